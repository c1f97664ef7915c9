import LessonRuntime

/// Draws the series and rules of a chart inside its frame.
struct SeriesSVG {
  let chart: Chart
  let frame: PlotFrame
  let definitions: SeriesDefinitions

  /// Lines of more points are drawn without markers.
  private static let mostMarkers = 40
  /// Long lines are thinned to the detail of so many columns, under three units wide.
  private static let mostColumns = 160

  /// Writes, from back to front, bands, bars, rules, lines, whiskers and markers.
  func draw(into writer: inout SVGWriter) {
    for (index, series) in chart.series.enumerated() where series.mark == .line {
      drawBand(of: series, SeriesStyle(index: index), into: &writer)
    }
    for (place, index) in chart.barSeries.enumerated() {
      drawBars(of: chart.series[index], place, SeriesStyle(index: index), into: &writer)
    }
    for (index, rule) in chart.rules.enumerated() {
      drawRule(rule, dashes: ChartHeaderSVG.dashes(ofRule: index), into: &writer)
    }
    for (index, series) in chart.series.enumerated() where series.mark == .line {
      drawLine(of: series, SeriesStyle(index: index), into: &writer)
    }
    for (index, series) in chart.series.enumerated() {
      if series.mark != .line { drawWhiskers(of: series, index, into: &writer) }
      if series.mark != .bars { drawMarkers(of: series, SeriesStyle(index: index), into: &writer) }
    }
  }

  private func runs(of series: Chart.Series) -> [[PlotPoint]] {
    PlotPath.runs(series.places(x: frame.x, y: frame.y)).flatMap { PlotPath.clipped($0) }
  }

  private func drawLine(
    of series: Chart.Series, _ style: SeriesStyle, into writer: inout SVGWriter
  ) {
    var path = SVGPath()
    for run in runs(of: series) where run.count > 1 {
      path.polyline(frame.places(PlotPath.thinned(run, columns: Self.mostColumns)))
    }
    writer.path(path, ["class": "line \(style.strokeClass)", "stroke-dasharray": style.dashes])
  }

  private func drawMarkers(
    of series: Chart.Series, _ style: SeriesStyle, into writer: inout SVGWriter
  ) {
    var points = series.places(x: frame.x, y: frame.y).compactMap(\.self)
    if series.mark == .line && points.count > Self.mostMarkers {
      // A point between two gaps has no line: only a marker shows it.
      points = runs(of: series).filter { $0.count == 1 }.flatMap(\.self)
    }
    definitions.markers(style, at: frame.places(points.filter(\.isInside)), into: &writer)
  }

  private func drawBand(
    of series: Chart.Series, _ style: SeriesStyle, into writer: inout SVGWriter
  ) {
    var path = SVGPath()
    let spreads = series.spreads(x: frame.x, y: frame.y).map { $0?.clipped() }
    for run in spreads.split(separator: nil) {
      let run = run.compactMap(\.self)
      if run.count < 2 { continue }
      path.polyline(
        frame.places(PlotPath.thinned(run.map(\.end), columns: Self.mostColumns))
          + frame.places(PlotPath.thinned(run.map(\.start), columns: Self.mostColumns).reversed()))
      path.close()
    }
    writer.path(path, ["class": "band \(style.fillClass)"])
  }

  private func drawBars(
    of series: Chart.Series, _ place: Int, _ style: SeriesStyle, into writer: inout SVGWriter
  ) {
    var path = SVGPath()
    for point in series.points {
      guard let center = point.x.value, let height = frame.y.position(of: point.y) else { continue }
      let edges = chart.barEdges(place, around: center)
      guard let left = frame.x.position(of: edges.lowerBound),
        let right = frame.x.position(of: edges.upperBound), right > 0, left < 1
      else { continue }
      path.rectangle(
        from: frame.place(PlotPoint(x: max(0, left), y: frame.y.baseline)),
        to: frame.place(PlotPoint(x: min(1, right), y: min(1, max(0, height)))))
    }
    let fill = definitions.barFill(style)
    writer.path(path, ["class": fill.class, "fill": fill.fill])
  }

  private func drawWhiskers(of series: Chart.Series, _ index: Int, into writer: inout SVGWriter) {
    var path = SVGPath()
    for (point, spread) in zip(series.points, series.spreads(x: frame.x, y: frame.y)) {
      guard let spread = spread?.clipped(), let center = point.x.value else { continue }
      var shift = 0.0
      if let place = chart.barSeries.firstIndex(of: index) {
        let edges = chart.barEdges(place, around: center)
        let middle = frame.x.position(of: (edges.lowerBound + edges.upperBound) / 2)
        shift = (middle ?? spread.start.x) - spread.start.x
      }
      let low = frame.place(PlotPoint(x: spread.start.x + shift, y: spread.start.y))
      let high = frame.place(PlotPoint(x: spread.end.x + shift, y: spread.end.y))
      path.polyline([(low.x - 3, low.y), (low.x + 3, low.y)])
      path.polyline([low, high])
      path.polyline([(high.x - 3, high.y), (high.x + 3, high.y)])
    }
    writer.path(path, ["class": "whisker"])
  }

  private func drawRule(_ rule: Chart.Rule, dashes: String, into writer: inout SVGWriter) {
    guard let segment = rule.segment(x: frame.x, y: frame.y) else { return }
    var path = SVGPath()
    path.polyline(frame.places([segment.start, segment.end]))
    writer.path(path, ["class": "rule", "stroke-dasharray": dashes])
  }
}
