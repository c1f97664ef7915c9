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
      #expect(sources.references.text.contains("adam2014"))
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

  @Test func hiddenFilesAndFoldersAreNoLessons() throws {
    try inPackage(["lessons/a.md": "# A\n", "lessons/.#a.md": "x", "lessons/.b.md/c": "x"]) {
      root in
      let lessons = root.path + "/lessons/"
      try FileManager.default.createSymbolicLink(
        atPath: lessons + ".#x.md", withDestinationPath: "user@host.1:2")
      let sources = try CourseFolder.read(lessons, root: root.path)
      #expect(sources.lessons.map(\.path) == ["lessons/a.md"])
      #expect(sources.problems == [])
    }
  }

  @Test func whatCannotBeReadIsReportedWithItsPathAndAWayOut() throws {
    try inPackage([
      "lessons/a.md": "# A\n", "lessons/b.md/c": "x", "lessons/d.MD": "# D\n",
      "lessons/Contents.swift/x": "", "lessons/references.json": "[]", "lessons/f.qmd": "# F\n",
    ]) { root in
      let lessons = root.path + "/lessons/"
      try FileManager.default.createSymbolicLink(
        atPath: lessons + "e.md", withDestinationPath: "nowhere")
      try FileManager.default.removeItem(atPath: lessons + "references.json")
      try FileManager.default.createSymbolicLink(
        atPath: lessons + "references.json", withDestinationPath: "nowhere")
      let sources = try CourseFolder.read(lessons, root: root.path)
      let folder = "rename it, or move it out of the folder of lessons"
      let link = "remove it, or let it lead to one"
      let ending = "end its name in '.md', in lower case"
      #expect(
        sources.problems.sortedByPlace() == [
          problem("Contents.swift", 1, 1, "'Contents.swift': this is a folder", folder),
          problem("b.md", 1, 1, "'b.md': this is a folder", folder),
          problem("d.MD", 1, 1, "'d.MD' looks like a lesson, but does not end in '.md'", ending),
          problem("e.md", 1, 1, "'e.md': this link leads to no file", link),
          problem("f.qmd", 1, 1, "'f.qmd' looks like a lesson, but does not end in '.md'", ending),
          problem("references.json", 1, 1, "'references.json': this link leads to no file", link),
        ])
    }
  }

  @Test func aFolderThatIsNotThereIsAProblem() throws {
    try inPackage(["x": ""]) { root in
      _ = #expect(throws: Diagnostic.self) {
        try CourseFolder.read(root.path + "/lessons", root: root.path)
      }
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
