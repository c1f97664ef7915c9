extension BoxRenderer {
  /// Content between delimiters as high as the content.
  func fenced(_ fenced: Fenced) -> Box {
    let parts = fenced.parts.map { box(of: $0) }
    let whole = Box.beside(parts)
    var boxes = [Box.fence(fenced.left, around: whole)]
    for (index, part) in parts.enumerated() {
      if index > 0 {
        boxes.append(Box.fence(fenced.dividers[index - 1], around: whole))
      }
      boxes.append(part)
    }
    return .beside(boxes + [Box.fence(fenced.right, around: whole)])
  }

  /// A table with its delimiters.
  func grid(_ grid: Grid) -> Box {
    let cells = BoxRenderer(isDisplay: grid.layout == .aligned || grid.layout == .gathered)
    let rows = grid.rows.map { row in
      row.enumerated().map { column, cell in
        cells.box(
          of: cell.members, continuesOperand: grid.continuesOperand(inColumn: column))
      }
    }
    let widths = (0..<grid.columnCount).map { column in
      rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let lines = rows.map { row in
      Box.beside(
        row.enumerated().flatMap { column, cell in
          [
            .space(grid.columnsBefore(column: column)),
            cell.filled(to: widths[column], grid.alignment(ofColumn: column)),
          ]
        })
    }
    let table = stacked(lines, isSpread: grid.layout == .cases || lines.contains { $0.height > 1 })
    return .beside([
      Box.fence(grid.left, around: table), table, Box.fence(grid.right, around: table),
    ])
  }

  /// Rows one below the other, with an empty line between them if asked for.
  private func stacked(_ rows: [Box], isSpread: Bool) -> Box {
    guard rows.count > 1 else { return rows.first ?? Box("") }
    let spread = rows.flatMap { isSpread ? [Box(""), $0] : [$0] }.dropFirst(isSpread ? 1 : 0)
    let table = Box.stacked(Array(spread), baselineOf: 0, alignment: .left)
    return table.aligned(atLine: (table.height - 1) / 2)
  }
}

extension Grid {
  /// The space before a column in the terminal.
  fileprivate func columnsBefore(column: Int) -> Int {
    if column == 0 || continuesOperand(inColumn: column) { return 0 }
    return layout == .aligned ? 4 : 2
  }
}
