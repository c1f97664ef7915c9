extension Figure {
  /// Lines: every series is drawn as points joined in their order.
  ///
  ///     Figure.line(
  ///       title: "Loss", caption: "Adam, seed 0.", alt: "The loss falls from 4 to 1.",
  ///       x: "step", y: .log10("loss"), series: [.init("train", x: steps, y: losses)])
  public static func line(
    title: String, caption: String, alt: String, x: Chart.Axis, y: Chart.Axis,
    series: [Chart.Series], rules: [Chart.Rule] = []
  ) -> Figure {
    Figure(
      title: title, caption: caption, alt: alt,
      content: .chart(Chart(x: x, y: y, series: series.map { $0.drawn(as: .line) }, rules: rules)))
  }

  /// Points: no series is joined to a line.
  public static func scatter(
    title: String, caption: String, alt: String, x: Chart.Axis, y: Chart.Axis,
    series: [Chart.Series], rules: [Chart.Rule] = []
  ) -> Figure {
    Figure(
      title: title, caption: caption, alt: alt,
      content: .chart(
        Chart(x: x, y: y, series: series.map { $0.drawn(as: .points) }, rules: rules)))
  }

  /// Bars, grouped by category when there are several series.
  ///
  ///     Figure.bars(
  ///       title: "Perplexity", caption: "At 4 bits.", alt: "GPTQ 5.2 is below RTN 6.4.",
  ///       x: .categories("method", ["RTN", "GPTQ"]), y: "perplexity",
  ///       series: [.init("4 bits", values: [6.4, 5.2])], rules: [.horizontal(5.1, "FP16")])
  public static func bars(
    title: String, caption: String, alt: String, x: Chart.Axis, y: Chart.Axis,
    series: [Chart.Series], rules: [Chart.Rule] = []
  ) -> Figure {
    Figure(
      title: title, caption: caption, alt: alt,
      content: .chart(Chart(x: x, y: y, series: series.map { $0.drawn(as: .bars) }, rules: rules)))
  }

  /// A heatmap of a matrix; ``Heatmap/init(_:label:rowLabels:columnLabels:scale:range:showsValues:highlighted:)``
  /// has all its options.
  ///
  ///     Figure.heatmap(
  ///       title: "Error", caption: "Column 3 is being rounded.", alt: "Errors grow to the right.",
  ///       Heatmap(errors, scale: .diverging, highlighted: Heatmap.column(3, rows: 8)))
  public static func heatmap(
    title: String, caption: String, alt: String, _ heatmap: Heatmap
  ) -> Figure {
    Figure(title: title, caption: caption, alt: alt, content: .heatmap(heatmap))
  }

  /// A number line.
  ///
  ///     Figure.numberLine(
  ///       title: "INT2", caption: "Four levels.", alt: "Levels at −2, −1, 0 and 1.",
  ///       axis: "value", rows: [.init("levels", [-2, -1, 0, 1]), .init("weights", as: .dot, w)])
  public static func numberLine(
    title: String, caption: String, alt: String, axis: Chart.Axis, rows: [NumberLine.Row]
  ) -> Figure {
    Figure(
      title: title, caption: caption, alt: alt,
      content: .numberLine(NumberLine(axis: axis, rows: rows)))
  }
}
