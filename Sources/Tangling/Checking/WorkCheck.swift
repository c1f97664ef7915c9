import LessonModel
import SwiftLexing
import Text

/// Finds works and slides that nobody knows: in citations, and in the sources of claims.
struct WorkCheck {
  /// The keys of all works, or `nil` if they are unknown.
  let keys: [String]?
  /// The path of the file that lists them.
  let path: String
  /// The titles of the lecture's slides and the path of the file that lists them, if there is one.
  let slides: (titles: [String], path: String)?

  /// What is wrong with the key of a work at a place.
  func problem(withKey key: String, at location: SourceLocation) -> Diagnostic? {
    problem(
      "source", key, in: keys, at: location,
      otherwise: "add an entry with this id to \(path)")
  }

  /// Unknown sources of claims in the lesson's blocks and values.
  func problems(in lesson: Lesson) -> [Diagnostic] {
    lesson.steps.flatMap { step in
      switch step {
      case .block(let block, _, _): claims(in: block.code, at: block.lines)
      case .value(let value): claims(in: value.expression, at: value.lines)
      }
    }
  }

  /// Reads `.paper("key"` and `.slide("title"`; a name that is computed is not known before the run.
  private func claims(in code: String, at lines: LinePlaces) -> [Diagnostic] {
    guard code.contains(".paper") || code.contains(".slide") else { return [] }
    var problems: [Diagnostic] = []
    var place = SwiftPlace(line: 1, column: 1)
    var last: [String] = []
    for token in SwiftLexer.tokens(in: code) {
      defer { place.advance(over: token.text) }
      guard token.isCode else { continue }
      if token.kind == .string, last.count == 3, last[0] == ".", last[2] == "(",
        let name = SwiftLiteral.value(token.text)
      {
        let location = lines.location(line: place.line, column: place.column)
        if last[1] == "paper" {
          problems += [problem(withKey: name, at: location)].compactMap(\.self)
        } else if last[1] == "slide", let slides {
          let problem = problem(
            "slide", name, in: slides.titles, at: location,
            otherwise: "write a title of \(slides.path)")
          problems += [problem].compactMap(\.self)
        }
      }
      last = last.suffix(2) + [token.text]
    }
    return problems
  }

  private func problem(
    _ kind: String, _ name: String, in known: [String]?, at location: SourceLocation,
    otherwise solution: String
  ) -> Diagnostic? {
    guard let known, !known.contains(name) else { return nil }
    let nearest = Spelling.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
    return Diagnostic(
      location, "unknown \(kind) '\(name)'".visible, solution: (nearest ?? solution).visible)
  }
}
