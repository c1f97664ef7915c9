import LessonRuntime

/// Draws figures as text for the terminal: the same numbers as on the page.
///
///     TerminalFigure.lines(for: figure, width: 80, color: false).joined(separator: "\n")
///
/// Lines are drawn in braille dots with a glyph for each series, bars in eighths of a block, and
/// heatmaps in shades, or in 256 colors if `color` is on. No line is wider than `width`; escape
/// sequences take no columns.
public enum TerminalFigure {
  /// The lines of a figure: its title, the drawing, what it leaves out, and the caption.
  ///
  /// - Precondition: `width` is at least 40.
  public static func lines(for figure: Figure, width: Int, color: Bool) -> [String] {
    precondition(width >= 40, "a figure needs a width of at least 40 columns, not \(width)")
    var canvas = TerminalCanvas(width: width)
    switch figure.content {
    case .chart(let chart) where chart.isBarRows:
      TerminalBarRows(chart: chart, width: width, usesColor: color).draw(on: &canvas)
    case .chart(let chart):
      TerminalChart(chart: chart, width: width, usesColor: color).draw(on: &canvas)
    case .heatmap(let heatmap):
      TerminalHeatmap(heatmap: heatmap, width: width, usesColor: color).draw(on: &canvas)
    case .numberLine(let numberLine):
      TerminalNumberLine(numberLine: numberLine, width: width).draw(on: &canvas)
    case .timeline(let timeline):
      TerminalTimeline(timeline: timeline, width: width, usesColor: color).draw(on: &canvas)
    case .diagram(let diagram):
      TerminalDiagram(diagram: diagram, width: width, usesColor: color).draw(on: &canvas)
    }
    let title = TerminalText.lines(figure.title, width: width).map {
      color ? "\u{1B}[1m\($0)\u{1B}[0m" : $0
    }
    return title + [""] + canvas.lines(color: color) + [""]
      + figure.gapNotes.flatMap { TerminalText.lines($0, width: width) }
      + TerminalText.lines(figure.caption, width: width)
  }
}
