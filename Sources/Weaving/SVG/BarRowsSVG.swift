import LessonRuntime

/// Draws bars over categories as rows: name, bar and value.
struct BarRowsSVG {
  let chart: Chart
  let width: Double
  let definitions: SeriesDefinitions

  private static let pitch = 21.0
  private static let thickness = 16.0
  private static let gap = 9.0

  private var names: [String] {
    if case .categories(let names) = chart.x.scale { names } else { [] }
  }

  /// Writes the chart and returns its height.
  func draw(into writer: inout SVGWriter) -> Double {
    definitions.draw(
      chart.series.indices.map { (SeriesStyle(index: $0), true) }, into: &writer)
    let rowNames = RowNamesSVG(names: names, width: width)
    let values = chart.series.flatMap(\.points).map(\.y)
    let margin = (values.map { SVGMetrics.width(of: NumberText.text($0)) }.max() ?? 0) + 8
    let isNegative = values.contains { $0.value.map { $0 < 0 } ?? false }
    let axis = BottomAxisSVG(
      left: rowNames.columnWidth + (isNegative ? margin : 0), right: width - margin - 2,
      width: width, axis: chart.yAxis)
    // The value axis lies below, so the label of the categories stands above.
    let header = ChartHeaderSVG(
      chart: chart, label: chart.x.label, width: width, definitions: definitions)
    let top = header.draw(withRules: true, into: &writer) + 6
    let group = Double(chart.series.count) * Self.pitch + rowNames.lineHeight + Self.gap
    let bottom = top + Double(max(1, names.count)) * group
    let end = axis.draw(top: top, bottom: bottom, into: &writer)
    drawRules(axis, top: top, bottom: bottom, into: &writer)
    for (index, name) in names.enumerated() {
      let y = top + Double(index) * group
      rowNames.draw(name, top: y, height: group - Self.gap / 2, into: &writer)
    }
    for index in chart.series.indices {
      let first = top + Self.gap / 2 + rowNames.lineHeight + Double(index) * Self.pitch
      draw(series: index, axis, first: first, pitch: group, into: &writer)
    }
    return end
  }

  private func draw(
    series index: Int, _ axis: BottomAxisSVG, first: Double, pitch: Double,
    into writer: inout SVGWriter
  ) {
    var bars = SVGPath()
    var whiskers = SVGPath()
    var texts: [(text: String, x: Double, y: Double, isLeft: Bool)] = []
    let baseline = axis.place(axis.axis.baseline)
    for point in chart.series[index].points {
      guard let category = point.x.value else { continue }
      let middle = first + category * pitch + Self.pitch / 2
      let end = axis.axis.position(of: point.y).map { axis.place(min(1, max(0, $0))) } ?? baseline
      if end != baseline {
        bars.rectangle(
          from: (baseline, middle - Self.thickness / 2), to: (end, middle + Self.thickness / 2))
      }
      let ends = [point.low, point.high].compactMap { datum in
        datum.flatMap { axis.axis.position(of: $0) }.map { axis.place(min(1, max(0, $0))) }
      }
      if ends.count == 2 { whisker(from: ends[0], to: ends[1], at: middle, in: &whiskers) }
      let isLeft = end < baseline
      let outer = isLeft ? (ends + [end]).min() ?? end : (ends + [end]).max() ?? end
      texts.append((NumberText.text(point.y), outer + (isLeft ? -5 : 5), middle, isLeft))
    }
    let fill = definitions.barFill(SeriesStyle(index: index))
    writer.path(bars, ["class": fill.class, "fill": fill.fill])
    writer.path(whiskers, ["class": "whisker"])
    for isLeft in [false, true] {
      writer.element("g", ["class": "halo", "text-anchor": isLeft ? "end" : ""]) { group in
        for text in texts where text.isLeft == isLeft {
          group.text(text.text, x: text.x, y: text.y + SVGMetrics.baseline)
        }
      }
    }
  }

  private func whisker(from low: Double, to high: Double, at y: Double, in path: inout SVGPath) {
    path.polyline([(low, y - 3), (low, y + 3)])
    path.polyline([(low, y), (high, y)])
    path.polyline([(high, y - 3), (high, y + 3)])
  }

  private func drawRules(
    _ axis: BottomAxisSVG, top: Double, bottom: Double, into writer: inout SVGWriter
  ) {
    for (index, rule) in chart.rules.enumerated() {
      guard let place = axis.axis.position(of: rule.value), (0...1).contains(place) else {
        continue
      }
      var path = SVGPath()
      path.move(axis.place(place), top)
      path.vertical(to: bottom)
      writer.path(
        path, ["class": "rule", "stroke-dasharray": ChartHeaderSVG.dashes(ofRule: index)])
    }
  }
}
