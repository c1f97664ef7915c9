import LessonRuntime
import Text

/// Draws bars over categories as rows: name, bar and value.
struct TerminalBarRows {
  let chart: Chart
  let width: Int
  let usesColor: Bool

  private var names: [String] {
    if case .categories(let names) = chart.x.scale { names } else { [] }
  }

  func draw(on canvas: inout TerminalCanvas) {
    let rowNames = TerminalRowNames(names: names, width: width)
    let texts = chart.series.map { $0.points.map(text) }
    let margin = (texts.joined().map(\.columns).max() ?? 0) + 2
    let left = rowNames.columns + 1
    let axis = TerminalBottomAxis(
      left: left, columns: max(8, width - left - margin), width: width, axis: chart.yAxis)
    for line in TerminalText.lines(chart.x.label, width: width) {
      canvas.write(line, row: canvas.height, column: 0)
    }
    let top = canvas.height
    for (category, name) in names.enumerated() {
      if category > 0 && chart.series.count > 1 { canvas.write("", row: canvas.height, column: 0) }
      var row = rowNames.draw(name, row: canvas.height, on: &canvas)
      for (index, series) in chart.series.enumerated() {
        for (point, text) in zip(series.points, texts[index])
        where point.x.value == Double(category) {
          draw(point, text, series: index, row: row, axis, on: &canvas)
        }
        row += 1
      }
    }
    // Bars to the right begin just behind the line of zero.
    let zero = axis.left + foot(axis) / 8 - 1
    for row in top..<canvas.height {
      for rule in chart.rules {
        guard let place = axis.axis.position(of: rule.value), (0...1).contains(place) else {
          continue
        }
        canvas.fill(TerminalStyle.rule(.vertical), row: row, column: axis.dot(place) / 2)
      }
      canvas.fill("│", row: row, column: zero)
    }
    axis.draw(on: &canvas)
    TerminalLegend(chart, usesColor: usesColor).draw(on: &canvas)
  }

  /// The value and, if there is one, its spread.
  private func text(of point: Chart.Point) -> String {
    guard let low = point.low, let high = point.high else { return NumberText.text(point.y) }
    return "\(NumberText.text(point.y)) (\(NumberText.text(low))…\(NumberText.text(high)))"
  }

  private func draw(
    _ point: Chart.Point, _ text: String, series index: Int, row: Int, _ axis: TerminalBottomAxis,
    on canvas: inout TerminalCanvas
  ) {
    let foot = foot(axis)
    let position = axis.axis.position(of: point.y).map { min(1, max(0, $0)) }
    let head = position.map { Int(($0 * Double(8 * axis.columns)).rounded()) } ?? foot
    let bar = bar(from: foot, to: head, filling: TerminalStyle.filling(index, usesColor: usesColor))
    // Bars to the left end before the line of zero, and their values stand behind it.
    let start = head < foot ? axis.left - 1 + head / 8 : axis.left + foot / 8
    canvas.write(bar, row: row, column: start, color: TerminalStyle.color(index))
    let column = axis.left + foot / 8 + (head < foot ? 1 : bar.count + 1)
    canvas.write(text, row: row, column: column)
  }

  /// Where bars begin, rounded to a whole column, counted in eighths.
  private func foot(_ axis: TerminalBottomAxis) -> Int {
    8 * Int((axis.axis.baseline * Double(axis.columns)).rounded())
  }

  /// A bar between two eighths of a column; only solid ones to the right can end in eighths.
  private func bar(from foot: Int, to head: Int, filling: Character) -> String {
    if head < foot {
      return String(repeating: filling, count: foot / 8 - head / 8)
    }
    let eighths = Array("▏▎▍▌▋▊▉")
    let first = foot / 8
    if filling != "█" { return String(repeating: filling, count: max(0, (head + 4) / 8 - first)) }
    let rest = head % 8 == 0 ? "" : String(eighths[head % 8 - 1])
    return String(repeating: filling, count: max(0, head / 8 - first)) + rest
  }
}
