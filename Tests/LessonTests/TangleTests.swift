import Foundation
import Testing

private let tangle = Command(name: "tangle")

/// Writes a course, tangles it, and gives what the command left behind.
private func tangled(_ files: [String: String]) throws -> (Command.Result, written: [String]) {
  try withTemporaryFolder { folder in
    let (lessons, output) = (folder.appending(path: "lessons"), folder.appending(path: "out"))
    for place in [lessons, output] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    for (name, text) in files {
      try Data(text.utf8).write(to: lessons.appending(path: name))
    }
    let result = try tangle(lessons.path, output.path, "--root", folder.path)
    return (result, try FileManager.default.contentsOfDirectory(atPath: output.path).sorted())
  }
}

private let contents = """
  import LessonRuntime

  let chapters = [
    Chapter("One", lessons: ["a", "b"])
  ]
  """

@Test func aSoundCourseIsTangledIntoAFileForEachLessonAndTheCourse() throws {
  let (result, written) = try tangled([
    "Contents.swift": contents, "a.md": "# A\n\n```swift\n1 + 1\n```\n", "b.md": "# B\n",
  ])
  #expect(result.status == 0)
  #expect(result.error == "")
  #expect(written == ["Course.swift", "a.swift", "b.swift"])
}

@Test func allProblemsOfACourseAreReportedAtOnceAndNothingIsWritten() throws {
  let lesson = """
    # A

    See [the end](b.md#ned) and [Knuth](cite:knuht).

    ```swift
    let x = (1, 2
    ```

    $`\\fracc{1}{2}`$

    ```swift hiden
    ```
    """
  let (result, written) = try tangled([
    "Contents.swift": contents, "a.md": lesson, "b.md": "# B\n\n## End\n", "c.md": "# C\n",
    "references.json": #"[{"id": "knuth", "title": "T"}]"#,
  ])
  #expect(result.status == 1)
  #expect(written == [])
  let lines = result.error.split(separator: "\n").map(String.init)
  let expected = [
    "lessons/a.md:3:5: error: ", "lessons/a.md:3:29: error: ", "lessons/a.md:6:9: error: ",
    "lessons/a.md:9:3: error: ", "lessons/a.md:11:10: error: ", "lessons/c.md:1:1: error: ",
    "2 of 3 lessons have problems: lessons/a.md, lessons/c.md; ",
  ]
  #expect(lines.count == expected.count)
  for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
}

@Test func aLessonWithoutAFileIsReportedWhereItIsListed() throws {
  let (result, _) = try tangled(["Contents.swift": contents, "a.md": "# A\n"])
  #expect(result.status == 1)
  #expect(result.error.hasPrefix("lessons/Contents.swift:4:33: error: "))
}
