/// Samples and names of series and rules, in as many lines as they need.
struct SVGLegend {
  /// What an entry shows.
  enum Sample {
    case line(SeriesStyle)
    case points(SeriesStyle)
    case bars(SeriesStyle)
    case rule(dashes: String)
  }

  let entries: [(sample: Sample, name: String)]
  let definitions: SeriesDefinitions

  private static let sampleWidth = 34.0
  private static let gap = 18.0

  /// Writes the legend with its upper left corner at (`left`, `top`) and returns where it ends.
  func draw(left: Double, top: Double, right: Double, into writer: inout SVGWriter) -> Double {
    if entries.isEmpty { return top }
    var (x, y) = (left, top + SVGMetrics.lineHeight / 2)
    for (sample, name) in entries {
      let room = right - left - Self.sampleWidth - 6
      let name = SVGMetrics.fitted(name, within: room)
      let width = Self.sampleWidth + 6 + SVGMetrics.width(of: name)
      if x > left && x + width > right {
        x = left
        y += SVGMetrics.lineHeight
      }
      draw(sample, x: x, y: y, into: &writer)
      writer.text(name, x: x + Self.sampleWidth + 6, y: y + SVGMetrics.baseline)
      x += width + Self.gap
    }
    return y + SVGMetrics.lineHeight / 2
  }

  private func draw(_ sample: Sample, x: Double, y: Double, into writer: inout SVGWriter) {
    let end = x + Self.sampleWidth
    var path = SVGPath()
    switch sample {
    case .line(let style):
      path.polyline([(x + 1, y), (end - 1, y)])
      writer.path(path, ["class": "line \(style.strokeClass)", "stroke-dasharray": style.dashes])
      definitions.markers(style, at: [((x + end) / 2, y)], into: &writer)
    case .points(let style):
      definitions.markers(style, at: [((x + end) / 2, y)], into: &writer)
    case .bars(let style):
      path.rectangle(from: (x + 4, y - 6), to: (end - 4, y + 6))
      let fill = definitions.barFill(style)
      writer.path(path, ["class": fill.class, "fill": fill.fill])
    case .rule(let dashes):
      path.polyline([(x + 1, y), (end - 1, y)])
      writer.path(path, ["class": "rule", "stroke-dasharray": dashes])
    }
  }
}
