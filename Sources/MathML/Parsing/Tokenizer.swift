/// Cuts a TeX source into tokens; comments go, spaces stay because `\text` needs them.
struct Tokenizer {
  private var rest: Substring
  private var offset = 0

  private init(_ tex: String) { rest = tex[...] }

  /// All tokens, the last of which is the end.
  static func tokens(of tex: String) throws(TeXError) -> [Token] {
    var tokenizer = Tokenizer(tex)
    var tokens: [Token] = []
    while let token = try tokenizer.next() {
      if token.kind != .space || tokens.last?.kind != .space { tokens.append(token) }
    }
    return tokens + [Token(kind: .end, offset: tokenizer.offset)]
  }

  private mutating func next() throws(TeXError) -> Token? {
    while rest.first == "%" { take(while: { !$0.isNewline }) }
    guard let first = rest.first else { return nil }
    let start = offset
    if first.isWhitespace {
      take(while: \.isWhitespace)
      return Token(kind: .space, offset: start)
    }
    take(1)
    if first == "\\" { return Token(kind: try command(from: start), offset: start) }
    return Token(kind: kind(of: first), offset: start)
  }

  private mutating func command(from start: Int) throws(TeXError) -> Token.Kind {
    guard let first = rest.first else {
      throw TeXError(
        offset: start, message: "a backslash at the end of the formula",
        solution: "write the command's name after it")
    }
    if first == "\\" {
      take(1)
      return .lineBreak
    }
    if first.isWhitespace {
      take(1)
      return .command(" ")
    }
    return .command(String(first.isASCIILetter ? take(while: \.isASCIILetter) : take(1)))
  }

  private func kind(of character: Character) -> Token.Kind {
    switch character {
    case "{": .openBrace
    case "}": .closeBrace
    case "^": .superscript
    case "_": .subscript
    case "&": .ampersand
    default: .character(character)
    }
  }

  @discardableResult
  private mutating func take(while condition: (Character) -> Bool) -> Substring {
    take(rest.prefix(while: condition).count)
  }

  @discardableResult
  private mutating func take(_ count: Int) -> Substring {
    let taken = rest.prefix(count)
    offset += taken.utf8.count
    rest = rest.dropFirst(count)
    return taken
  }
}

extension Character {
  /// Whether the character can be part of a command's name.
  var isASCIILetter: Bool { isASCII && isLetter }
}
