import LessonRuntime

/// Draws the scale of a heatmap: a strip of its colors between the values of its ends.
struct HeatmapScaleSVG {
  let heatmap: Heatmap
  let levels: HeatLevels
  let width: Double

  private static let height = 14.0

  /// Writes the scale and returns where it ends.
  func draw(top: Double, into writer: inout SVGWriter) -> Double {
    var y = top
    let ends = [levels.lower, levels.upper].map { NumberText.text($0, significant: 3) }
    let widths = ends.map { SVGMetrics.width(of: $0) }
    let strip = min(200, width - widths[0] - widths[1] - 24)
    let left = (width - strip) / 2 + (widths[0] - widths[1]) / 2
    for line in SVGMetrics.lines(heatmap.label, within: width - 8) {
      y += SVGMetrics.lineHeight
      writer.element("g", ["text-anchor": "middle"]) {
        $0.text(line, x: width / 2, y: y - SVGMetrics.lineHeight / 2 + SVGMetrics.baseline)
      }
    }
    y += 2
    drawStrip(left: left, top: y, length: strip, into: &writer)
    let baseline = y + Self.height / 2 + SVGMetrics.baseline
    writer.element("g", ["class": "muted"]) { group in
      group.text(ends[1], x: left + strip + 7, y: baseline)
    }
    writer.element("g", ["class": "muted", "text-anchor": "end"]) { group in
      group.text(ends[0], x: left - 7, y: baseline)
    }
    return y + Self.height + 6
  }

  private func drawStrip(
    left: Double, top: Double, length: Double, into writer: inout SVGWriter
  ) {
    writer.element(
      "svg",
      [
        "class": "cells", "x": SVGMetrics.number(left), "y": SVGMetrics.number(top),
        "width": SVGMetrics.number(length), "height": SVGMetrics.number(Self.height),
        "viewBox": "0 0 \(HeatLevels.count) 1", "preserveAspectRatio": "none",
      ]
    ) { cells in
      for level in 0..<HeatLevels.count {
        var path = SVGPath()
        path.move(Double(level), 0.5)
        path.horizontal(to: Double(level + 1))
        cells.path(path, ["class": (heatmap.scale == .diverging ? "d" : "q") + "\(level)"])
      }
    }
  }
}
