import LessonRuntime

extension DiagramLayout {
  /// A matrix of equal cells below its name, with gaps between groups.
  func cells(_ cells: Diagram.Cells) -> DiagramDrawing {
    let columns = cells.rows[0].count
    let (columnGroup, rowGroup) = cells.groups.sizes
    let gaps = Double(columnGroup.map { (columns - 1) / $0 } ?? 0) * metrics.gap / 2
    let texts = cells.rows.flatMap { $0.map { metrics.measure($0.text) } }
    let widest = texts.max() ?? 0
    let wanted = max(metrics.cellWidth, widest > 0 ? widest + metrics.padding : 0)
    let width = min(wanted, metrics.snapped((metrics.width - gaps) / Double(columns)))
    let top = cells.name.isEmpty ? 0 : metrics.lineHeight
    var result = DiagramDrawing()
    for (i, row) in cells.rows.enumerated() {
      for (j, cell) in row.enumerated() {
        let frame = DiagramFrame(
          x: Double(j) * width + shift(j, columnGroup), y: top + place(i, rowGroup), width: width,
          height: metrics.cellHeight)
        let fits = metrics.measure(cell.text) <= width
        result.marks.append(.cell(frame, cell.shade, fits ? cell.text : ""))
        result.width = max(result.width, frame.right)
        result.height = max(result.height, frame.bottom)
      }
    }
    if !cells.name.isEmpty {
      result.width = max(result.width, metrics.measure(cells.name))
      result.marks.append(.text(cells.name, .init(x: 0, y: 0), .start, isMuted: false))
    }
    return result
  }

  private func shift(_ index: Int, _ group: Int?) -> Double {
    group.map { metrics.snapped(Double(index / $0) * metrics.gap / 2) } ?? 0
  }

  private func place(_ row: Int, _ group: Int?) -> Double {
    Double(row) * metrics.cellHeight + shift(row, group)
  }
}

extension DiagramMetrics {
  /// A width rounded so that cells of it do not outgrow their room.
  func snapped(_ width: Double) -> Double {
    let rounded = snap(width)
    return rounded > width ? snap(width - 0.5) : rounded
  }
}

extension Diagram.Cells.Groups {
  fileprivate var sizes: (columns: Int?, rows: Int?) {
    switch self {
    case .none: (nil, nil)
    case .columns(let size): (size, nil)
    case .rows(let size): (nil, size)
    }
  }
}
