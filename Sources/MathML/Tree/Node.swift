/// A formula as a tree: what the parser makes and the renderers read.
indirect enum Node: Hashable, Sendable {
  case identifier(Identifier)
  case number(String)
  case symbol(Symbol)
  case function(NamedFunction)
  case text(String)
  case space(Space)
  case row([Node])
  case fraction(Fraction)
  case root(radicand: Node, index: Node?)
  case scripted(Scripted)
  case accented(Accented)
  case fenced(Fenced)
  case sized(Symbol, DelimiterSize)
  case grid(Grid)

  /// The class that the left neighbor sees.
  var leadingClass: AtomClass {
    switch self {
    case .symbol(let symbol), .sized(let symbol, _): symbol.atomClass
    case .function: .function
    case .fraction, .grid: .inner
    case .scripted(let scripted): scripted.base.leadingClass
    case .fenced(let fenced): fenced.left == nil ? .ordinary : .opening
    case .identifier, .number, .text, .space, .row, .root, .accented: .ordinary
    }
  }

  /// The class that the right neighbor sees; differs only where delimiters enclose the node.
  var trailingClass: AtomClass {
    switch self {
    case .scripted(let scripted): scripted.base.trailingClass
    case .fenced(let fenced): fenced.right == nil ? .ordinary : .closing
    default: leadingClass
    }
  }

  /// The node as a list: the members of a row, or itself alone.
  var members: [Node] {
    if case .row(let nodes) = self { nodes } else { [self] }
  }

  /// Whether this is a plain vertical bar, single or double, with or without scripts.
  var isBar: Bool {
    switch self {
    case .symbol(let symbol): symbol.atomClass == .ordinary && Delimiters.bars.contains(symbol.text)
    case .scripted(let scripted): scripted.base.isBar
    default: false
    }
  }
}
