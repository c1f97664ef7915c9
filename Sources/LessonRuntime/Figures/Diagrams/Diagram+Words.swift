extension Diagram {
  /// The diagram with every word changed.
  func mappingWords(_ change: (String) -> String) -> Diagram {
    var copy = self
    copy.root.mapWords(change)
    return copy
  }

  /// How many blocks, cells, boxes and places are drawn.
  var markCount: Int { root.markCount }
}

extension Diagram.Part {
  fileprivate var markCount: Int {
    switch self {
    case .bars(let bars): bars.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + 1 + $1.cells.count } }
    case .cells(let cells): cells.rows.reduce(0) { $0 + $1.count }
    case .axes(let axes): axes.pairs.count
    case .row(let parts), .column(let parts): parts.reduce(0) { $0 + $1.markCount }
    case .box, .arrow, .text, .topology: 1
    }
  }

  fileprivate mutating func mapWords(_ change: (String) -> String) {
    switch self {
    case .bars(var bars):
      for index in bars.indices { bars[index].mapWords(change) }
      self = .bars(bars)
    case .cells(var cells):
      cells.name = change(cells.name)
      for row in cells.rows.indices {
        for cell in cells.rows[row].indices { cells.rows[row][cell].mapWords(change) }
      }
      self = .cells(cells)
    case .box(let text, let role): self = .box(change(text), role)
    case .arrow(let text): self = .arrow(change(text))
    case .text(let text): self = .text(change(text))
    case .axes(var axes):
      axes.mapWords(change)
      self = .axes(axes)
    case .topology(var topology):
      topology.center = topology.center.map(change)
      topology.names = topology.names.map(change)
      topology.words = change(topology.words)
      self = .topology(topology)
    case .row(var parts):
      for index in parts.indices { parts[index].mapWords(change) }
      self = .row(parts)
    case .column(var parts):
      for index in parts.indices { parts[index].mapWords(change) }
      self = .column(parts)
    }
  }
}

extension Diagram.Bar {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    name = change(name)
    note = change(note)
    for index in blocks.indices {
      blocks[index].shade.name = change(blocks[index].shade.name)
      blocks[index].cells = blocks[index].cells.map(change)
    }
  }
}

extension Diagram.Cell {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    shade.name = change(shade.name)
    text = change(text)
  }
}

extension Diagram.AlignedAxes {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    upper.name = change(upper.name)
    lower.name = change(lower.name)
    for index in pairs.indices {
      pairs[index].upperLabel = change(pairs[index].upperLabel)
      pairs[index].lowerLabel = change(pairs[index].lowerLabel)
    }
  }
}
