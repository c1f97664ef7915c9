import LessonRuntime

/// Draws figures as inline SVG for the page.
///
///     SVGRenderer.svg(for: figure, id: "figure-3")
///     // <svg class="figure-svg" viewBox="0 0 480 330" role="img" aria-labelledby="figure-3-t figure-3-d">
///     // <title id="figure-3-t">…</title><desc id="figure-3-d">…</desc>…</svg>
///
/// The title and the alt text are for screen readers; the page prints the title and the caption
/// around the drawing. Colors come from ``stylesheet`` alone. There are no style attributes and no
/// scripts, nothing lies outside the view box, and equal figures give equal text.
public enum SVGRenderer {
  /// The markup of a figure.
  ///
  /// - Parameters:
  ///   - id: A name that no other element of the page begins with.
  ///   - width: The width of the view box. The default is readable from phone to desktop; the text
  ///     is 14.5 units high, so a greater width makes it smaller on the page.
  /// - Precondition: `id` consists of ASCII letters, digits, `-` and `_` and begins with a letter;
  ///   `width` is at least 320.
  public static func svg(for figure: Figure, id: String, width: Int = 480) -> String {
    precondition(
      id.first?.isLetter ?? false
        && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) },
      "'\(id)' is not the id of a figure: use letters, digits, - and _")
    precondition(width >= 320, "a figure needs a width of at least 320 units, not \(width)")
    var body = SVGWriter()
    var height = draw(figure.content, id: id, width: Double(width), into: &body)
    for note in figure.gapNotes {
      for line in SVGMetrics.lines(note, within: Double(width) - 4) {
        body.element("g", ["class": "muted"]) { group in
          group.text(line, x: 2, y: height + SVGMetrics.lineHeight / 2 + SVGMetrics.baseline)
        }
        height += SVGMetrics.lineHeight
      }
    }
    return """
      <svg class="figure-svg" viewBox="0 0 \(width) \(SVGMetrics.number(height.rounded(.up)))" \
      role="img" aria-labelledby="\(id)-t \(id)-d">\
      <title id="\(id)-t">\(figure.title.escaped)</title>\
      <desc id="\(id)-d">\(figure.alt.escaped)</desc>\(body.markup)</svg>
      """
  }

  private static func draw(
    _ content: Figure.Content, id: String, width: Double, into writer: inout SVGWriter
  ) -> Double {
    let definitions = SeriesDefinitions(id: id)
    switch content {
    case .chart(let chart) where chart.isBarRows:
      return BarRowsSVG(chart: chart, width: width, definitions: definitions).draw(into: &writer)
    case .chart(let chart):
      return ChartSVG(chart: chart, width: width, definitions: definitions).draw(into: &writer)
    case .heatmap(let heatmap):
      return HeatmapSVG(heatmap: heatmap, width: width).draw(into: &writer)
    case .numberLine(let numberLine):
      return NumberLineSVG(numberLine: numberLine, width: width, definitions: definitions)
        .draw(into: &writer)
    case .timeline(let timeline):
      return TimelineSVG(timeline: timeline, width: width, definitions: definitions)
        .draw(into: &writer)
    case .diagram(let diagram):
      return DiagramSVG(diagram: diagram, width: width).draw(into: &writer)
    }
  }
}
