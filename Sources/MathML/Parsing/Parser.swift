/// Reads TeX into a tree by recursive descent. Extensions hold one kind of construct each.
struct Parser {
  private let tokens: [Token]
  private var position = 0
  /// The effect of the enclosing `\mathbf` or the like.
  var lettering = Lettering.normal
  /// How many rows and arguments enclose the token to be read.
  private var depth = 0
  /// Whether a bracket ends the row, as in `\sqrt[3]{x}`.
  var bracketEndsRow = false

  init(tex: String) throws(TeXError) {
    tokens = try Tokenizer.tokens(of: tex)
  }

  /// Reads the whole source.
  mutating func formula() throws(TeXError) -> [Node] {
    let nodes = try row()
    guard current.kind == .end else { throw misplaced(current) }
    return nodes
  }

  /// The token to be read, which may be a space.
  var currentOrSpace: Token { tokens[position] }

  /// The token to be read, spaces skipped.
  var current: Token {
    let token = tokens[position]
    return token.kind == .space ? tokens[position + 1] : token
  }

  /// The token after the one to be read.
  var following: Token { tokens[min(position + 1, tokens.count - 1)] }

  /// Reads one token; the end is never passed.
  mutating func advanceOverSpace() -> Token {
    let token = tokens[position]
    if token.kind != .end { position += 1 }
    return token
  }

  /// Reads one token after any space.
  @discardableResult
  mutating func advance() -> Token {
    if tokens[position].kind == .space { position += 1 }
    return advanceOverSpace()
  }

  /// Reads up to whatever ends a row: a closing brace, `&`, `\\`, `\right`, `\end`, or the end.
  mutating func row() throws(TeXError) -> [Node] {
    try enterLevel()
    defer { leaveLevel() }
    var nodes: [Node] = []
    while !endsRow(current) {
      nodes.append(try scriptedAtom())
      joinLetters(in: &nodes)
    }
    return nodes
  }

  /// Reads a row in which brackets are ordinary characters again.
  mutating func innerRow() throws(TeXError) -> [Node] {
    let outer = bracketEndsRow
    bracketEndsRow = false
    defer { bracketEndsRow = outer }
    return try row()
  }

  /// Goes one level deeper; the limit keeps a run of opening braces from exhausting the stack.
  mutating func enterLevel() throws(TeXError) {
    depth += 1
    guard depth <= 100 else {
      throw TeXError(
        offset: current.offset, message: "more than 100 levels of nesting",
        solution: "give a part of the formula a name of its own")
    }
  }

  /// Goes back up one level.
  mutating func leaveLevel() { depth -= 1 }

  private func endsRow(_ token: Token) -> Bool {
    switch token.kind {
    case .closeBrace, .ampersand, .lineBreak, .end: true
    case .character("]"): bracketEndsRow
    case .command(let name): Structure(rawValue: name)?.endsRow ?? false
    default: false
    }
  }

  private func joinLetters(in nodes: inout [Node]) {
    guard lettering.joinsLetters, nodes.count > 1,
      case .identifier(let last) = nodes[nodes.count - 1],
      case .identifier(let before) = nodes[nodes.count - 2], before.alphabet == last.alphabet
    else { return }
    let letters = before.letters + last.letters
    nodes.removeLast(2)
    nodes.append(.identifier(Identifier(letters: letters, alphabet: last.alphabet)))
  }
}
