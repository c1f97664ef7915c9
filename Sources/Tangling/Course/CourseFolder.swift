import Foundation

/// Reads a course's folder and writes the Swift generated from it.
public enum CourseFolder {
  /// Reads all lessons of a folder, with `Contents.swift` and `references.json`.
  ///
  /// - Parameters:
  ///   - folder: the folder of the lessons.
  ///   - root: the package's folder, to which the paths of problems are relative.
  /// - Throws: the system's error if a file cannot be read.
  public static func read(_ folder: String, root: String) throws -> CourseSources {
    let folderURL = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    let rootURL = URL(filePath: root, directoryHint: .isDirectory).standardizedFileURL
    let prefix = path(of: folderURL, relativeTo: rootURL)
    let names = try FileManager.default.contentsOfDirectory(atPath: folderURL.path).sorted()
    func file(_ name: String) throws -> CourseSources.File {
      let data = try Data(contentsOf: folderURL.appending(path: name))
      return CourseSources.File(path: prefix + name, bytes: Array(data))
    }
    func optionalFile(_ name: String, otherwise text: String) throws -> CourseSources.File {
      names.contains(name)
        ? try file(name) : CourseSources.File(path: prefix + name, bytes: Array(text.utf8))
    }
    let references = try optionalFile("references.json", otherwise: "[]")
    return CourseSources(
      lessons: try names.filter { $0.hasSuffix(".md") }.map(file),
      contents: try optionalFile("Contents.swift", otherwise: ""),
      references: references,
      citationKeys: citationKeys(references),
      exists: { FileManager.default.fileExists(atPath: rootURL.appending(path: $0).path) })
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

  private struct Source: Decodable {
    var id: String
  }

  private static func citationKeys(_ references: CourseSources.File) -> [String]? {
    try? JSONDecoder().decode([Source].self, from: Data(references.bytes)).map(\.id)
  }
}
