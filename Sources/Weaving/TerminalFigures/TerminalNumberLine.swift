import LessonRuntime
import Text

/// Draws rows of marks above one common axis.
struct TerminalNumberLine {
  let numberLine: NumberLine
  let width: Int

  func draw(on canvas: inout TerminalCanvas) {
    let names = TerminalRowNames(names: numberLine.rows.map(\.name), width: width)
    let left = names.columns + 1
    let axis = TerminalBottomAxis(
      left: left, columns: width - left, width: width, axis: numberLine.plotAxis)
    for (index, row) in numberLine.rows.enumerated() {
      let places = row.marks.compactMap { mark in
        axis.axis.position(of: mark.value).flatMap { position in
          (0...1).contains(position) ? (column: axis.dot(position) / 2, label: mark.label) : nil
        }
      }
      if !names.areBeside { _ = names.draw(row.name, row: canvas.height, on: &canvas) }
      drawLabels(places, on: &canvas)
      let line = canvas.height
      if names.areBeside { _ = names.draw(row.name, row: line, on: &canvas) }
      let glyph = row.shape == .tick ? "┃" : "●"
      for (column, _) in places {
        canvas.write(glyph, row: line, column: column, color: TerminalStyle.color(index))
      }
      for column in left..<width { canvas.fill("─", row: line, column: column) }
    }
    if numberLine.rows.allSatisfy(\.marks.isEmpty) {
      canvas.write("no data", row: canvas.height, column: left)
    }
    axis.draw(on: &canvas)
  }

  /// Labels from left to right; one that would touch the previous one is left to the data table.
  private func drawLabels(
    _ places: [(column: Int, label: String)], on canvas: inout TerminalCanvas
  ) {
    if places.allSatisfy(\.label.isEmpty) { return }
    let row = canvas.height
    var end = -2
    for (column, label) in places.sorted(by: { $0.column < $1.column }) where !label.isEmpty {
      let start = max(0, min(width - label.columns, column - label.columns / 2))
      if start < end + 1 || label.columns > width { continue }
      canvas.write(label, row: row, column: start)
      end = start + label.columns
    }
  }
}
