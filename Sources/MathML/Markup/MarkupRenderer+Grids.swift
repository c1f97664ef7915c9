extension MarkupRenderer {
  /// A table with its delimiters.
  func grid(_ grid: Grid, _ style: MarkupStyle) -> String {
    let cellStyle = MarkupStyle(isDisplay: grid.layout.isDisplay, isScript: style.isScript)
    let rows = grid.rows.map { cells in
      let cells = cells.enumerated().map { column, cell in
        let content = row(
          cell.members, cellStyle, continuesOperand: grid.continuesOperand(inColumn: column))
        return "<mtd\(cellClass(grid, column))>\(content)</mtd>"
      }
      return "<mtr>\(cells.joined())</mtr>"
    }
    let table = "<mtable\(grid.layout.attributes)>\(rows.joined())</mtable>"
    if grid.left == nil && grid.right == nil { return table }
    let left = fence(grid.left, form: "prefix")
    return "<mrow>\(left)\(table)\(fence(grid.right, form: "postfix"))</mrow>"
  }

  private func cellClass(_ grid: Grid, _ column: Int) -> String {
    guard case .array = grid.layout else { return "" }
    return switch grid.alignment(ofColumn: column) {
    case .left: #" class="tex-left""#
    case .right: #" class="tex-right""#
    case .center: ""
    }
  }
}

extension Grid.Layout {
  /// Whether the cells are displayed formulas.
  fileprivate var isDisplay: Bool { self == .aligned || self == .gathered }

  /// The attributes of the table; see ``MathML/stylesheet`` for the classes.
  fileprivate var attributes: String {
    switch self {
    case .matrix, .array: ""
    case .cases: #" class="tex-cases""#
    case .aligned: #" displaystyle="true" class="tex-aligned""#
    case .gathered: #" displaystyle="true""#
    }
  }
}
