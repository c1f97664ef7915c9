import Foundation

/// The folder that the site is written to, and the README beside it.
struct SiteFolder {
  private let folder: URL

  /// The README of the package, unless the site goes elsewhere.
  private let readmeFile: URL?

  /// The folder at `path`, or `site` beside the nearest `Package.swift` from here upward.
  init(path: String?) throws {
    if let path {
      folder = URL(filePath: path, directoryHint: .isDirectory)
      readmeFile = nil
      return
    }
    var place = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    while !FileManager.default.fileExists(atPath: place.appending(path: "Package.swift").path) {
      let parent = place.deletingLastPathComponent()
      guard parent.path != place.path else {
        throw ToolError.usage(
          "there is no Package.swift here or above; run in the package, or give --output")
      }
      place = parent
    }
    folder = place.appending(path: "site", directoryHint: .isDirectory)
    readmeFile = place.appending(path: "README.md")
  }

  /// The text of the README, if there is one to keep up to date.
  var readme: String? { readmeFile.flatMap { try? String(contentsOf: $0, encoding: .utf8) } }

  /// The folder's path.
  var path: String { folder.lastPathComponent }

  /// Throws unless the folder holds exactly these files.
  func compare(with files: [(name: String, text: String)], readme: String?, isWhole: Bool) throws {
    var problems = files.compactMap { file -> String? in
      guard let old = try? Data(contentsOf: url(file.name)) else {
        return "\(path)/\(file.name) is missing"
      }
      return Self.firstDifference(String(decoding: old, as: UTF8.self), file.text).map {
        "\(path)/\(file.name):\($0): differs from what the lessons give"
      }
    }
    if isWhole { problems += try strays(among: files).map { "\(path)/\($0) comes from no lesson" } }
    if let old = self.readme, let readme, let line = Self.firstDifference(old, readme) {
      problems.append("README.md:\(line): differs from what the lessons give")
    }
    guard problems.isEmpty else { throw ToolError.siteDiffers(problems) }
  }

  /// Writes the files that changed, each in one step, and removes pages without a lesson.
  ///
  /// All files are written under other names first, so that a full disk leaves the site as it was.
  func write(_ files: [(name: String, text: String)], readme: String?, isWhole: Bool) throws -> Int
  {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    let changed = files.filter { (try? Data(contentsOf: url($0.name))) != Data($0.text.utf8) }
    do {
      for file in changed { try Data(file.text.utf8).write(to: url("." + file.name + ".new")) }
    } catch {
      for file in changed { try? manager.removeItem(at: url("." + file.name + ".new")) }
      throw error
    }
    for file in changed {
      guard rename(url("." + file.name + ".new").path, url(file.name).path) == 0 else {
        throw ToolError.system("writing \(path)/\(file.name)", errno)
      }
    }
    if isWhole {
      for stray in try strays(among: files) { try manager.removeItem(at: url(stray)) }
    }
    if let readmeFile, let readme, readme != self.readme {
      try Data(readme.utf8).write(to: readmeFile, options: .atomic)
    }
    return changed.count
  }

  private func url(_ name: String) -> URL { folder.appending(path: name) }

  private func strays(among files: [(name: String, text: String)]) throws -> [String] {
    let names = Set(files.map(\.name))
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".html") && !names.contains($0) }.sorted()
  }

  /// The first line in which two texts differ.
  private static func firstDifference(_ old: String, _ new: String) -> Int? {
    guard old != new else { return nil }
    let pairs = zip(
      old.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false))
    return pairs.enumerated().first { $0.element.0 != $0.element.1 }.map { $0.offset + 1 } ?? 1
  }
}
