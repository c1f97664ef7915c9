import LessonRuntime
import Text

/// Draws a chart of lines, points and upright bars.
struct TerminalChart {
  let chart: Chart
  let width: Int
  let usesColor: Bool

  /// Lines of more points carry a glyph only here and there.
  private static let mostGlyphs = 20

  func draw(on canvas: inout TerminalCanvas) {
    for line in TerminalText.lines(chart.y.label, width: width) {
      canvas.write(line, row: canvas.height, column: 0)
    }
    let rows = min(16, max(10, width / 5))
    let y = chart.yAxis(atMost: 6)
    let names = y.ticks.map(\.text.columns).max() ?? 0
    let left = names + 2
    let x = TerminalBottomAxis(
      left: left, columns: width - left - 1, width: width, axis: chart.xAxis)
    let plot = TerminalPlot(top: canvas.height, rows: rows, x: x, y: y)

    for (place, index) in chart.barSeries.enumerated() {
      drawBars(of: index, place, plot, on: &canvas)
    }
    for (index, series) in chart.series.enumerated() where series.mark == .line {
      drawLine(of: series, index, plot, on: &canvas)
    }
    for (index, series) in chart.series.enumerated() where series.mark != .bars {
      drawGlyphs(of: series, index, plot, on: &canvas)
    }
    for (index, series) in chart.series.enumerated() {
      drawSpreads(of: series, index, plot, on: &canvas)
    }
    drawRules(plot, on: &canvas)
    drawLeftAxis(plot, names: names, on: &canvas)
    if chart.isEmpty {
      canvas.write("no data", row: plot.top + rows / 2, column: left + (width - left - 8) / 2)
    }
    x.draw(on: &canvas)
    TerminalLegend(chart, usesColor: usesColor).draw(on: &canvas)
  }

  private func drawLeftAxis(_ plot: TerminalPlot, names: Int, on canvas: inout TerminalCanvas) {
    for row in 0..<plot.rows { canvas.write("│", row: plot.top + row, column: names + 1) }
    for tick in plot.y.ticks {
      guard let position = plot.y.position(of: tick.value) else { continue }
      let row = plot.row(PlotPoint(x: 0, y: position))
      canvas.write(tick.text, row: row, column: names - tick.text.columns)
      canvas.write("┤", row: row, column: names + 1)
    }
  }

  private func drawLine(
    of series: Chart.Series, _ index: Int, _ plot: TerminalPlot, on canvas: inout TerminalCanvas
  ) {
    for run in PlotPath.runs(series.places(x: plot.x.axis, y: plot.y)) {
      for part in PlotPath.clipped(run) {
        for (start, end) in zip(part, part.dropFirst()) {
          plot.draw(PlotSegment(start, end), color: TerminalStyle.color(index), on: &canvas)
        }
      }
    }
  }

  private func drawGlyphs(
    of series: Chart.Series, _ index: Int, _ plot: TerminalPlot, on canvas: inout TerminalCanvas
  ) {
    let points = series.places(x: plot.x.axis, y: plot.y).compactMap(\.self).filter(\.isInside)
    let isDense = series.mark == .line && points.count > Self.mostGlyphs
    let step = isDense ? max(1, points.count / 6) : 1
    // Series of equal lines carry their glyphs at different places.
    let first = isDense ? (2 * index + 1) * step / (2 * max(1, chart.series.count)) : 0
    for place in stride(from: first, to: points.count, by: step) {
      canvas.write(
        String(TerminalStyle.glyph(index)), row: plot.row(points[place]),
        column: plot.column(points[place]), color: TerminalStyle.color(index))
    }
  }

  /// Whiskers of points and bars are upright strokes, bands of lines are shaded from point to point.
  private func drawSpreads(
    of series: Chart.Series, _ index: Int, _ plot: TerminalPlot, on canvas: inout TerminalCanvas
  ) {
    let spreads = series.spreads(x: plot.x.axis, y: plot.y)
    let glyph: Character = series.mark == .line ? "░" : "│"
    for spread in spreads {
      drawSpread(spread, glyph, TerminalStyle.color(index), plot, on: &canvas)
    }
    if series.mark != .line { return }
    for (left, right) in zip(spreads, spreads.dropFirst()) {
      guard let left, let right else { continue }
      let columns = max(1, abs(plot.column(right.start) - plot.column(left.start)))
      for step in 1..<columns + 1 {
        let between = left.toward(right, by: Double(step) / Double(columns))
        drawSpread(between, glyph, TerminalStyle.color(index), plot, on: &canvas)
      }
    }
  }

  private func drawSpread(
    _ spread: PlotSegment?, _ glyph: Character, _ color: Int, _ plot: TerminalPlot,
    on canvas: inout TerminalCanvas
  ) {
    guard let spread = spread?.clipped() else { return }
    for row in plot.row(spread.end)...plot.row(spread.start) {
      canvas.fill(glyph, row: row, column: plot.column(spread.start), color: color)
    }
  }

  private func drawBars(
    of index: Int, _ place: Int, _ plot: TerminalPlot, on canvas: inout TerminalCanvas
  ) {
    let filling = TerminalStyle.filling(place, usesColor: usesColor)
    for point in chart.series[index].points {
      guard let center = point.x.value, let height = plot.y.position(of: point.y) else { continue }
      let edges = chart.barEdges(place, around: center, gap: 0)
      guard let from = plot.x.axis.position(of: edges.lowerBound),
        let to = plot.x.axis.position(of: edges.upperBound), to > 0, from < 1
      else { continue }
      let foot = PlotPoint(x: max(0, from), y: plot.y.baseline)
      let head = PlotPoint(x: min(1, to), y: min(1, max(0, height)))
      let columns = plot.column(foot)...max(plot.column(foot), plot.column(head) - 1)
      for (row, character) in column(from: foot.y, to: head.y, filling, rows: plot.rows) {
        for column in columns {
          canvas.write(
            String(character), row: plot.top + row, column: column,
            color: TerminalStyle.color(index))
        }
      }
    }
  }

  /// The rows of an upright bar from top to bottom; a solid one ends in an eighth of a block.
  private func column(
    from foot: Double, to head: Double, _ filling: Character, rows: Int
  ) -> [(row: Int, character: Character)] {
    let eighths = Array(" ▁▂▃▄▅▆▇█")
    let low = Int((min(foot, head) * Double(8 * rows)).rounded())
    let high = Int((max(foot, head) * Double(8 * rows)).rounded())
    return (0..<rows).compactMap { row in
      let bottom = 8 * (rows - 1 - row)
      let covered = min(high, bottom + 8) - max(low, bottom)
      if covered <= 0 { return nil }
      let isTop = head >= foot && high < bottom + 8
      if isTop && filling == "█" { return (row, eighths[covered]) }
      return covered >= 4 ? (row, filling) : nil
    }
  }

  private func drawRules(_ plot: TerminalPlot, on canvas: inout TerminalCanvas) {
    for rule in chart.rules {
      guard let segment = rule.segment(x: plot.x.axis, y: plot.y) else { continue }
      let glyph = TerminalStyle.rule(rule.direction)
      for column in plot.column(segment.start)...plot.column(segment.end) {
        for row in plot.row(segment.end)...plot.row(segment.start) {
          canvas.fill(glyph, row: row, column: column)
        }
      }
    }
  }
}
