import LessonModel
import Testing

@testable import Tangling

/// The lesson of a text that the parser accepts.
func lesson(_ markdown: String, path: String = "lessons/gptq.md") throws -> Lesson {
  let (document, problems) = LessonParser.parse(bytes: Array(markdown.utf8), path: path)
  #expect(problems == [])
  return try #require(document).lesson
}

/// A course of lessons by name, all listed unless `contents` says otherwise.
func course(
  _ lessons: KeyValuePairs<String, String>, contents: String? = nil, references: String = "[]",
  slides: String? = nil, existing: Set<String> = []
) -> CourseSources {
  let names = lessons.map { "\"\($0.key)\"" }.joined(separator: ", ")
  let listed = contents ?? "let chapters = [Chapter(\"All\", lessons: [\(names)])]\n"
  func file(_ name: String, _ text: String) -> CourseSources.File {
    CourseSources.File(path: "lessons/" + name, bytes: Array(text.utf8))
  }
  return CourseSources(
    lessons: lessons.map { file($0.key + ".md", $0.value) },
    contents: file("Contents.swift", listed), references: file("references.json", references),
    slides: slides.map { file("slides.json", $0) }, exists: existing.contains)
}

/// A problem in one of the course's files.
func problem(
  _ file: String, _ line: Int, _ column: Int, _ summary: String, _ solution: String
) -> Diagnostic {
  Diagnostic(
    SourceLocation(file: "lessons/" + file, line: line, column: column), summary,
    solution: solution)
}
