import LessonModel
import SwiftLexing
import Text

/// What `Contents.swift` says: the names of the lessons, chapter by chapter.
///
///     let chapters = [
///       Chapter("Quantization", lessons: ["gptq"]),
///     ]
struct ContentsFile {
  private let path: String
  private let entries: [(name: String, location: SourceLocation)]

  /// Reads the string literals in the brackets after each `lessons:`.
  init(_ file: CourseSources.File) {
    path = file.path
    var entries: [(name: String, location: SourceLocation)] = []
    var place = SwiftPlace(line: 1, column: 1)
    var last: [String] = []
    var isInList = false
    for token in SwiftLexer.tokens(in: file.text) {
      defer { place.advance(over: token.text) }
      guard token.isCode else { continue }
      if token.text == "[" && last == ["lessons", ":"] { isInList = true }
      if token.text == "]" { isInList = false }
      if isInList && token.kind == .string {
        let name = token.text.filter { $0 != "\"" && $0 != "#" }
        let location = SourceLocation(file: file.path, line: place.line, column: place.column)
        entries.append((name, location))
      }
      last = last.suffix(1) + [token.text]
    }
    self.entries = entries
  }

  /// Entries without a lesson or named twice, and lessons without an entry.
  func problems(lessons: [(name: String, path: String)]) -> [Diagnostic] {
    let names = lessons.map(\.name)
    var seen: Set<String> = []
    var problems: [Diagnostic] = []
    for (name, location) in entries {
      if !names.contains(name) {
        let nearest = Spelling.nearest(to: name, in: names).map { "did you mean \"\($0)\"?" }
        problems.append(
          Diagnostic(
            location, "no lesson '\(name).md'",
            solution: nearest ?? "write that file or remove the name here"))
      } else if !seen.insert(name).inserted {
        problems.append(
          Diagnostic(
            location, "lesson '\(name)' is listed twice", solution: "remove one of the two"))
      }
    }
    for (name, lessonPath) in lessons where !entries.contains(where: { $0.name == name }) {
      problems.append(
        Diagnostic(
          SourceLocation(file: lessonPath, line: 1), "lesson '\(name)' is not listed in \(path)",
          solution: "add \"\(name)\" to a chapter there"))
    }
    return problems
  }
}
