import LessonRuntime

/// Draws lanes of spans above one axis of time.
struct TimelineSVG {
  let timeline: Timeline
  let width: Double
  let definitions: SeriesDefinitions

  private static let laneHeight = 26.0

  /// Writes the timeline and returns its height.
  func draw(into writer: inout SVGWriter) -> Double {
    definitions.draw(timeline.kinds.indices.map { (style(of: $0), true) }, into: &writer)
    let legend = SVGLegend(
      entries: timeline.kinds.indices.map { (.bars(style(of: $0)), timeline.kinds[$0]) },
      definitions: definitions)
    let names = RowNamesSVG(names: timeline.lanes.map(\.name), width: width)
    let axis = BottomAxisSVG(
      left: names.columnWidth + 2, right: width - 10, width: width, axis: timeline.plotAxis)
    let top = legend.draw(left: 2, top: 2, right: width, into: &writer) + 6
    let step = names.lineHeight + Self.laneHeight
    let bottom = top + Double(max(1, timeline.lanes.count)) * step
    let end = axis.draw(top: top, bottom: bottom, into: &writer)
    for (index, lane) in timeline.lanes.enumerated() {
      let start = top + Double(index) * step
      names.draw(lane.name, top: start, height: Self.laneHeight, into: &writer)
      draw(lane, top: start + names.lineHeight + 2, axis, into: &writer)
    }
    return end
  }

  /// Kinds whose spans have labels are plain, so that the labels can be read.
  private func style(of kind: Int) -> SeriesStyle {
    SeriesStyle(index: kind, isPlain: timeline.labeledKinds.contains(kind))
  }

  private func draw(
    _ lane: Timeline.Lane, top: Double, _ axis: BottomAxisSVG, into writer: inout SVGWriter
  ) {
    let height = Self.laneHeight - 4
    let placed = lane.spans.compactMap {
      span -> (span: Timeline.Span, left: Double, right: Double)? in
      guard let start = axis.axis.position(of: span.start),
        let end = axis.axis.position(of: span.end)
      else { return nil }
      let (left, right) = (axis.place(max(0, start)), axis.place(min(1, end)))
      return right > left ? (span, left, right) : nil
    }
    for kind in timeline.kinds.indices {
      var path = SVGPath()
      for (span, left, right) in placed where span.kind == kind {
        // A hair of paper between neighbors, unless the span is a hair itself.
        path.rectangle(from: (left, top), to: (max(left + 0.5, right - 1), top + height))
      }
      let fill = definitions.barFill(style(of: kind))
      writer.path(path, ["class": fill.class, "fill": fill.fill])
    }
    writer.element("g", ["class": "on-strong", "text-anchor": "middle"]) { group in
      for (span, left, right) in placed
      where !span.label.isEmpty && SVGMetrics.width(of: span.label) + 3 <= right - left {
        group.text(
          span.label, x: (left + right - 1) / 2, y: top + height / 2 + SVGMetrics.baseline)
      }
    }
  }
}
