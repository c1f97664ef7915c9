import LessonRuntime
import Text

/// Draws lanes of spans above one axis of time.
struct TerminalTimeline {
  let timeline: Timeline
  let width: Int
  let usesColor: Bool

  func draw(on canvas: inout TerminalCanvas) {
    drawLegend(on: &canvas)
    let names = TerminalRowNames(names: timeline.lanes.map(\.name), width: width)
    let left = names.columns + 1
    let axis = TerminalBottomAxis(
      left: left, columns: width - left, width: width, axis: timeline.plotAxis)
    for lane in timeline.lanes {
      let row = names.draw(lane.name, row: canvas.height, on: &canvas)
      for span in lane.spans { draw(span, row: row, axis, on: &canvas) }
      for column in left..<width { canvas.fill("·", row: row, column: column) }
    }
    axis.draw(on: &canvas)
  }

  private func drawLegend(on canvas: inout TerminalCanvas) {
    var row = canvas.height
    var column = 0
    for (kind, name) in timeline.kinds.enumerated() {
      let name = TerminalText.fitted(name, width: canvas.width - 3)
      if column > 0 && column + 3 + name.columns > canvas.width { (column, row) = (0, row + 1) }
      canvas.write(
        String(repeating: glyph(kind), count: 2), row: row, column: column,
        color: TerminalStyle.color(kind))
      canvas.write(name, row: row, column: column + 3)
      column += name.columns + 6
    }
  }

  private func glyph(_ kind: Int) -> String {
    String(TerminalStyle.filling(kind, usesColor: usesColor))
  }

  /// A span as filled cells, with its label at the beginning if it fits.
  private func draw(
    _ span: Timeline.Span, row: Int, _ axis: TerminalBottomAxis, on canvas: inout TerminalCanvas
  ) {
    guard let start = axis.axis.position(of: span.start),
      let end = axis.axis.position(of: span.end),
      end > start
    else { return }
    let columns = Double(axis.columns)
    let first = axis.left + Int((max(0, start) * columns).rounded())
    let last = max(first + 1, axis.left + Int((min(1, end) * columns).rounded()))
    let label = span.label.columns <= last - first ? span.label : ""
    canvas.write(label, row: row, column: first)
    canvas.write(
      String(repeating: glyph(span.kind), count: last - first - label.columns), row: row,
      column: first + label.columns, color: TerminalStyle.color(span.kind))
  }
}
