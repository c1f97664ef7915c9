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

  /// Takes `code` apart.
  public init(_ code: String) {
    let lexer = SwiftLexer(code)
    let tokens = PlacedToken.place(lexer.tokens)
    let cutOffs = lexer.cutOffs.sorted { $0.token < $1.token }.map { cutOff in
      let isComment = cutOff.closing == "*/"
      return SwiftProblem(
        tokens[cutOff.token].place, isComment ? "unterminated comment" : "unterminated string",
        solution: "close it with \(cutOff.closing)")
    }
    // An open string swallows brackets, so their problems would only mislead.
    problems = cutOffs.isEmpty ? BracketCheck.problems(in: tokens) : cutOffs
    statements = problems.isEmpty ? StatementSplitter.statements(in: tokens) : []
  }
}
