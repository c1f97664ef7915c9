import Foundation
import LessonModel
import Text

/// Reads a course's folder and writes the Swift generated from it.
public enum CourseFolder {
  /// Reads all lessons of a folder, with `Contents.swift`, `references.json` and `slides.json`.
  ///
  /// Hidden files are no lessons: editors put them beside the files that they have open. What cannot
  /// be read is one of the course's problems.
  ///
  /// - Parameters:
  ///   - folder: the folder of the lessons.
  ///   - root: the package's folder, to which the paths of problems are relative.
  /// - Throws: a problem if the folder itself cannot be read.
  public static func read(_ folder: String, root: String) throws(Diagnostic) -> CourseSources {
    let folderURL = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    let rootURL = URL(filePath: root, directoryHint: .isDirectory).standardizedFileURL
    let prefix = path(of: folderURL, relativeTo: rootURL)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folderURL.path).sorted()
        .filter { !$0.hasPrefix(".") }
    } catch {
      throw Diagnostic(
        SourceLocation(file: prefix, line: 1), "the folder of the lessons cannot be read",
        solution: "create it, or correct the path in Package.swift")
    }
    var reader = FileReader(folder: folderURL, prefix: prefix)
    let isThere = Set(names)
    func optionalFile(_ name: String, otherwise text: String) -> CourseSources.File {
      (isThere.contains(name) ? reader.file(name) : nil)
        ?? CourseSources.File(path: prefix + name, bytes: Array(text.utf8))
    }
    return CourseSources(
      lessons: names.filter { $0.hasSuffix(".md") }.compactMap { reader.file($0) },
      contents: optionalFile("Contents.swift", otherwise: ""),
      references: optionalFile("references.json", otherwise: "[]"),
      slides: isThere.contains("slides.json") ? reader.file("slides.json") : nil,
      swiftFiles: names.filter { $0.hasSuffix(".swift") },
      problems: misnamed(names, prefix: prefix) + reader.problems,
      exists: { FileManager.default.fileExists(atPath: rootURL.appending(path: $0).path) })
  }

  /// Files that look like lessons but would not be taken for some.
  private static func misnamed(_ names: [String], prefix: String) -> [Diagnostic] {
    let endings = [".markdown", ".mdown", ".mkd", ".qmd", ".rmd"]
    return names.filter { name in
      let lowercased = name.lowercased()
      return !name.hasSuffix(".md")
        && (lowercased.hasSuffix(".md") || endings.contains(where: lowercased.hasSuffix))
    }.map { name in
      Diagnostic(
        SourceLocation(file: prefix + name, line: 1),
        "'\(name)' looks like a lesson, but does not end in '.md'".visible,
        solution: "end its name in '.md', in lower case")
    }
  }

  /// Reads files, noting those that cannot be read.
  private struct FileReader {
    let folder: URL
    let prefix: String
    var problems: [Diagnostic] = []

    mutating func file(_ name: String) -> CourseSources.File? {
      let url = folder.appending(path: name)
      var isFolder = ObjCBool(false)
      let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue, let data = try? Data(contentsOf: url) {
        return CourseSources.File(path: prefix + name, bytes: Array(data))
      }
      let (what, solution) =
        switch (exists, isFolder.boolValue) {
        case (_, true): ("this is a folder", "rename it, or move it out of the folder of lessons")
        case (false, _): ("this link leads to no file", "remove it, or let it lead to one")
        default: ("the file cannot be read", "permit reading it, or move it elsewhere")
        }
      problems.append(
        Diagnostic(
          SourceLocation(file: prefix + name, line: 1), "'\(name)': \(what)".visible,
          solution: solution))
      return nil
    }
  }

  /// Writes generated files, leaving those that would not change untouched, so that nothing is
  /// compiled again without need.
  public static func write(_ files: [TangledCourse.File], to folder: String) throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      let url = folder.appending(path: file.name)
      let content = Data(file.text.utf8)
      if (try? Data(contentsOf: url)) != content { try content.write(to: url, options: .atomic) }
    }
  }

  /// `lessons/`, or the whole path if the folder lies outside the package.
  private static func path(of folder: URL, relativeTo root: URL) -> String {
    let (folder, root) = (folder.path + "/", root.path + "/")
    return folder.hasPrefix(root) ? String(folder.dropFirst(root.count)) : folder
  }
}
