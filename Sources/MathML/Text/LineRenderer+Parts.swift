extension LineRenderer {
  /// A base with scripts: as characters where Unicode has them, otherwise after `_` and `^`.
  func scripted(_ scripted: Scripted) -> String {
    let base = scriptBase(scripted.base)
    if Node.scripted(scripted).namesLimit, case .function(let function) = scripted.base,
      let lower = scripted.lower
    {
      let limit = LineRenderer().line(of: lower)
      return base + (upper(scripted)?.text ?? "") + " \(function.preposition) " + limit
    }
    switch (lower(scripted), upper(scripted)) {
    case (let lower?, let upper?):
      // `x²_q` and not `x_q²`, which would square the script.
      return lower.isCharacters || !upper.isCharacters
        ? base + lower.text + upper.text : base + upper.text + lower.text
    case (let lower, let upper): return base + (lower?.text ?? "") + (upper?.text ?? "")
    }
  }

  private func scriptBase(_ base: Node) -> String {
    switch base {
    case .row([]): ""
    default: base.isScriptBase ? line(of: base) : "(\(line(of: base)))"
    }
  }

  private func lower(_ scripted: Scripted) -> (text: String, isCharacters: Bool)? {
    scripted.lower.map {
      script($0, sign: "_", scripted.labelsBrace ? { _ in nil } : UnicodeScripts.lowered)
    }
  }

  private func upper(_ scripted: Scripted) -> (text: String, isCharacters: Bool)? {
    scripted.upper.map {
      script($0, sign: "^", scripted.labelsBrace ? { _ in nil } : UnicodeScripts.raised)
    }
  }

  private func script(_ node: Node, sign: String, _ characters: (String) -> String?)
    -> (text: String, isCharacters: Bool)
  {
    let text = LineRenderer(isScript: true).line(of: node)
    if let script = characters(text) { return (script, true) }
    let isEnclosed = text.count == 1 || (text.first == "(" && node.isUnit)
    return (sign + (isEnclosed ? text : "(\(text))"), false)
  }

  /// A base with a mark: combined with a single character, otherwise as a function.
  func accented(_ accented: Accented) -> String {
    let base = line(of: accented.base)
    guard let combining = accented.mark.combining else { return "(\(base))" }
    let drawsLine = accented.mark == .overline || accented.mark == .underline
    if base.count == 1 || (drawsLine && !base.contains(" ")) {
      return String(base.flatMap { String($0) + String(combining) })
    }
    return "\(accented.mark.name)(\(base))"
  }

  /// Content between delimiters.
  func fenced(_ fenced: Fenced) -> String {
    var text = fenced.left ?? ""
    for (index, part) in fenced.parts.enumerated() {
      if index > 0 { text += fenced.dividers[index - 1] }
      text += line(of: part)
    }
    return text + (fenced.right ?? "")
  }

  /// A table: cells separated by commas, rows and aligned statements by semicolons.
  func grid(_ grid: Grid) -> String {
    if grid.layout == .aligned {
      return grid.statements.map { line(of: $0) }.joined(separator: "; ")
    }
    let rows = grid.rows.map { cells in
      cells.map { line(of: $0) }.reduce("") { row, cell in
        row.isEmpty ? cell : row + (row.hasSuffix(",") ? " " : ", ") + cell
      }
    }
    let right = grid.layout == .cases ? "}" : grid.right ?? ""
    return (grid.left ?? "") + rows.joined(separator: "; ") + right
  }
}

extension Grid {
  /// The statements of aligned columns: each pair of cells is one, and a pair that begins with an
  /// empty cell continues the statement above it.
  fileprivate var statements: [[Node]] {
    var statements: [[Node]] = []
    var latest = Array(repeating: 0, count: columnCount)
    for row in rows {
      for column in stride(from: 0, to: row.count, by: 2) {
        let members = row[column...].prefix(2).flatMap(\.members)
        if row[column].members.isEmpty, statements.indices.contains(latest[column]) {
          statements[latest[column]] += members
        } else {
          latest[column] = statements.count
          statements.append(members)
        }
      }
    }
    return statements
  }
}

extension AccentMark {
  /// The name by which a line of text applies the mark to several characters.
  fileprivate var name: String {
    switch self {
    case .widehat: "hat"
    case .widetilde: "tilde"
    case .overrightarrow: "vec"
    default: rawValue
    }
  }
}
