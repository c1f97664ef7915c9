/// The markers and patterns of a figure's series, which elements refer to by address.
struct SeriesDefinitions {
  let id: String

  /// Writes the definitions that the marks of the series need.
  func draw(_ styles: [(style: SeriesStyle, isBar: Bool)], into writer: inout SVGWriter) {
    writer.element("defs", [:]) { defs in
      for (style, isBar) in styles {
        if isBar { pattern(of: style, into: &defs) } else { marker(of: style, into: &defs) }
      }
    }
  }

  /// The attribute values of bars: a class for plain ones, a pattern for hatched ones.
  func barFill(_ style: SeriesStyle) -> (class: String, fill: String) {
    style.hatch.isEmpty ? (style.fillClass, "") : ("", "url(#\(id)-h\(style.index))")
  }

  /// Writes markers at points.
  func markers(
    _ style: SeriesStyle, at points: [(x: Double, y: Double)], into writer: inout SVGWriter
  ) {
    if points.isEmpty { return }
    let places = points.map { "\(SVGMetrics.number($0.x)),\(SVGMetrics.number($0.y))" }
    // Points that fall on one place after rounding are drawn once.
    var seen: Set<String> = []
    let distinct = places.filter { seen.insert($0).inserted }
    let marker = "url(#\(id)-m\(style.index))"
    writer.element(
      "polyline",
      [
        "class": "dots", "marker-start": marker, "marker-mid": marker, "marker-end": marker,
        "points": distinct.joined(separator: " "),
      ])
  }

  private func marker(of style: SeriesStyle, into writer: inout SVGWriter) {
    writer.element(
      "marker",
      [
        "id": "\(id)-m\(style.index)", "viewBox": "-7 -7 14 14", "markerWidth": "14",
        "markerHeight": "14", "markerUnits": "userSpaceOnUse",
      ]
    ) { $0.element("path", ["class": style.fillClass, "d": style.marker]) }
  }

  private func pattern(of style: SeriesStyle, into writer: inout SVGWriter) {
    if style.hatch.isEmpty { return }
    writer.element(
      "pattern",
      [
        "id": "\(id)-h\(style.index)", "width": "8", "height": "8",
        "patternUnits": "userSpaceOnUse",
      ]
    ) {
      $0.element("path", ["class": style.fillClass, "d": "M0 0h8v8h-8z"])
      $0.element("path", ["class": "hatch", "d": style.hatch])
    }
  }
}
