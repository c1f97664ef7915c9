/// Writes the tree as MathML Core (https://www.w3.org/TR/mathml-core/).
struct MarkupRenderer {
  /// The members of a row, one element after the other.
  func row(_ nodes: [Node], _ style: MarkupStyle, continuesOperand: Bool = false) -> String {
    let layout = RowLayout(nodes, continuesOperand: continuesOperand, isScript: style.isScript)
    var markup = ""
    for (index, member) in layout.members.enumerated() {
      let previous = index > 0 ? layout.members[index - 1] : nil
      if let previous, previous.trailing == .function, member.leading.startsOperand {
        markup += "<mo>\u{2061}</mo>"
      }
      markup += member.spaces.map(space).joined()
      if member.gap == .thin, member.spaces.isEmpty, let previous,
        !previous.node.spacesItself, !member.node.spacesItself
      {
        markup += space(.thin)
      }
      let place = MarkupPlace(
        atomClass: member.leading, isFirst: index == 0, isLast: index == layout.members.count - 1)
      markup += element(member.node, style, place)
    }
    return markup + layout.trailingSpaces.map(space).joined()
  }

  /// A part as exactly one element.
  func element(_ node: Node, _ style: MarkupStyle, _ place: MarkupPlace = .alone) -> String {
    switch node {
    case .identifier(let identifier): self.identifier(identifier)
    case .number(let digits): "<mn>\(digits)</mn>"
    case .symbol(let symbol): sign(symbol, style, place)
    case .function(let function): "<mi>\(function.name.escapedForMarkup.unbreakable)</mi>"
    case .text(let text): "<mtext>\(text.escapedForMarkup.unbreakable)</mtext>"
    case .space(let space): self.space(space)
    case .row(let nodes): group(nodes, style)
    case .fraction(let fraction): self.fraction(fraction, style)
    case .root(let radicand, let index): root(radicand, index: index, style)
    case .scripted(let scripted): self.scripted(scripted, style, place)
    case .accented(let accented): self.accented(accented, style)
    case .fenced(let fenced): self.fenced(fenced, style)
    case .sized(let symbol, let size): sized(symbol, size)
    case .grid(let grid): self.grid(grid, style)
    }
  }

  private func identifier(_ identifier: Identifier) -> String {
    let isSingle = identifier.letters.count == 1
    return switch identifier.alphabet {
    case .upright where isSingle: #"<mi mathvariant="normal">\#(identifier.letters)</mi>"#
    case .italic where isSingle, .upright: "<mi>\(identifier.letters)</mi>"
    default: "<mi>\(identifier.alphabet.letters(for: identifier.letters))</mi>"
    }
  }

  private func space(_ space: Space) -> String { #"<mspace width="\#(space.width)"/>"# }

  private func group(_ nodes: [Node], _ style: MarkupStyle) -> String {
    if nodes.isEmpty { return "<mrow></mrow>" }
    return nodes.count == 1 ? element(nodes[0], style) : "<mrow>\(row(nodes, style))</mrow>"
  }

  private func fraction(_ fraction: Fraction, _ style: MarkupStyle) -> String {
    let attributes =
      switch fraction.kind {
      case .automatic: ""
      case .display: #" displaystyle="true""#
      case .text: #" displaystyle="false""#
      case .binomial: #" linethickness="0""#
      }
    let numerator = element(fraction.numerator, style.text)
    let denominator = element(fraction.denominator, style.text)
    let element = "<mfrac\(attributes)>\(numerator)\(denominator)</mfrac>"
    return fraction.kind == .binomial ? "<mrow><mo>(</mo>\(element)<mo>)</mo></mrow>" : element
  }

  private func root(_ radicand: Node, index: Node?, _ style: MarkupStyle) -> String {
    guard let index else { return "<msqrt>\(row(radicand.members, style))</msqrt>" }
    return "<mroot>\(element(radicand, style))\(element(index, .script))</mroot>"
  }
}

extension Node {
  /// Whether browsers put space around it on their own.
  fileprivate var spacesItself: Bool {
    switch self {
    case .symbol(let symbol):
      [.binary, .relation, .punctuation, .largeOperator].contains(symbol.atomClass)
    case .scripted(let scripted): scripted.base.spacesItself
    default: false
    }
  }
}

extension String {
  /// The text with spaces that browsers neither drop nor break.
  fileprivate var unbreakable: String {
    String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
