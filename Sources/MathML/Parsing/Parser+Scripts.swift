extension Parser {
  /// Reads one part of a formula with the scripts that follow it.
  mutating func scriptedAtom() throws(TeXError) -> Node {
    let startsWithScript =
      switch current.kind {
      case .superscript, .subscript, .character("'"): true
      default: false
      }
    if startsWithScript { return try scripts(on: .row([])) }
    return try scripts(on: try atom())
  }

  private mutating func scripts(on base: Node) throws(TeXError) -> Node {
    var scripted = Scripted(base: base, placement: base.scriptPlacement)
    var primes = 0
    while true {
      switch current.kind {
      case .superscript:
        let token = advance()
        guard scripted.upper == nil else { throw doubled("superscript", at: token, "{a^b}^c") }
        scripted.upper = try script(primes: primes, of: token)
        primes = 0
      case .subscript:
        let token = advance()
        guard scripted.lower == nil else { throw doubled("subscript", at: token, "{a_b}_c") }
        scripted.lower = try argument(of: token)
      case .character("'"):
        guard scripted.upper == nil else { throw doubled("superscript", at: current, "{a^b}'") }
        advance()
        primes += 1
      case .command("limits"), .command("nolimits"):
        scripted.placement = try placement(of: advance(), on: base)
      default:
        if primes > 0 { scripted.upper = prime(primes) }
        return scripted.lower == nil && scripted.upper == nil ? base : .scripted(scripted)
      }
    }
  }

  private mutating func script(primes: Int, of token: Token) throws(TeXError) -> Node {
    let script = try argument(of: token)
    return primes == 0 ? script : .row([prime(primes)] + script.members)
  }

  private func prime(_ count: Int) -> Node {
    .symbol(Symbol(text: String(repeating: "′", count: count), atomClass: .ordinary))
  }

  private func placement(of token: Token, on base: Node) throws(TeXError) -> Scripted.Placement {
    guard base.leadingClass == .largeOperator || base.leadingClass == .function else {
      throw TeXError(
        offset: token.offset, message: "'\(token.spelling)' follows no operator",
        solution: #"put it right after \sum, \max or the like"#)
    }
    return token.kind == .command("limits") ? .stacked : .beside
  }

  private func doubled(_ script: String, at token: Token, _ example: String) -> TeXError {
    TeXError(
      offset: token.offset, message: "double \(script)",
      solution: "group what belongs together, as in \(example)")
  }
}

extension Node {
  /// Where the scripts of this base go unless the author says otherwise.
  fileprivate var scriptPlacement: Scripted.Placement {
    switch self {
    case .symbol(let symbol) where symbol.atomClass == .largeOperator:
      Symbols.integrals.contains(symbol.text) ? .beside : .movable
    case .function(let function): function.takesLimits ? .movable : .beside
    case .accented(let accented): accented.mark.isBrace ? .stacked : .beside
    default: .beside
    }
  }
}
