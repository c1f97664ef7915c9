extension Node {
  /// Whether the node reads as a unit in a line, so that a root or slash reaches over all of it.
  var isUnit: Bool {
    switch self {
    case .identifier, .number, .symbol, .sized, .function, .root, .accented, .fenced, .grid: true
    case .text(let text): !text.contains(" ")
    case .scripted(let scripted): scripted.base.isUnit && !namesLimit
    case .fraction(let fraction): !fraction.isSlashed
    case .row(let nodes):
      nodes.count == 1
        ? nodes[0].isUnit : Node.areBracketed(nodes) || Node.areApplication(nodes)
    case .space: false
    }
  }

  /// Whether the node can stand before a slash: a unit, or a product of units.
  var isFactor: Bool {
    guard case .row(let nodes) = self else { return isUnit }
    let members = RowLayout(nodes).members
    return isUnit
      || members.allSatisfy { $0.leading == .ordinary && $0.columnsBefore == 0 && $0.node.isUnit }
  }

  /// Whether a script written after the node belongs to all of it.
  var isScriptBase: Bool {
    switch self {
    case .root, .fraction: false
    case .scripted(let scripted): scripted.placement == .stacked
    case .row(let nodes): nodes.count == 1 ? nodes[0].isScriptBase : Node.areBracketed(nodes)
    default: isUnit
    }
  }

  /// Whether the node is a name such as `argmin` with a limit that only words can state in a line.
  var namesLimit: Bool {
    guard case .scripted(let scripted) = self, case .function = scripted.base,
      scripted.placement != .beside, let lower = scripted.lower
    else { return false }
    return UnicodeScripts.lowered(LineRenderer(isScript: true).line(of: lower)) == nil
  }

  /// Whether the first node opens a bracket that the last one closes.
  private static func areBracketed(_ nodes: [Node]) -> Bool {
    let members = RowLayout(nodes).members
    var depth = 0
    for (index, member) in members.enumerated() {
      if member.trailing == .opening { depth += 1 }
      if member.leading == .closing { depth -= 1 }
      if depth == 0 { return index > 0 && index == members.count - 1 }
    }
    return false
  }

  /// Whether the nodes are a name and a single argument or a list of them, as in `p(x)`; a factor
  /// before a bracket looks the same, but what is in the bracket is then a sum.
  private static func areApplication(_ nodes: [Node]) -> Bool {
    guard let name = nodes.first, areBracketed(Array(nodes.dropFirst())) else { return false }
    let isName =
      switch name {
      case .identifier, .function: true
      case .scripted(let scripted): scripted.base.isUnit
      default: false
      }
    return isName && !RowLayout(nodes).members.contains { $0.leading == .binary }
  }
}
