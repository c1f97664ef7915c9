/// Writes the tree as one line of text.
struct LineRenderer {
  /// Whether the line is a script, where only functions and large operators are spaced.
  var isScript = false

  /// A row in one line.
  func line(of nodes: [Node]) -> String {
    let layout = RowLayout(nodes, isScript: isScript)
    var line = ""
    for (index, member) in layout.members.enumerated() {
      let previous = index > 0 ? layout.members[index - 1] : nil
      let next = index + 1 < layout.members.count ? layout.members[index + 1] : nil
      if let previous, previous.node.namesLimit, member.leading.startsOperand {
        line += " of "
      } else {
        line += spaces(member.columnsBefore)
      }
      let text = self.line(of: member.node)
      line += isAmbiguous(member.node, between: previous, and: next) ? "(\(text))" : text
    }
    return line + spaces(layout.trailingSpaces.map(\.columns).reduce(0, +))
  }

  /// One part in one line.
  func line(of node: Node) -> String {
    switch node {
    case .identifier(let identifier): identifier.shown
    case .number(let digits): digits
    case .symbol(let symbol), .sized(let symbol, _): symbol.text
    case .function(let function): function.name
    case .text(let text): text
    case .space(let space): spaces(space.columns)
    case .row(let nodes): line(of: nodes)
    case .fraction(let fraction): self.fraction(fraction)
    case .root(let radicand, let index): root(radicand, index: index)
    case .scripted(let scripted): self.scripted(scripted)
    case .accented(let accented): self.accented(accented)
    case .fenced(let fenced): self.fenced(fenced)
    case .grid(let grid): self.grid(grid)
    }
  }

  /// One part, in parentheses unless it reads as a unit.
  func operand(_ node: Node) -> String {
    node.isUnit ? line(of: node) : "(\(line(of: node)))"
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Whether a slash would seem to reach over a neighbor, as in `a/b c`.
  private func isAmbiguous(
    _ node: Node, between previous: RowLayout.Member?, and next: RowLayout.Member?
  ) -> Bool {
    guard case .fraction(let fraction) = node, fraction.isSlashed else { return false }
    if let previous, previous.trailing.isOperand { return true }
    if let previous, previous.trailing == .function { return !previous.node.namesLimit }
    return next?.leading.startsOperand == true
  }

  private func fraction(_ fraction: Fraction) -> String {
    if fraction.kind == .binomial {
      return "(\(line(of: fraction.numerator)) choose \(line(of: fraction.denominator)))"
    }
    if let character = fraction.character { return character }
    let numerator = line(of: fraction.numerator)
    return (fraction.numerator.isFactor ? numerator : "(\(numerator))")
      + "/" + operand(fraction.denominator)
  }

  private func root(_ radicand: Node, index: Node?) -> String {
    guard let index else { return "√" + operand(radicand) }
    let degree = LineRenderer(isScript: true).line(of: index)
    let raised = UnicodeScripts.raised(degree) ?? "(\(degree))"
    return raised + "√" + operand(radicand)
  }
}
