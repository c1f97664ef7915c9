/// The numbers of a figure, for readers who cannot see it or want to check it.
public struct DataTable: Codable, Hashable, Sendable {
  /// The names of the columns.
  public let header: [String]
  /// The cells, row by row, each row as long as the header.
  public let rows: [[String]]
  /// What the rows leave out or cannot show: gaps, rules, shortened data; empty if nothing.
  public let notes: [String]

  /// The longest table that is listed in full.
  static let longestListing = 200

  /// Sentences that count what has no place on an axis.
  static func gapNotes(of what: String, notFinite: Int, notPositive: Int) -> [String] {
    var notes: [String] = []
    if notFinite > 0 { notes.append("Left out, not finite: \(notFinite) of the \(what).") }
    if notPositive > 0 {
      notes.append("Left out, not positive on a logarithmic axis: \(notPositive) of the \(what).")
    }
    return notes
  }
}

extension Figure {
  /// The numbers that both renderers draw, rounded to four significant digits.
  ///
  /// Gaps appear as `NaN`, `∞` or `−∞`. Charts of series with the same x values have a row for each
  /// x, others a row for each point; of more than 200 rows every k-th is listed. Heatmaps of more
  /// than 256 cells are summed up by row. The notes say which of this happened.
  ///
  ///     figure.dataTable.header   // ["bits", "RTN", "GPTQ"]
  ///     figure.dataTable.rows     // [["2", "9.1", "4.2"], …]
  public var dataTable: DataTable {
    switch content {
    case .chart(let chart): chart.dataTable
    case .heatmap(let heatmap): heatmap.dataTable
    case .numberLine(let numberLine): numberLine.dataTable
    case .timeline(let timeline): timeline.dataTable
    case .diagram(let diagram): diagram.dataTable
    }
  }

  /// What the drawing leaves out, in words; both renderers print it below.
  package var gapNotes: [String] {
    switch content {
    case .chart(let chart): chart.gapNotes
    case .heatmap(let heatmap): heatmap.gapNotes
    case .numberLine(let numberLine): numberLine.gapNotes
    case .timeline, .diagram: []
    }
  }
}
