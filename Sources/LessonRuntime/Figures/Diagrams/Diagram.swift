/// A picture made of parts whose sizes, shades and numbers are the lesson's own values.
///
///     Figure.diagram(
///       title: "A parameter's 16 bytes", caption: "Mixed precision with Adam.",
///       .bars([
///         .init("one parameter", [
///           .init(2, .init(.weight, "weight")), .init(2, .init(.gradient, "gradient")),
///           .init(12, .init(.optimizer, "optimizer state")),
///         ])
///       ]))
///
/// Parts stand in rows and columns; what does not fit into a row goes on in the next line.
public struct Diagram: Codable, Hashable, Sendable {
  /// A part of a diagram.
  public indirect enum Part: Codable, Hashable, Sendable {
    /// Rows of blocks, all true to the same scale.
    case bars([Bar])
    /// A matrix of shaded cells.
    case cells(Cells)
    /// A box with a text.
    case box(String, Role)
    /// An arrow to the next part of a row or column, with a text or without.
    case arrow(String)
    /// Words between other parts.
    case text(String)
    /// Two axes, one above the other, and what lies at the same place or belongs together.
    case axes(AlignedAxes)
    /// Boxes that exchange something with each other.
    case topology(Topology)
    /// Parts from left to right.
    case row([Part])
    /// Parts from top to bottom.
    case column([Part])
  }

  /// The whole.
  public internal(set) var root: Part

  /// Creates a diagram of parts from top to bottom.
  public init(_ parts: [Part]) { root = parts.count == 1 ? parts[0] : .column(parts) }
}

extension Diagram.Part {
  /// A matrix of cells, each shaded by its row and column.
  ///
  ///     .matrix("W", rows: 4, columns: 8) { _, j in j < 3 ? done : later }
  public static func matrix(
    _ name: String, rows: Int, columns: Int, groups: Diagram.Cells.Groups = .none,
    shade: (_ row: Int, _ column: Int) -> Shade
  ) -> Self {
    .cells(
      Diagram.Cells(name, rows: rows, columns: columns, groups: groups) { i, j in
        Diagram.Cell(shade(i, j))
      })
  }

  /// Boxes that each pass something on to the next, and the last to the first.
  public static func ring(_ names: [String], passing words: String) -> Self {
    .topology(Diagram.Topology(center: nil, names: names, words: words))
  }

  /// Boxes that all exchange something with one in the middle.
  public static func star(center: String, leaves: [String], exchanging words: String) -> Self {
    .topology(Diagram.Topology(center: center, names: leaves, words: words))
  }

  /// A matrix of cells with a text in each.
  public static func matrix(
    _ name: String, rows: Int, columns: Int, groups: Diagram.Cells.Groups = .none,
    cell: (_ row: Int, _ column: Int) -> Diagram.Cell
  ) -> Self {
    .cells(Diagram.Cells(name, rows: rows, columns: columns, groups: groups, cell: cell))
  }
}

extension Figure {
  /// A diagram; its description for those who cannot see it is made from its parts.
  public static func diagram(title: String, caption: String, _ parts: Diagram.Part...) -> Figure {
    let diagram = Diagram(parts)
    return Figure(
      title: title, caption: caption, alt: diagram.description, content: .diagram(diagram))
  }
}
