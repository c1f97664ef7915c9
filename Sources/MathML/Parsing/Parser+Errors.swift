extension Parser {
  /// The error for a token that cannot stand where it stands.
  func misplaced(_ token: Token) -> TeXError {
    let (message, solution) =
      switch token.kind {
      case .closeBrace: ("'}' without '{'", #"remove it, or write \} for the sign"#)
      case .ampersand:
        (
          "'&' outside of an alignment",
          #"use it between \begin{aligned} and \end{aligned}, or write \&"#
        )
      case .lineBreak:
        (#"'\\' outside of an alignment"#, #"use it between \begin{aligned} and \end{aligned}"#)
      case .command("right"):
        (#"'\right' without '\left'"#, #"write \left and a delimiter before it"#)
      case .command("middle"):
        (#"'\middle' outside of '\left' and '\right'"#, #"enclose it in \left … \right"#)
      case .command("end"): (#"'\end' without '\begin'"#, #"write \begin before it"#)
      case .command("limits"), .command("nolimits"):
        ("'\(token.spelling)' follows no operator", #"put it right after \sum, \max or the like"#)
      default: ("unexpected \(describe(token))", "remove it")
      }
    return TeXError(offset: token.offset, message: message, solution: solution)
  }

  /// The error for a command or script with nothing after it.
  func missingArgument(of owner: Token) -> TeXError {
    TeXError(
      offset: owner.offset, message: "'\(owner.spelling)' lacks an argument",
      solution: "write \(owner.spelling){…}")
  }

  /// The error for a brace or bracket that stays open.
  func neverClosed(_ token: Token) -> TeXError {
    TeXError(
      offset: token.offset, message: "'\(token.spelling)' is never closed",
      solution: "write '\(token.kind == .openBrace ? "}" : "]")' where the argument ends")
  }

  /// The error for a command that is not in the subset.
  func unknownCommand(_ name: String, at token: Token) -> TeXError {
    let solution =
      Vocabulary.nearest(to: name, among: Vocabulary.commands).map { "did you mean '\\\($0)'?" }
      ?? #"only a subset of TeX is known; write words as \text{…} or \operatorname{…}"#
    return TeXError(
      offset: token.offset, message: "unknown command '\\\(name)'", solution: solution)
  }

  /// The token in the words of an error message.
  func describe(_ token: Token) -> String {
    token.kind == .end ? "the end of the formula" : "'\(token.spelling)'"
  }
}
