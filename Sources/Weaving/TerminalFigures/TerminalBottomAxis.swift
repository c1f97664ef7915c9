import LessonRuntime
import Text

/// The axis below a plot: a ruled line, as many tick labels as fit, and the label.
struct TerminalBottomAxis {
  let axis: PlotAxis
  /// The first column of the plot.
  let left: Int
  /// The number of columns of the plot.
  let columns: Int

  private typealias Label = (text: String, mark: Int, start: Int)

  /// Prepares the axis with the most ticks whose labels fit side by side.
  init(left: Int, columns: Int, width: Int, axis make: (Int) -> PlotAxis) {
    self.left = left
    self.columns = columns
    let candidates = stride(from: 8, through: 2, by: -1).lazy.map(make)
    let fitting = candidates.first { axis in
      Self.fits(Self.labels(axis, left: left, columns: columns, width: width))
    }
    axis = fitting ?? make(2)
  }

  /// The half column, counted from the beginning of the canvas, of a place from 0 to 1.
  func dot(_ position: Double) -> Int {
    Self.dot(position, left: left, columns: columns)
  }

  /// Writes the axis below what is on the canvas.
  func draw(on canvas: inout TerminalCanvas) {
    let row = canvas.height
    canvas.write("└" + String(repeating: "─", count: columns), row: row, column: left - 1)
    let labels = thinned(width: canvas.width)
    for label in labels {
      canvas.write("┬", row: row, column: label.mark)
      canvas.write(label.text, row: row + 1, column: label.start)
    }
    for line in TerminalText.lines(axis.axis.label, width: canvas.width) {
      let middle = left + columns / 2 - line.columns / 2
      let start = max(0, min(canvas.width - line.columns, middle))
      canvas.write(line, row: canvas.height, column: start)
    }
  }

  /// Every k-th label, with the least k for which they fit.
  private func thinned(width: Int) -> [Label] {
    let labels = Self.labels(axis, left: left, columns: columns, width: width)
    for step in 1...max(1, labels.count) {
      let some = labels.indices.filter { $0.isMultiple(of: step) }.map { labels[$0] }
      if Self.fits(some) { return some }
    }
    return []
  }

  private static func dot(_ position: Double, left: Int, columns: Int) -> Int {
    2 * left + Int((position * Double(2 * columns - 1)).rounded())
  }

  private static func labels(
    _ axis: PlotAxis, left: Int, columns: Int, width: Int
  ) -> [Label] {
    axis.ticks.compactMap { tick in
      guard let position = axis.position(of: tick.value) else { return nil }
      let text = TerminalText.fitted(tick.text, width: width / 2)
      let mark = dot(position, left: left, columns: columns) / 2
      return (text, mark, max(0, min(width - text.columns, mark - text.columns / 2)))
    }
  }

  private static func fits(_ labels: [Label]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { $0.start + $0.text.columns + 2 <= $1.start }
  }
}
