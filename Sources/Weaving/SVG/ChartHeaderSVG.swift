import LessonRuntime

/// What stands above a plot: a label and the legend.
struct ChartHeaderSVG {
  let chart: Chart
  let label: String
  let width: Double
  let definitions: SeriesDefinitions

  /// Writes the header and returns where it ends.
  func draw(withRules: Bool, into writer: inout SVGWriter) -> Double {
    var y = 2.0
    for line in SVGMetrics.lines(label, within: width - 4) {
      writer.text(line, x: 2, y: y + SVGMetrics.lineHeight / 2 + SVGMetrics.baseline)
      y += SVGMetrics.lineHeight
    }
    let legend = SVGLegend(
      entries: (chart.showsLegend ? seriesEntries : []) + (withRules ? ruleEntries : []),
      definitions: definitions)
    return legend.draw(left: 2, top: y, right: width - 2, into: &writer)
  }

  /// The dashes by which rules differ.
  static func dashes(ofRule index: Int) -> String {
    ["6 4", "2 3", "10 3 2 3", "4 2"][index % 4]
  }

  private var seriesEntries: [(sample: SVGLegend.Sample, name: String)] {
    chart.series.enumerated().map { index, series in
      let style = SeriesStyle(index: index)
      let sample: SVGLegend.Sample =
        switch series.mark {
        case .line: .line(style)
        case .points: .points(style)
        case .bars: .bars(style)
        }
      return (sample, series.name)
    }
  }

  private var ruleEntries: [(sample: SVGLegend.Sample, name: String)] {
    chart.rules.enumerated().map { index, rule in
      (.rule(dashes: Self.dashes(ofRule: index)), "\(rule.label) (\(NumberText.text(rule.value)))")
    }
  }
}
