extension Parser {
  /// Reads the rest of `\begin{name} … \end{name}`.
  mutating func environment(openedBy opening: Token) throws(TeXError) -> Node {
    let name = try rawText(of: opening)
    guard let environment = Environment(rawValue: name) else {
      throw unknownEnvironment(name, at: opening)
    }
    var grid = Grid(
      layout: environment.layout, rows: [], left: environment.delimiters?.left,
      right: environment.delimiters?.right)
    if environment == .array { grid.layout = .array(try columnAlignments(of: opening)) }
    grid.rows = try rows(of: environment, openedBy: opening, limit: grid.layout.columnLimit)
    return .grid(grid)
  }

  private mutating func rows(of environment: Environment, openedBy opening: Token, limit: Int?)
    throws(TeXError) -> [[Node]]
  {
    var rows: [[Node]] = [[]]
    while true {
      rows[rows.count - 1].append(.row(try innerRow()))
      let token = current
      switch token.kind {
      case .ampersand:
        advance()
        if let limit, rows[rows.count - 1].count == limit {
          throw tooManyColumns(in: environment, limit: limit, at: token)
        }
      case .lineBreak:
        advance()
        try refuseRowSpacing()
        rows.append([])
      case .command("end"):
        advance()
        try close(environment, at: token)
        if rows.last == [.row([])] { rows.removeLast() }
        return rows
      default: throw neverEnded(environment, openedBy: opening, before: token)
      }
    }
  }

  private mutating func close(_ environment: Environment, at token: Token) throws(TeXError) {
    let name = try rawText(of: token)
    guard name == environment.rawValue else {
      throw TeXError(
        offset: token.offset,
        message: "'\\end{\(name)}' where '\\begin{\(environment.rawValue)}' is open",
        solution: "write \\end{\(environment.rawValue)}")
    }
  }

  private func refuseRowSpacing() throws(TeXError) {
    guard currentOrSpace.kind == .character("[") else { return }
    throw TeXError(
      offset: currentOrSpace.offset, message: #"'\\' takes no length here"#,
      solution: "remove the brackets, or put a space before a row that begins with one")
  }

  private mutating func columnAlignments(of owner: Token) throws(TeXError) -> [Grid.Alignment] {
    let offset = current.offset
    let letters = try rawText(of: owner, keepsSpaces: false)
    let alignments = letters.compactMap(Grid.Alignment.init)
    guard !letters.isEmpty, alignments.count == letters.count else {
      throw TeXError(
        offset: offset, message: "'{\(letters)}' does not say how the columns stand",
        solution: "write one of l, c, r for each column, as in {lcr}")
    }
    return alignments
  }

  private func tooManyColumns(in environment: Environment, limit: Int, at token: Token) -> TeXError
  {
    let columns = limit == 1 ? "1 column" : "\(limit) columns"
    return TeXError(
      offset: token.offset, message: "this '\(environment.rawValue)' has \(columns)",
      solution: #"remove the '&', or end the row before it with '\\'"#)
  }

  private func neverEnded(_ environment: Environment, openedBy opening: Token, before token: Token)
    -> TeXError
  {
    TeXError(
      offset: opening.offset, message: "'\\begin{\(environment.rawValue)}' is never ended",
      solution: "write \\end{\(environment.rawValue)} before \(describe(token))")
  }

  private func unknownEnvironment(_ name: String, at token: Token) -> TeXError {
    let names = Environment.allCases.map(\.rawValue)
    let advice =
      Vocabulary.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? "the known ones are " + names.joined(separator: ", ")
    return TeXError(
      offset: token.offset, message: "unknown environment '\(name)'", solution: advice)
  }
}

extension Grid.Layout {
  /// The number of columns that a row can have; nil if any.
  fileprivate var columnLimit: Int? {
    switch self {
    case .matrix, .aligned: nil
    case .cases: 2
    case .gathered: 1
    case .array(let alignments): alignments.count
    }
  }
}
