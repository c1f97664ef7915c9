import LessonRuntime

/// Draws the frame around the highlighted cells of a heatmap: the sides that no two of them share.
struct HeatmapFrameSVG {
  let heatmap: Heatmap
  let grid: HeatmapGrid

  func draw(into writer: inout SVGWriter) {
    let cells = Set(heatmap.highlighted)
    var path = SVGPath()
    for cell in heatmap.highlighted {
      let (left, right) = (grid.x(cell.column), grid.x(cell.column + 1))
      let (top, bottom) = (grid.y(cell.row), grid.y(cell.row + 1))
      let sides: [(neighbor: Heatmap.Cell, from: (Double, Double), to: (Double, Double))] = [
        (.init(row: cell.row - 1, column: cell.column), (left, top), (right, top)),
        (.init(row: cell.row, column: cell.column + 1), (right, top), (right, bottom)),
        (.init(row: cell.row + 1, column: cell.column), (left, bottom), (right, bottom)),
        (.init(row: cell.row, column: cell.column - 1), (left, top), (left, bottom)),
      ]
      for side in sides where !cells.contains(side.neighbor) {
        path.move(side.from.0, side.from.1)
        path.line(side.to.0, side.to.1)
      }
    }
    for name in ["frame-halo", "frame"] {
      writer.path(path, ["class": name, "stroke-linecap": "square"])
    }
  }
}
