import LessonRuntime

/// Draws rows of marks above one common axis.
struct NumberLineSVG {
  let numberLine: NumberLine
  let width: Double
  let definitions: SeriesDefinitions

  private static let rowHeight = 30.0

  /// Writes the number line and returns its height.
  func draw(into writer: inout SVGWriter) -> Double {
    let rows = numberLine.rows
    let styles = rows.indices.filter { rows[$0].shape == .dot }.map { style(of: $0) }
    definitions.draw(styles.map { ($0, false) }, into: &writer)
    let names = RowNamesSVG(names: rows.map(\.name), width: width)
    let axis = BottomAxisSVG(
      left: names.columnWidth + 6, right: width - 14, width: width, axis: numberLine.plotAxis)
    var y = 4.0
    var lines: [(row: NumberLine.Row, top: Double, middle: Double)] = []
    for row in rows {
      let hasLabels = row.marks.contains { !$0.label.isEmpty }
      let labelHeight = hasLabels ? SVGMetrics.lineHeight - 4 : 0
      lines.append((row, y, y + names.lineHeight + labelHeight + Self.rowHeight / 2))
      y += names.lineHeight + labelHeight + Self.rowHeight
    }
    let end = axis.draw(top: 4, bottom: max(y, 30), into: &writer)
    for (index, line) in lines.enumerated() {
      let beside = line.middle - Self.rowHeight / 2
      names.draw(
        line.row.name, top: names.areBeside ? beside : line.top, height: Self.rowHeight,
        into: &writer)
      drawMarks(of: line.row, style(of: index), at: line.middle, axis, into: &writer)
      drawLabels(of: line.row, above: line.middle - Self.rowHeight / 2, axis, into: &writer)
    }
    if rows.allSatisfy(\.marks.isEmpty) {
      writer.element("g", ["class": "muted", "text-anchor": "middle"]) {
        $0.text("no data", x: width / 2, y: 20)
      }
    }
    return end
  }

  /// Rows differ by name and color; their dots are all round.
  private func style(of row: Int) -> SeriesStyle { SeriesStyle(index: row, markerIndex: 0) }

  private func places(of row: NumberLine.Row, _ axis: BottomAxisSVG) -> [(x: Double, label: String)]
  {
    row.marks.compactMap { mark in
      guard let place = axis.axis.position(of: mark.value), (0...1).contains(place) else {
        return nil
      }
      return (axis.place(place), mark.label)
    }
  }

  private func drawMarks(
    of row: NumberLine.Row, _ style: SeriesStyle, at y: Double, _ axis: BottomAxisSVG,
    into writer: inout SVGWriter
  ) {
    var line = SVGPath()
    line.polyline([(axis.left, y), (axis.right, y)])
    writer.path(line, ["class": "axis"])
    let places = places(of: row, axis)
    if row.shape == .dot {
      definitions.markers(style, at: places.map { ($0.x, y) }, into: &writer)
      return
    }
    var ticks = SVGPath()
    for place in Set(places.map { SVGMetrics.number($0.x) }).compactMap(Double.init).sorted() {
      ticks.move(place, y - 8)
      ticks.vertical(to: y + 8)
    }
    writer.path(ticks, ["class": "tick \(style.strokeClass)"])
  }

  /// Labels from left to right; one that would touch the previous one is left to the data table.
  private func drawLabels(
    of row: NumberLine.Row, above y: Double, _ axis: BottomAxisSVG, into writer: inout SVGWriter
  ) {
    writer.element("g", ["class": "halo", "text-anchor": "middle"]) { group in
      var end = -Double.infinity
      for (x, label) in places(of: row, axis).sorted(by: { $0.x < $1.x }) where !label.isEmpty {
        let half = SVGMetrics.width(of: label) / 2
        let center = min(width - half - 1, max(half + 1, x))
        if center - half < end + 6 { continue }
        group.text(label, x: center, y: y + 2)
        end = center + half
      }
    }
  }
}
