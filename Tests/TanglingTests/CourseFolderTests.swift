import Foundation
import LessonModel
import Testing

@testable import Tangling

/// A package folder of its own for each test, removed afterwards.
private func inPackage<Result>(
  _ files: KeyValuePairs<String, String>, _ body: (URL) throws -> Result
) throws -> Result {
  let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: root) }
  for (path, text) in files {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
  return try body(root)
}

struct CourseFolderTests {
  @Test func aFolderIsReadWithPathsRelativeToThePackage() throws {
    try inPackage([
      "Tests/Course/b.md": "# B\n", "Tests/Course/a.md": "# A\n", "Tests/Course/notes.txt": "",
      "Tests/Course/Contents.swift": "let", "Sources/X.swift": "",
      "Tests/Course/references.json": #"[{"id": "adam2014", "type": "article"}]"#,
    ]) { root in
      let sources = try CourseFolder.read(root.path + "/Tests/Course", root: root.path)
      #expect(sources.lessons.map(\.path) == ["Tests/Course/a.md", "Tests/Course/b.md"])
      #expect(sources.lessons.map(\.text) == ["# A\n", "# B\n"])
      #expect(sources.contents.text == "let")
      #expect(sources.citationKeys == ["adam2014"])
      #expect(sources.exists("Sources/X.swift"))
      #expect(!sources.exists("Sources/Y.swift"))
    }
  }

  @Test func referencesMayBeAbsent() throws {
    try inPackage(["lessons/a.md": "# A\n"]) { root in
      let sources = try CourseFolder.read(root.path + "/lessons", root: root.path + "/lessons/..")
      #expect(sources.references.text == "[]")
      #expect(sources.lessons.map(\.path) == ["lessons/a.md"])
    }
  }

  @Test(arguments: [#"[{"id" "b"}]"#, #"[{"title": "a"}]"#, "{}", ""])
  func referencesThatAreNoListHaveNoKeys(json: String) throws {
    try inPackage(["lessons/references.json": json]) { root in
      let sources = try CourseFolder.read(root.path + "/lessons", root: root.path)
      #expect(sources.citationKeys == nil)
    }
  }

  @Test func onlyWhatChangesIsWritten() throws {
    try inPackage([:]) { root in
      let identity = { (name: String) in
        try FileManager.default.attributesOfItem(atPath: root.path + "/" + name)[.systemFileNumber]
          as? Int
      }
      let first = ["a.swift", "b.swift"].map { TangledCourse.File(name: $0, text: "1") }
      try CourseFolder.write(first, to: root.path)
      let (a, b) = (try identity("a.swift"), try identity("b.swift"))
      try CourseFolder.write(
        [first[0], TangledCourse.File(name: "b.swift", text: "2")], to: root.path)
      #expect(try identity("a.swift") == a)
      #expect(try identity("b.swift") != b)
      #expect(try String(contentsOf: root.appending(path: "b.swift"), encoding: .utf8) == "2")
    }
  }
}
