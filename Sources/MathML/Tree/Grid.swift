/// Cells in rows and columns: matrices, cases, aligned equations.
struct Grid: Hashable, Sendable {
  /// How the columns stand.
  enum Layout: Hashable, Sendable {
    case matrix, cases, aligned, gathered
    case array([Alignment])
  }

  /// To which side a cell is pushed.
  enum Alignment: Character, Hashable, Sendable {
    case left = "l"
    case center = "c"
    case right = "r"
  }

  var layout: Layout
  var rows: [[Node]]
  /// The delimiter before the cells.
  var left: String?
  /// The delimiter after the cells.
  var right: String?

  /// The number of columns of the longest row.
  var columnCount: Int { rows.map(\.count).max() ?? 0 }

  /// The alignment of a column, counted from 0.
  func alignment(ofColumn column: Int) -> Alignment {
    switch layout {
    case .matrix, .gathered: .center
    case .cases: .left
    case .aligned: column.isMultiple(of: 2) ? .right : .left
    case .array(let alignments): alignments[column]
    }
  }

  /// Whether a cell continues the one before it, so that `&+ b` is an addition and not a sign.
  func continuesOperand(inColumn column: Int) -> Bool {
    layout == .aligned && !column.isMultiple(of: 2)
  }
}
