extension Parser {
  /// Reads a group of plain characters: words, the name of a function, or of an environment.
  mutating func rawText(of owner: Token, keepsSpaces: Bool = true) throws(TeXError) -> String {
    guard current.kind == .openBrace else { throw missingArgument(of: owner) }
    let brace = advance()
    var text = ""
    while currentOrSpace.kind != .closeBrace {
      let token = advanceOverSpace()
      switch token.kind {
      case .space: text += keepsSpaces ? " " : ""
      case .character("~"): text += " "
      case .character(let character) where character != "$": text.append(character)
      case .command(let name): text += try rawText(forCommand: name, at: token)
      case .end: throw neverClosed(brace)
      default:
        throw TeXError(
          offset: token.offset, message: "'\(token.spelling)' inside of \(owner.spelling)",
          solution: "close \(owner.spelling){…} before it, or put a backslash before the sign")
      }
    }
    advance()
    return text
  }

  private func rawText(forCommand name: String, at token: Token) throws(TeXError) -> String {
    switch name {
    case "%", "_", "&", "#", "$", "{", "}": return name
    case " ", ",", ";", ":": return " "
    default:
      throw TeXError(
        offset: token.offset, message: "command '\(token.spelling)' inside of plain text",
        solution: "close the text before it")
    }
  }
}
