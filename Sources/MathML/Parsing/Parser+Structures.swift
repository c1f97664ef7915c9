extension Parser {
  /// Reads the rest of a construct whose command has been read.
  mutating func node(for structure: Structure, at token: Token) throws(TeXError) -> Node {
    switch structure {
    case .frac: try fraction(.automatic, at: token)
    case .dfrac: try fraction(.display, at: token)
    case .tfrac: try fraction(.text, at: token)
    case .binom: try fraction(.binomial, at: token)
    case .sqrt: try root(at: token)
    case .text, .textrm: .text(try rawText(of: token))
    case .textbf: .text(Alphabet.bold.letters(for: try rawText(of: token)))
    case .textit: .text(Alphabet.italic.letters(for: try rawText(of: token)))
    case .texttt: .text(Alphabet.typewriter.letters(for: try rawText(of: token)))
    case .operatorname: try operatorName(at: token)
    case .underset: try stack(lower: try argument(of: token), at: token)
    case .overset, .stackrel: try stack(upper: try argument(of: token), at: token)
    case .left: try fenced(openedBy: token)
    case .begin: try environment(openedBy: token)
    case .mod, .pmod: modulus(try argument(of: token), inParentheses: structure == .pmod)
    case .middle, .right, .end, .limits, .nolimits: throw misplaced(token)
    }
  }

  private mutating func fraction(_ kind: Fraction.Kind, at token: Token) throws(TeXError) -> Node {
    let numerator = try argument(of: token)
    let denominator = try argument(of: token)
    return .fraction(Fraction(kind: kind, numerator: numerator, denominator: denominator))
  }

  private mutating func root(at token: Token) throws(TeXError) -> Node {
    var index: Node?
    if current.kind == .character("[") {
      let bracket = advance()
      let outer = bracketEndsRow
      bracketEndsRow = true
      defer { bracketEndsRow = outer }
      index = .row(try row())
      guard current.kind == .character("]") else { throw neverClosed(bracket) }
      advance()
    }
    return .root(radicand: try argument(of: token), index: index)
  }

  private mutating func operatorName(at token: Token) throws(TeXError) -> Node {
    let takesLimits = currentOrSpace.kind == .character("*")
    if takesLimits { advance() }
    let name = try rawText(of: token, keepsSpaces: false)
    return .function(NamedFunction(name: name, takesLimits: takesLimits))
  }

  private mutating func stack(lower: Node? = nil, upper: Node? = nil, at token: Token)
    throws(TeXError) -> Node
  {
    .scripted(
      Scripted(base: try argument(of: token), lower: lower, upper: upper, placement: .stacked))
  }

  private func modulus(_ modulus: Node, inParentheses: Bool) -> Node {
    let words: [Node] = [.text("mod"), .space(.word)] + modulus.members
    guard inParentheses else { return .row([.space(.quad)] + words) }
    let left = Node.symbol(Symbol(text: "(", atomClass: .opening))
    let right = Node.symbol(Symbol(text: ")", atomClass: .closing))
    return .row([.space(.quad), left] + words + [right])
  }
}
