import LessonRuntime

/// Draws a chart of lines, points and upright bars.
struct ChartSVG {
  let chart: Chart
  let width: Double
  let definitions: SeriesDefinitions

  /// Writes the chart and returns its height.
  func draw(into writer: inout SVGWriter) -> Double {
    definitions.draw(
      chart.series.enumerated().map { (SeriesStyle(index: $0), $1.mark == .bars) }, into: &writer)
    let y = chart.yAxis(atMost: 6)
    let left = (y.ticks.map { SVGMetrics.width(of: $0.text) }.max() ?? 0) + 12
    let right = width - 12
    let x = BottomAxisSVG(left: left, right: right, width: width, axis: chart.xAxis)
    let header = ChartHeaderSVG(
      chart: chart, label: chart.y.label, width: width, definitions: definitions)

    // Rule labels go into the plot if they fit there, otherwise into the legend.
    let height = (width * 0.5).rounded()
    func frame(top: Double) -> PlotFrame {
      PlotFrame(left: left, top: top, right: right, bottom: top + height, x: x.axis, y: y)
    }
    let labels = RuleLabelsSVG(chart: chart, frame: frame(top: 0)).placed
    let top = header.draw(withRules: labels == nil, into: &writer) + 8
    let plot = frame(top: top)
    drawLeftAxis(of: plot, into: &writer)
    let bottom = x.draw(top: plot.top, bottom: plot.bottom, into: &writer)
    SeriesSVG(chart: chart, frame: plot, definitions: definitions).draw(into: &writer)
    writer.element("g", ["class": "halo"]) { group in
      for label in labels ?? [] {
        group.text(label.text, x: label.left, y: top + label.baseline)
      }
    }
    if chart.isEmpty {
      writer.element("g", ["class": "muted", "text-anchor": "middle"]) {
        $0.text("no data", x: (left + right) / 2, y: (plot.top + plot.bottom) / 2)
      }
    }
    return bottom
  }

  private func drawLeftAxis(of frame: PlotFrame, into writer: inout SVGWriter) {
    let places = frame.y.ticks.compactMap { tick in
      frame.y.position(of: tick.value).map {
        (tick.text, frame.place(PlotPoint(x: 0, y: $0)).y)
      }
    }
    var grid = SVGPath()
    for (_, y) in places {
      grid.move(frame.left, y)
      grid.horizontal(to: frame.right)
    }
    writer.path(grid, ["class": "grid"])
    writer.element("g", ["class": "muted", "text-anchor": "end"]) { group in
      for (text, y) in places { group.text(text, x: frame.left - 6, y: y + SVGMetrics.baseline) }
    }
  }
}
