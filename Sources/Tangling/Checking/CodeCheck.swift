import LessonModel
import SwiftLexing

/// Finds Swift that cannot be put into a lesson's function; the rest is the compiler's.
enum CodeCheck {
  static func problems(in lesson: Lesson) -> [Diagnostic] {
    lesson.steps.flatMap { step in
      switch step {
      case .block(let block, _, let source):
        source.problems.map {
          Diagnostic(block.place($0.place), $0.summary, solution: $0.solution)
        }
      case .value(let value): problems(in: value)
      }
    }
  }

  private static func problems(in value: InlineValue) -> [Diagnostic] {
    let source = SwiftSource(value.expression)
    guard source.problems.isEmpty else {
      return source.problems.map {
        Diagnostic(value.place($0.place), $0.summary, solution: $0.solution)
      }
    }
    guard source.statements.map(\.kind) == [.expression] else {
      return [
        Diagnostic(
          value.location, "'\(value.expression)' is not one expression",
          solution: "write statements in a block before, and here the value to show")
      ]
    }
    // The compiler is told the line above an expression, and the first line has none.
    guard value.location.line > 1 else {
      return [
        Diagnostic(
          value.location, "a title cannot contain a computed value",
          solution: "write the value in the text below")
      ]
    }
    return []
  }
}
