/// Writes the tree as text in two dimensions.
///
/// Fractions, limits, tables and large delimiters take several lines; scripts take one each, and
/// none where Unicode has the characters.
struct BoxRenderer {
  /// Whether limits go below and above their operators.
  var isDisplay = true

  /// A row.
  func box(of nodes: [Node], continuesOperand: Bool = false) -> Box {
    let layout = RowLayout(nodes, continuesOperand: continuesOperand)
    var boxes: [Box] = []
    var followsSign = false
    for member in layout.members {
      // A minus must not look like a part of the bar.
      let touchesBar = followsSign && member.leading == .inner
      boxes.append(.space(touchesBar ? 1 : member.columnsBefore))
      boxes.append(box(of: member.node))
      followsSign = member.leading == .prefix
    }
    boxes.append(.space(layout.trailingSpaces.map(\.columns).reduce(0, +)))
    return .beside(boxes)
  }

  /// One part.
  func box(of node: Node) -> Box {
    switch node {
    case .identifier, .number, .symbol, .function, .text, .space, .sized:
      Box(LineRenderer().line(of: node))
    case .row(let nodes): box(of: nodes)
    case .fraction(let fraction): self.fraction(fraction)
    case .root(let radicand, let index): root(radicand, index: index)
    case .scripted(let scripted): self.scripted(scripted)
    case .accented(let accented): self.accented(accented)
    case .fenced(let fenced): self.fenced(fenced)
    case .grid(let grid): self.grid(grid)
    }
  }

  private func fraction(_ fraction: Fraction) -> Box {
    let parts = BoxRenderer(isDisplay: fraction.kind == .display)
    let numerator = parts.box(of: fraction.numerator)
    let denominator = parts.box(of: fraction.denominator)
    // A bar above or below another one is longer, so that it is clear which divides which.
    let isNested = numerator.height > 1 || denominator.height > 1
    let width = max(numerator.width, denominator.width) + (isNested ? 2 : 0)
    let isBinomial = fraction.kind == .binomial
    let bar = Box(String(repeating: isBinomial ? " " : "─", count: width))
    let stack = Box.stacked([numerator, bar, denominator], baselineOf: 1)
    return isBinomial
      ? .beside([Box.fence("(", around: stack), stack, Box.fence(")", around: stack)]) : stack
  }

  private func root(_ radicand: Node, index: Node?) -> Box {
    let content = BoxRenderer(isDisplay: false).box(of: radicand)
    let degree = index.map { LineRenderer(isScript: true).line(of: $0) } ?? ""
    let sign = (UnicodeScripts.raised(degree) ?? "(\(degree))") + "√"
    if content.height == 1 && radicand.isUnit { return .beside([Box(sign), content]) }
    let roof = Box(String(repeating: "_", count: content.width))
    let roofed = Box.stacked([roof, content], baselineOf: 1)
    let stem = Array(repeating: "│", count: content.height - 1)
    let radical = Box([""] + stem + [sign], baseline: roofed.baseline, alignment: .right)
    return .beside([radical, roofed])
  }

  private func accented(_ accented: Accented) -> Box {
    let base = box(of: accented.base)
    if base.width == 1 && base.height == 1, !accented.mark.isBrace {
      return Box(LineRenderer().line(of: .accented(accented)))
    }
    let mark = Box(accented.mark.drawn(width: base.width))
    return accented.mark.isBelow
      ? .stacked([base, mark], baselineOf: 0) : .stacked([mark, base], baselineOf: 1)
  }
}

extension AccentMark {
  /// The mark as a line above or below a base of a width.
  fileprivate func drawn(width: Int) -> String {
    switch self {
    case .bar, .overline: String(repeating: "_", count: width)
    case .underline: String(repeating: "‾", count: width)
    case .overbrace: width < 3 ? "⏞" : "╭" + arms(width, "┴") + "╮"
    case .underbrace: width < 3 ? "⏟" : "╰" + arms(width, "┬") + "╯"
    case .hat, .widehat: "^"
    case .tilde, .widetilde: "~"
    case .vec, .overrightarrow: "→"
    case .dot, .ddot, .check, .breve, .acute, .grave, .mathring: sign
    }
  }

  /// The horizontal part of a brace, with its tip in the middle.
  private func arms(_ width: Int, _ tip: String) -> String {
    let left = (width - 3) / 2
    return String(repeating: "─", count: left) + tip
      + String(repeating: "─", count: width - 3 - left)
  }
}
