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
      guard !path.isEmpty else {
        throw ToolError.usage("--output: the name is empty; name a folder, such as site")
      }
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

  /// The text of a page as it stands.
  func page(_ name: String) -> String? {
    try? String(contentsOf: url("\(name).html"), encoding: .utf8)
  }

  /// Throws unless the folder holds exactly these files.
  func compare(with files: [SiteFile], readme: String?, isWhole: Bool) throws {
    // A build that is writing comes to its end first.
    let lock = try? FolderLock(folder.path)
    defer { lock?.release() }
    var problems: [String] = []
    var turned: [String] = []
    for file in files {
      guard let old = try? Data(contentsOf: url(file.name)) else {
        problems.append("\(path)/\(file.name): missing")
        continue
      }
      let text = String(decoding: old, as: UTF8.self)
      guard let line = PageDifference.firstLine(text, file.text) else { continue }
      if PageDifference.isInNavigation(text, file.text) {
        turned.append(file.name)
      } else {
        problems.append("\(path)/\(file.name):\(line): differs from what the lessons give")
      }
    }
    if let first = turned.first {
      problems.append(
        turned.count == 1
          ? "\(path)/\(first): differs, but only in the navigation"
          : "\(path): \(turned.count) pages differ only in the navigation, from \(first) on")
    }
    if isWhole { problems += strays(among: files).map { "\(path)/\($0): comes from no lesson" } }
    if let old = self.readme, let readme, let line = PageDifference.firstLine(old, readme) {
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
  /// One build writes at a time, and removes what a build that was killed has left.
  ///
  /// - Returns: the number of files that changed, and whether the README did.
  func write(
    _ files: [SiteFile], readme: String?, isWhole: Bool
  ) throws -> (files: Int, readme: Bool) {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw cannotBeWritten(error)
    }
    let lock = try FolderLock(folder.path)
    defer { lock.release() }
    for draft in present where draft.hasPrefix(".") && draft.hasSuffix(Self.draftEnding) {
      unlink(url(draft).path)
    }
    var drafts = files.filter { (try? Data(contentsOf: url($0.name))) != Data($0.text.utf8) }
      .map {
        Draft(text: $0.text, draft: url(".\($0.name)\(Self.draftEnding)"), file: url($0.name))
      }
    let changed = drafts.count
    if let readmeFile, let readme, readme != self.readme {
      drafts.append(Draft(text: readme, draft: url(".README\(Self.draftEnding)"), file: readmeFile))
    }
    try write(drafts)
    if isWhole { for stray in strays(among: files) { unlink(url(stray).path) } }
    return (changed, drafts.count > changed)
  }

  /// A file on its way: where it is written first, and where it belongs.
  private struct Draft {
    var text: String
    var draft: URL
    var file: URL
  }

  private static let draftEnding = ".new"

  private func write(_ drafts: [Draft]) throws {
    // What was renamed is not there any more; what was not must not stay.
    defer { for one in drafts { unlink(one.draft.path) } }
    do {
      for one in drafts { try Data(one.text.utf8).write(to: one.draft) }
    } catch {
      throw cannotBeWritten(error)
    }
    for one in drafts {
      guard rename(one.draft.path, one.file.path) == 0 else {
        throw ToolError.system("writing \(one.file.path)", errno)
      }
    }
  }

  private func cannotBeWritten(_ error: any Error) -> ToolError {
    .usage("\(path): cannot be written, \((error as NSError).localizedDescription)")
  }

  private func url(_ name: String) -> URL { folder.appending(path: name) }

  /// The pages in the folder that are not among these files.
  private func strays(among files: [SiteFile]) -> [String] {
    let names = Set(files.map(\.name))
    return present.filter { $0.hasSuffix(".html") && !names.contains($0) }.sorted()
  }

  private var present: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }
}
