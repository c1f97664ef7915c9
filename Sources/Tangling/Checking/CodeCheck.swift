import LessonModel
import SwiftLexing

/// Finds Swift that cannot be put into a lesson's function; the rest is the compiler's.
enum CodeCheck {
  static func problems(in lesson: Lesson) -> [Diagnostic] {
    lesson.steps.flatMap { step in
      switch step {
      case .block(let block, let mode, let source):
        source.problems.map {
          Diagnostic(block.place($0.place), $0.summary, solution: $0.solution)
        }
          + source.marks.compactMap { problem($0, in: block, mode) }
          + reservedNames(of: lesson, in: block.code, at: block.place)
      case .value(let value): problems(in: value, of: lesson)
      }
    }
  }

  /// Names that the generated program gives to its own parts.
  private static func reservedNames(
    of lesson: Lesson, in code: String, at place: (SwiftPlace) -> SourceLocation
  ) -> [Diagnostic] {
    ["_lesson", LessonName.typeName(lesson.name)].flatMap { name in
      SwiftSource.uses(of: name, in: code).map {
        Diagnostic(
          place($0), "the name '\(name)' belongs to the program around the blocks",
          solution: "use another name")
      }
    }
  }

  // MARK: Words that would act on the whole lesson

  private static func problem(
    _ mark: SwiftMark, in block: CodeBlock, _ mode: SwiftMode
  ) -> Diagnostic? {
    let place = block.place(mark.place)
    switch mark.kind {
    // A block that must throw has braces of its own.
    case .defer where mode.mustThrow: return nil
    case .defer:
      return Diagnostic(
        place, "'defer' outside of braces would run at the end of the lesson, not of the block",
        solution: "put the code into 'do { … }' or a function")
    case .return:
      return Diagnostic(
        place, "'return' outside of a function would end the lesson",
        solution: "put the code into a function, or what follows into 'else { … }'")
    case .main:
      return Diagnostic(
        place, "'@main' starts a program, but the lesson is already running",
        solution: "remove it and call the code in the block")
    case .sourceLocation:
      return Diagnostic(
        place, "'#sourceLocation' would move the places of errors away from this file",
        solution: "remove it")
    }
  }

  // MARK: Values in running text

  private static func problems(in value: InlineValue, of lesson: Lesson) -> [Diagnostic] {
    let source = SwiftSource(value.expression)
    guard source.problems.isEmpty else {
      return source.problems.map {
        Diagnostic(value.place($0.place), $0.summary, solution: $0.solution)
      }
    }
    let names = reservedNames(of: lesson, in: value.expression, at: value.place)
    guard names.isEmpty else { return names }
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
