/// A matrix as colored cells.
///
///     Heatmap([[0.1, -0.9], [0.4, 0.2]], scale: .diverging, highlighted: [.init(row: 0, column: 1)])
///
/// A cell that is not finite is a gap. A heatmap without cells is drawn as "no data".
public struct Heatmap: Codable, Hashable, Sendable {
  /// How values become colors.
  public enum Scale: Codable, Hashable, Sendable {
    /// From the least value to the greatest, pale to strong.
    case sequential
    /// From negative to positive, with zero in the middle and both sides equally long.
    case diverging
  }

  /// The place of a cell.
  public struct Cell: Codable, Hashable, Sendable {
    /// The row, from 0 at the top.
    public let row: Int
    /// The column, from 0 at the left.
    public let column: Int

    /// Creates a place.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// The greatest number of cells: more would be smaller than a reader can see, and heavier than a
  /// page may be.
  public static let greatestCellCount = 4096

  /// The values row by row.
  public let rows: [[Datum]]
  /// A label for each row, or none at all.
  public internal(set) var rowLabels: [String]
  /// A label for each column, or none at all.
  public internal(set) var columnLabels: [String]
  /// What the values are, with their unit.
  public internal(set) var label: String
  /// How values become colors.
  public let scale: Scale
  /// The values of the two ends of the scale, or `nil` to cover the data; beyond it colors saturate.
  public let range: ClosedRange<Double>?
  /// The values are printed in the cells where they fit.
  public let showsValues: Bool
  /// The cells that are framed, such as the column that is being rounded; row by row, each once.
  public let highlighted: [Cell]

  /// Creates a heatmap.
  ///
  /// - Precondition: the rows have the same length and at most ``greatestCellCount`` cells, the
  ///   labels are none or as many as rows or columns, the range is finite and not empty, and the
  ///   highlighted cells exist.
  public init(
    _ rows: [[some DatumConvertible]], label: String = "value", rowLabels: [String] = [],
    columnLabels: [String] = [], scale: Scale = .sequential, range: ClosedRange<Double>? = nil,
    showsValues: Bool = false, highlighted: [Cell] = []
  ) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows of a heatmap differ in length")
    precondition(
      rows.count * columns <= Self.greatestCellCount,
      "a heatmap of \(rows.count)×\(columns) has over \(Self.greatestCellCount) cells: pool it first"
    )
    precondition(
      rowLabels.isEmpty || rowLabels.count == rows.count,
      "\(rowLabels.count) labels for \(rows.count) rows")
    precondition(
      columnLabels.isEmpty || columnLabels.count == columns,
      "\(columnLabels.count) labels for \(columns) columns")
    if let range {
      precondition(
        range.lowerBound.isFinite && range.upperBound.isFinite
          && range.lowerBound < range.upperBound,
        "the range of a heatmap must have two different, finite ends")
    }
    for cell in highlighted {
      precondition(
        rows.indices.contains(cell.row) && (0..<columns).contains(cell.column),
        "the highlighted cell (\(cell.row), \(cell.column)) is not in the heatmap")
    }
    self.rows = rows.map { $0.map(\.datum) }
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.label = label
    self.scale = scale
    self.range = range
    self.showsValues = showsValues
    self.highlighted = Set(highlighted).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The number of columns.
  public var columnCount: Int { rows.first?.count ?? 0 }

  /// All cells of one column, to highlight it.
  public static func column(_ column: Int, rows: Int) -> [Cell] {
    (0..<rows).map { Cell(row: $0, column: column) }
  }

  /// All cells of one row, to highlight it.
  public static func row(_ row: Int, columns: Int) -> [Cell] {
    (0..<columns).map { Cell(row: row, column: $0) }
  }
}
