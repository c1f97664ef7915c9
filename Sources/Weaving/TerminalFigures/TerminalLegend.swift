import LessonRuntime
import Text

/// Samples and names of series and rules, in as many lines as they need.
struct TerminalLegend {
  let entries: [(sample: Character, color: Int?, name: String)]

  /// The legend of a chart: its series, if it needs one, and its rules.
  init(_ chart: Chart, usesColor: Bool) {
    let series = chart.series.enumerated().map { index, series in
      let isBars = series.mark == .bars
      let place = chart.barSeries.firstIndex(of: index) ?? 0
      return (
        sample: isBars
          ? TerminalStyle.filling(place, usesColor: usesColor) : TerminalStyle.glyph(index),
        color: Int?.some(TerminalStyle.color(index)), name: series.name
      )
    }
    let rules = chart.rules.map { rule in
      let direction = chart.isBarRows ? Chart.Rule.Direction.vertical : rule.direction
      return (
        sample: TerminalStyle.rule(direction), color: Int?.none,
        name: "\(rule.label) (\(NumberText.text(rule.value)))"
      )
    }
    entries = (chart.showsLegend ? series : []) + rules
  }

  /// Writes the legend below what is on the canvas.
  func draw(on canvas: inout TerminalCanvas) {
    var row = canvas.height
    var column = 0
    for (sample, color, name) in entries {
      let name = TerminalText.fitted(name, width: canvas.width - 2)
      if column > 0 && column + 2 + name.columns > canvas.width {
        column = 0
        row += 1
      }
      canvas.write(String(sample), row: row, column: column, color: color)
      canvas.write(name, row: row, column: column + 2)
      column += name.columns + 5
    }
  }
}
