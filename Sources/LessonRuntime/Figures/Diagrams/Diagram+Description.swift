extension Diagram {
  /// The diagram in words, for those who cannot see it.
  package var description: String { Self.sentences(of: root).joined(separator: " ") }

  private static func sentences(of part: Part) -> [String] {
    switch part {
    case .bars(let bars): bars.map(sentence)
    case .cells(let cells): [sentence(of: cells)]
    case .box(let text, _): ["\(text)."]
    case .arrow(let text): [text.isEmpty ? "Then:" : "Then (\(text)):"]
    case .text(let text): [text]
    case .axes(let axes): [sentence(of: axes)]
    case .topology(let topology): [sentence(of: topology)]
    case .row(let parts), .column(let parts): parts.flatMap(sentences)
    }
  }

  private static func sentence(of bar: Bar) -> String {
    let blocks = bar.blocks.map { block in
      block.cells.isEmpty
        ? "\(block.shade.name) \(NumberText.text(block.size))"
        : "\(block.shade.name) \(block.cells.joined())"
    }
    let note = bar.note.isEmpty ? "" : " (\(bar.note))"
    return "\(bar.name): \(blocks.joined(separator: ", "))\(note)."
  }

  private static func sentence(of cells: Cells) -> String {
    let counts = cells.counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    return "\(cells.name), \(cells.rows.count) by \(cells.rows[0].count) cells: \(counts)."
  }

  private static func sentence(of topology: Topology) -> String {
    let names = topology.names.joined(separator: ", ")
    return topology.center.map { "\(names) each exchange with \($0): \(topology.words)." }
      ?? "\(names), and back to \(topology.names[0]), each passing on: \(topology.words)."
  }

  private static func sentence(of axes: AlignedAxes) -> String {
    let pairs = axes.pairs.map { "\($0.upperLabel) to \($0.lowerLabel)" }
    return "\(axes.upper.name) above \(axes.lower.name): \(pairs.joined(separator: ", "))."
  }
}

extension Diagram.Cells {
  /// The meanings of the cells in the order of their first cell, and how many cells have each.
  fileprivate var counts: [(name: String, count: Int)] {
    let names = rows.flatMap { $0.map(\.shade.name) }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { name in
      (name, names.count { $0 == name })
    }
  }
}

extension Diagram {
  /// The sizes, counts and pairs behind the picture.
  var dataTable: DataTable {
    DataTable(header: ["part", "what", "value"], rows: Self.rows(of: root), notes: [])
  }

  private static func rows(of part: Part) -> [[String]] {
    switch part {
    case .bars(let bars):
      bars.flatMap { bar in
        bar.blocks.map { block in
          let value = block.cells.isEmpty ? NumberText.text(block.size) : block.cells.joined()
          return [bar.name, block.shade.name, value]
        }
      }
    case .cells(let cells): cells.counts.map { [cells.name, "\($0.name), cells", "\($0.count)"] }
    case .axes(let axes):
      axes.pairs.map { ["\(axes.upper.name) to \(axes.lower.name)", $0.upperLabel, $0.lowerLabel] }
    case .row(let parts), .column(let parts): parts.flatMap(rows)
    case .box, .arrow, .text, .topology: []
    }
  }
}
