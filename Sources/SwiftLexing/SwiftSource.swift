/// A piece of Swift, taken apart as far as a lesson needs: its statements, or what is wrong.
///
///     let source = SwiftSource("let x = 1\nx + 1")
///     source.statements.map(\.kind)      // [.other, .expression]
///     SwiftSource("f(").problems         // 1:2: '(' is never closed
public struct SwiftSource: Hashable, Sendable {
  /// Brackets, strings and comments that are not closed, in order.
  public var problems: [SwiftProblem]
  /// The statements outside of all brackets, in order; none if there are problems.
  public var statements: [SwiftStatement]
  /// The last statement that runs, cut at the expressions that give its value: itself if it is an
  /// expression, what the branches end with if it is an `if`, `switch` or `do` whose branches all
  /// have a value.
  public var ending: [SwiftPiece]
  /// The words that act on what is around the code, in order; none if there are problems.
  public var marks: [SwiftMark]

  /// Takes `code` apart.
  public init(_ code: String) {
    let source = SourceCode(code)
    problems = source.problems
    (statements, ending) = source.statements()
    marks = problems.isEmpty ? source.marks : []
  }

  /// The places where `code` uses a name, comments and strings left out.
  public static func uses(of name: String, in code: String) -> [SwiftPlace] {
    // Most code does not contain a rare name, and need not be lexed to know that.
    guard code.contains(name) else { return [] }
    let source = SourceCode(code)
    return source.tokens.list
      .filter { $0.kind == .identifier || $0.kind == .type }
      .filter { source.tokens.text(of: $0) == name }

      .map { source.place(of: $0.start) }
  }
}
