import Foundation
import Weaving

/// The folder that the site is written to, and the README beside it.
struct SiteFolder {
  /// The folder as messages name it.
  let path: String

  private let folder: URL
  /// The README of the package, unless the site goes elsewhere.
  private let readmeFile: URL?

  /// The folder at `path`, or `site` beside the nearest `Package.swift` from here upward.
  init(path: String?) throws {
    if let path {
      self.path = path
      folder = URL(filePath: path, directoryHint: .isDirectory)
      readmeFile = nil
      var isFolder = ObjCBool(false)
      if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        throw ToolError.usage("--output \(path): that is a file; name a folder")
      }
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
    self.path = "site"
    folder = place.appending(path: "site", directoryHint: .isDirectory)
    readmeFile = place.appending(path: "README.md")
  }

  /// The text of the README, if there is one to keep up to date.
  var readme: String? { readmeFile.flatMap { try? String(contentsOf: $0, encoding: .utf8) } }

  /// Throws unless the folder holds exactly these files.
  func compare(with files: [SiteFile], readme: String?, isWhole: Bool) throws {
    var problems = files.compactMap { file -> String? in
      guard let old = try? Data(contentsOf: url(file.name)) else {
        return "\(path)/\(file.name): missing"
      }
      return Self.firstDifference(String(decoding: old, as: UTF8.self), file.text).map {
        "\(path)/\(file.name):\($0): differs from what the lessons give"
      }
    }
    if isWhole { problems += strays(among: files).map { "\(path)/\($0): comes from no lesson" } }
    if let old = self.readme, let readme, let line = Self.firstDifference(old, readme) {
      problems.append("README.md:\(line): differs from what the lessons give")
    }
    guard problems.isEmpty else {
      let solution =
        readmeFile == nil
        ? "run the same without --check to write it"
        : "run 'swift run lesson build' and commit the site"
      throw ToolError.siteDiffers(problems, solution: solution)
    }
  }

  /// Writes the files that changed, each in one step, and removes pages without a lesson.
  ///
  /// All files are written under other names first, so that a full disk leaves the site as it was.
  ///
  /// - Returns: the number of files that changed.
  func write(_ files: [SiteFile], readme: String?, isWhole: Bool) throws -> Int {
    let changed = files.filter { (try? Data(contentsOf: url($0.name))) != Data($0.text.utf8) }
    // What was renamed is not there any more; what was not must not stay.
    defer { for file in changed { unlink(draft(of: file).path) } }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in changed { try Data(file.text.utf8).write(to: draft(of: file)) }
    } catch {
      throw ToolError.usage(
        "\(path): cannot be written, \((error as NSError).localizedDescription)")
    }
    for file in changed {
      guard rename(draft(of: file).path, url(file.name).path) == 0 else {
        throw ToolError.system("writing \(path)/\(file.name)", errno)
      }
    }
    if isWhole { for stray in strays(among: files) { unlink(url(stray).path) } }
    if let readmeFile, let readme, readme != self.readme {
      try Data(readme.utf8).write(to: readmeFile, options: .atomic)
    }
    return changed.count
  }

  private func url(_ name: String) -> URL { folder.appending(path: name) }

  private func draft(of file: SiteFile) -> URL { url(".\(file.name).new") }

  /// The pages in the folder that are not among these files.
  private func strays(among files: [SiteFile]) -> [String] {
    let names = Set(files.map(\.name))
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return present.filter { $0.hasSuffix(".html") && !names.contains($0) }.sorted()
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
