extension Parser {
  /// Reads one part of a formula, without the scripts that may follow.
  ///
  /// - Parameter joinsDigits: `12` is one number in a row, but two arguments in `\frac12`.
  mutating func atom(joinsDigits: Bool = true) throws(TeXError) -> Node {
    let token = advance()
    switch token.kind {
    case .openBrace: return ordinary(try group(openedBy: token))
    case .character(let character):
      if character.isASCIIDigit {
        return number(startingWith: character, joinsDigits: joinsDigits)
      }
      return try node(for: character, at: token)
    case .command(let name): return try node(forCommand: name, at: token)
    default: throw misplaced(token)
    }
  }

  /// Reads what a command or a script applies to: a group or a single part.
  mutating func argument(of owner: Token) throws(TeXError) -> Node {
    try enterLevel()
    defer { leaveLevel() }
    switch current.kind {
    case .openBrace: return try group(openedBy: advance())
    case .closeBrace, .end, .ampersand, .lineBreak, .superscript, .subscript:
      throw missingArgument(of: owner)
    case .command(let name) where Structure(rawValue: name)?.endsRow == true:
      throw missingArgument(of: owner)
    default: return try atom(joinsDigits: false)
    }
  }

  /// Reads the rest of a group; a group of one part is that part.
  mutating func group(openedBy brace: Token) throws(TeXError) -> Node {
    let nodes = try innerRow()
    guard current.kind == .closeBrace else {
      throw current.kind == .end ? neverClosed(brace) : misplaced(current)
    }
    advance()
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  /// A sign in braces loses its spaces: `1{,}000`.
  private func ordinary(_ node: Node) -> Node {
    guard case .symbol(let symbol) = node else { return node }
    return .symbol(Symbol(text: symbol.text, atomClass: .ordinary))
  }

  private mutating func number(startingWith digit: Character, joinsDigits: Bool) -> Node {
    var digits = String(digit)
    while joinsDigits, case .character(let next) = currentOrSpace.kind,
      next.isASCIIDigit || (next == "." && !digits.contains(".") && following.isDigit)
    {
      digits.append(next)
      advance()
    }
    return .number(lettering.number(digits))
  }

  private func node(for character: Character, at token: Token) throws(TeXError) -> Node {
    if character == "~" { return .space(.word) }
    if let symbol = Symbols.typed[String(character)] { return .symbol(symbol) }
    guard character.isLetter else {
      throw TeXError(
        offset: token.offset, message: "'\(character)' means nothing in a formula",
        solution: #"put it into \text{…} or use a command"#)
    }
    return .identifier(
      lettering.identifier(Identifier(letters: String(character), alphabet: .italic)))
  }

  private mutating func node(forCommand name: String, at token: Token) throws(TeXError) -> Node {
    if let structure = Structure(rawValue: name) { return try node(for: structure, at: token) }
    if let letter = Letters.identifier(named: name) {
      return .identifier(lettering.identifier(letter))
    }
    if let symbol = Symbols.named[name] { return .symbol(symbol) }
    if let space = Spaces.named[name] { return .space(space) }
    if let function = Functions.function(named: name) { return .function(joined(function)) }
    if let mark = AccentMark(rawValue: name) {
      return .accented(Accented(base: try argument(of: token), mark: mark))
    }
    if let lettering = Lettering.named[name] { return try argument(of: token, in: lettering) }
    if let (size, atomClass) = SizedDelimiters.size(named: name) {
      let text = try delimiter(after: token) ?? ""
      return .sized(Symbol(text: text, atomClass: atomClass), size)
    }
    throw unknownCommand(name, at: token)
  }

  private mutating func argument(of owner: Token, in inner: Lettering) throws(TeXError) -> Node {
    let outer = lettering
    lettering = inner
    defer { lettering = outer }
    return try argument(of: owner)
  }

  /// `\arg\min` is one function with its limit under both words.
  private mutating func joined(_ function: NamedFunction) -> NamedFunction {
    guard function.name == "arg", case .command(let next) = current.kind,
      next == "min" || next == "max"
    else { return function }
    advance()
    return NamedFunction(name: "arg" + next, takesLimits: true)
  }
}

extension Character {
  /// Whether the character is one of 0 to 9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
