import LessonRuntime

/// The axis below a plot: grid lines, as many tick labels as fit, and the label.
struct BottomAxisSVG {
  let axis: PlotAxis
  let left: Double
  let right: Double
  /// The width of the view box, within which labels must stay.
  let width: Double

  /// Prepares the axis with the most ticks whose labels fit side by side.
  init(left: Double, right: Double, width: Double, axis make: (Int) -> PlotAxis) {
    self.left = left
    self.right = right
    self.width = width
    let candidates = stride(from: 8, through: 2, by: -1).lazy.map(make)
    let fitting = candidates.first { axis in
      Self.fits(Self.labels(axis, left: left, right: right, width: width))
    }
    axis = fitting ?? make(2)
  }

  /// The place of a value along the axis, from 0 to 1, in the view box.
  func place(_ position: Double) -> Double { left + position * (right - left) }

  /// Writes the axis below `bottom`, with grid lines from `top` if it is numeric, and returns where
  /// it ends.
  func draw(top: Double, bottom: Double, into writer: inout SVGWriter) -> Double {
    var grid = SVGPath()
    var isNumeric = true
    if case .categories = axis.axis.scale { isNumeric = false }
    for tick in axis.ticks {
      guard let position = axis.position(of: tick.value) else { continue }
      grid.move(place(position), isNumeric ? top : bottom)
      grid.vertical(to: bottom + 4)
    }
    writer.path(grid, ["class": "grid"])
    var line = SVGPath()
    line.polyline([(left, bottom), (right, bottom)])
    writer.path(line, ["class": "axis"])
    var y = bottom + 6 + SVGMetrics.lineHeight / 2
    writer.element("g", ["class": "muted", "text-anchor": "middle"]) { group in
      for label in thinned { group.text(label.text, x: label.center, y: y + SVGMetrics.baseline) }
    }
    y += SVGMetrics.lineHeight / 2
    writer.element("g", ["text-anchor": "middle"]) { group in
      for line in SVGMetrics.lines(axis.axis.label, within: width - 8) {
        let half = SVGMetrics.width(of: line) / 2
        let center = min(width - half - 2, max(half + 2, (left + right) / 2))
        y += SVGMetrics.lineHeight
        group.text(line, x: center, y: y - SVGMetrics.lineHeight / 2 + SVGMetrics.baseline)
      }
    }
    return y + 4
  }

  private typealias Label = (text: String, center: Double, half: Double)

  /// Every k-th label, with the least k for which they fit.
  private var thinned: [Label] {
    let labels = Self.labels(axis, left: left, right: right, width: width)
    for step in 1...max(1, labels.count) {
      let some = labels.indices.filter { $0.isMultiple(of: step) }.map { labels[$0] }
      if Self.fits(some) { return some }
    }
    return []
  }

  private static func labels(
    _ axis: PlotAxis, left: Double, right: Double, width: Double
  ) -> [Label] {
    axis.ticks.compactMap { tick in
      guard let position = axis.position(of: tick.value) else { return nil }
      let text = SVGMetrics.fitted(tick.text, within: width / 2)
      let half = SVGMetrics.width(of: text) / 2
      let center = left + position * (right - left)
      return (text, min(width - half - 1, max(half + 1, center)), half)
    }
  }

  private static func fits(_ labels: [Label]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { $0.center + $0.half + 8 <= $1.center - $1.half }
  }
}
