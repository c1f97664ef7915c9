import LessonModel
import SwiftLexing

/// Turns a lesson into the Swift program that runs it.
///
/// All blocks become the body of one function, so that they share their scope. Declarations that
/// Swift allows only at file scope are moved before it, and so are types, which no other lesson can
/// see then. Every statement stands under a `#sourceLocation`, so that compilers and crashes name
/// its Markdown line and column; such a directive cannot stand inside an expression, hence a
/// statement torn apart by mistake does not compile.
public struct Tangler {
  private let lesson: Lesson
  private let steps: [LessonStep]
  private var text: TangledText

  private init(lesson: Lesson) {
    self.lesson = lesson
    steps = lesson.steps
    text = TangledText(file: lesson.path)
  }

  /// The Swift of a lesson without problems.
  ///
  /// - Parameter markdown: the lesson's file, which the program carries along.
  public static func swift(for lesson: Lesson, markdown: String) -> String {
    var tangler = Tangler(lesson: lesson)
    tangler.addHeader()
    tangler.addFileScope()
    tangler.addProgram(markdown: markdown)
    return tangler.text.text
  }

  private mutating func addHeader() {
    text.add(
      """
      // Generated from \(lesson.path) by tangle. Edit that file instead.
      import Figures
      import LessonRuntime
      import ModelEfficiency
      """)
  }

  private mutating func addFileScope() {
    for case .block(let block, _, let source) in steps {
      for statement in source.statements where statement.kind.isFileScope {
        text.add("")
        text.add(
          statement.text, at: statement.start, in: block.lines,
          after: statement.kind == .type ? "fileprivate" : nil)
      }
    }
  }

  /// The function returns a value, so that a block's `return` that was not found before does not
  /// compile either, instead of cutting the lesson short unnoticed. Types are called by their full
  /// names, since a lesson can declare a `Recorder` of its own.
  private mutating func addProgram(markdown: String) {
    text.add(
      """

      enum \(LessonName.typeName(lesson.name)) {
        static var program: LessonRuntime.LessonProgram {
          LessonRuntime.LessonProgram(
            name: "\(lesson.name)", path: "\(lesson.path)",
            markdown: \(SwiftLiteral.raw(markdown)),
            run: { _ = try await run($0) })
        }

        static func run(_ _lesson: LessonRuntime.Recorder) async throws -> LessonRuntime.Recorder {
      """)
    for step in steps {
      switch step {
      case .block(let block, let mode, let source): add(block, mode, source)
      case .value(let value): add(value)
      }
    }
    text.add(
      """
          return _lesson
        }
      }
      """)
  }

  private mutating func add(_ block: CodeBlock, _ mode: SwiftMode, _ source: SwiftSource) {
    let statements = source.statements.filter { !$0.kind.isFileScope }
    text.add("    _lesson.begin(block: \(block.index))")
    if mode.mustThrow { text.add("    do {\n    try _lesson.mayThrow()") }
    for (index, statement) in statements.enumerated() {
      text.add("    _lesson.at(line: \(block.place(statement.code).line))")
      if index == statements.count - 1 {
        for piece in source.ending { add(piece, of: block) }
      } else {
        text.add(statement.text, at: statement.start, in: block.lines)
      }
    }
    if mode.mustThrow {
      text.add(
        """
            } catch {
              _lesson.caught(error)
            }
            try _lesson.requireThrow(line: \(block.location.line))
        """)
    }
    text.add("    _lesson.end(block: \(block.index))")
  }

  /// A value is displayed where it stands, in a branch too: scopes and effects stay as they are, and
  /// branches without a value put out nothing.
  private mutating func add(_ piece: SwiftPiece, of block: CodeBlock) {
    text.add(
      piece.text, at: piece.start, in: block.lines,
      after: piece.isValue ? "    _lesson.display(" : nil, before: piece.isValue ? "    )" : nil)
  }

  private mutating func add(_ value: InlineValue) {
    text.add("    _lesson.at(line: \(value.location.line))")
    text.add(
      value.expression, at: SwiftPlace(line: 1, column: 1), in: value.lines,
      after: "    _lesson.value(\(value.index),",
      before: "    )")
  }
}
