import LessonRuntime

/// One figure of each kind and of each difficulty, drawn by many tests.
enum FigureSamples {
  static let all: [(name: String, figure: Figure)] =
    [
      ("line", line), ("spread", spread), ("log", log), ("gaps", gaps), ("dense", dense),
      ("cut", cut), ("scatter", scatter), ("bars", bars), ("long-names", longNames),
      ("negative-bars", negativeBars), ("histogram", histogram), ("mixed", mixed),
      ("categories", categories), ("values", values), ("trace", trace), ("large", large),
      ("number-line", numberLine), ("number-line-log", numberLineLog), ("empty", empty),
      ("empty-heatmap", emptyHeatmap), ("many-series", manySeries), ("timeline", timeline),
      ("fine-timeline", fineTimeline),
    ] + diagrams

  static func named(_ name: String) -> Figure? { all.first { $0.name == name }?.figure }

  static let line = Figure.line(
    title: "Fewer bits, more loss", caption: "Layer loss by bits; the rule is full precision.",
    alt: "GPTQ stays below round-to-nearest at every width.", x: "bits per weight",
    y: "perplexity",
    series: [
      .init("round to nearest", x: [2, 3, 4, 5, 6, 8], y: [58.2, 19.4, 12.1, 11.2, 10.95, 10.87]),
      .init("GPTQ", x: [2, 3, 4, 5, 6, 8], y: [31.0, 13.9, 11.3, 11.0, 10.9, 10.86]),
    ],
    rules: [.horizontal(10.86, "full precision")])

  static let spread = Figure.line(
    title: "Distribution over seeds", caption: "Bands run from the least to the greatest of 3.",
    alt: "All curves fall; the student is the slowest.", x: "step", y: "loss",
    series: [
      .init(
        "teacher", x: [0, 10, 20, 30, 40],
        samples: [
          [4, 4.2, 4.1], [3, 3.4, 3.1], [2.2, 2.6, 2.1], [1.8, 2.0, 1.9], [1.6, 1.8, 1.7],
        ]),
      .init(
        "student", x: [0, 10, 20, 30, 40],
        samples: [
          [4.6, 4.7, 4.9], [4, 4.2, 4.4], [3.4, 3.7, 3.9], [3, 3.1, 3.3], [2.8, 2.9, 3],
        ]),
    ])

  static let log = Figure.line(
    title: "Memory grows with the model",
    caption: "Bytes for mixed-precision Adam, 16 a parameter.",
    alt: "A straight line on two logarithmic axes.", x: .log10("parameters"), y: .log10("bytes"),
    series: [
      .init(
        "Adam", x: [1e8, 1e9, 7e9, 7e10, 1.75e11], y: [1.6e9, 1.6e10, 1.12e11, 1.12e12, 2.8e12])
    ],
    rules: [.horizontal(8e10, "80 GB"), .vertical(7e9, "7B")])

  static let gaps = Figure.line(
    title: "A diverging run", caption: "Zero has no place on a logarithmic axis.",
    alt: "The curve breaks off twice.", x: "step", y: .log10("loss"),
    series: [
      .init("run <A> & \"B\"", x: [0, 1, 2, 3, 4, 5, 6], y: [3, 2, .nan, 1.5, 0, 1, .infinity])
    ])

  static let dense = Figure.line(
    title: "Training", caption: "2,000 steps of two runs.", alt: "Two noisy falling curves.",
    x: "step", y: "loss",
    series: [
      .init("seed 0", x: Array(0..<2000), y: (0..<2000).map { wave($0, phase: 0) }),
      .init("seed 1", x: Array(0..<2000), y: (0..<2000).map { wave($0, phase: 31) + 0.3 }),
    ])

  static let cut = Figure.line(
    title: "Cut off", caption: "The axes are fixed.", alt: "A parabola leaves the frame.",
    x: .linear("x", range: -1...1), y: .linear("x²", range: 0.25...1),
    series: [.init("x²", x: [-2.0, -1, -0.5, 0, 0.5, 1, 2], y: [4.0, 1, 0.25, 0, 0.25, 1, 4])])

  static let scatter = Figure.scatter(
    title: "Size and loss", caption: "Each point is a model.", alt: "Larger models lose less.",
    x: .log10("parameters"), y: "loss",
    series: [
      .init("dense", x: [1e6, 3e6, 1e7, 4e7], y: [4.1, 3.7, 3.2, 2.9]),
      .init(
        "pruned", x: [5e5, 2e6, 6e6], samples: [[4.3, 4.6, 4.4], [3.8, 4, 3.9], [3.3, 3.4, 3.6]]),
    ])

  static let bars = Figure.bars(
    title: "Perplexity by method", caption: "Lower is better.",
    alt: "GPTQ is best at both widths.", x: .categories("method", ["RTN", "GPTQ", "AWQ"]),
    y: "perplexity",
    series: [
      .init("4 bits", values: [12.1, 11.3, 11.4]), .init("3 bits", values: [19.4, 13.9, 14.2]),
      .init("2 bits", values: [58.2, 31.0, .infinity]),
    ],
    rules: [.horizontal(10.86, "full precision")])

  static let longNames = Figure.bars(
    title: "Bytes per parameter", caption: "Mixed-precision Adam.",
    alt: "The optimizer states are the largest part.",
    x: .categories(
      "what is stored",
      [
        "weights in half precision", "gradients in half precision",
        "master weights, momentum, variance",
      ]),
    y: "bytes per parameter", series: [.init("bytes per parameter", values: [2, 2, 12])])

  static let negativeBars = Figure.bars(
    title: "Change of accuracy", caption: "Against full precision, three seeds.",
    alt: "Only distillation gains.", x: .categories("method", ["prune", "quantize", "distill"]),
    y: "percentage points",
    series: [
      .init(
        "accuracy", as: .bars, x: [0, 1, 2],
        samples: [[-3, -2.5, -2], [-0.75, -0.5, -0.25], [1, 1.5, 2]])
    ])

  static let histogram = Figure.histogram(
    title: "Weights", caption: "Layer 0.", alt: "A bell around zero.", x: "weight",
    values: (0..<600).map { (wave($0 * 7, phase: 3) - wave($0 * 3, phase: 11)) / 2 } + [.nan],
    bins: 24)

  static let mixed = Figure(
    title: "Measured and modeled", caption: "Bars are measured.", alt: "The model fits.",
    content: .chart(
      Chart(
        x: "devices", y: "speedup",
        series: [
          .init("measured", as: .bars, x: [1, 2, 3, 4], y: [1, 1.9, 2.7, 3.3]),
          .init("again", as: .bars, x: [1, 2, 3, 4], y: [1, 1.8, 2.6, 3.4]),
          .init("model", as: .line, x: [1, 2, 3, 4], y: [1, 1.95, 2.8, 3.5]),
        ],
        rules: [.vertical(4, "all")])))

  static let categories = Figure.line(
    title: "By layer", caption: "Names are thinned.", alt: "A saw.",
    x: .categories("layer", (0..<24).map { "block \($0)" }), y: "loss",
    series: [.init("loss", values: (0..<24).map { Double($0 % 5) })])

  static let values = Figure.heatmap(
    title: "Error by layer", caption: "Relative error.", alt: "Errors grow with depth.",
    Heatmap(
      [[0.12, 0.08, 0.5], [-0.31, 0.02, -0.9], [0.77, -0.02, .nan]], label: "relative error",
      rowLabels: ["query", "key", "value"], columnLabels: ["2 bits", "3 bits", "4 bits"],
      scale: .diverging, showsValues: true, highlighted: [.init(row: 1, column: 2)]))

  static let trace = Figure.heatmap(
    title: "GPTQ, column 3", caption: "The framed column is being rounded.",
    alt: "Column 3 of 8 is framed.",
    Heatmap(
      matrix(6, 8) { Double(($0 * 5 + $1 * 3) % 11 - 5) }, label: "update",
      columnLabels: (0..<8).map { "\($0)" }, scale: .diverging,
      highlighted: Heatmap.column(3, rows: 6)))

  static let large = Figure.heatmap(
    title: "Attention", caption: "64 by 64.", alt: "A bright diagonal.",
    Heatmap(
      matrix(64, 64) { 1 / (1 + Double(abs($0 - $1)) / 8 + wave($0 * $1, phase: 1) / 9) },
      label: "weight", rowLabels: (0..<64).map { "\($0)" }, columnLabels: (0..<64).map { "\($0)" }))

  static let numberLine = Figure.numberLine(
    title: "Grids of two bits", caption: "Rows share the axis.",
    alt: "The levels of three formats and four weights.", axis: "value",
    rows: [
      .init("INT2", [-2, -1, 0, 1], labels: ["−2", "−1", "0", "1"]),
      .init("ternary", [-1, 0, 1]),
      .init("weights", as: .dot, [-1.7, -0.2, 0.1, 0.9], labels: ["a", "b", "c", "d"]),
    ])

  static let numberLineLog = Figure.numberLine(
    title: "Powers of two", caption: "Zero has no place here.", alt: "Equal steps.",
    axis: .log10("magnitude"),
    rows: [
      .init("float with a three-bit exponent", [0, 0.25, 0.5, 1, 2, 4, 8, 16]),
      .init("float with a two-bit exponent and one bit of mantissa", [0, 1, 1.5, 2, 3, 4, 6]),
    ])

  static let empty = Figure.line(
    title: "Nothing yet", caption: "No run.", alt: "An empty chart.", x: "step", y: "loss",
    series: [])

  static let emptyHeatmap = Figure.heatmap(
    title: "Nothing yet", caption: "No matrix.", alt: "An empty matrix.", Heatmap([[Double]]()))

  static let manySeries = Figure.line(
    title: "Eight runs", caption: "More series than colors.", alt: "Eight rising lines.",
    x: "a rather long label of the horizontal axis that needs more than one line on a narrow page",
    y: "a rather long label of the vertical axis that needs more than one line on a narrow page",
    series: (0..<8).map { run in
      .init(
        "run number \(run)", x: [1, 2, 3, 4], y: (1...4).map { Double($0 * (run + 2)) * 123_456 })
    })

  private static func matrix(
    _ rows: Int, _ columns: Int, _ value: (Int, Int) -> Double
  ) -> [[Double]] {
    (0..<rows).map { row in (0..<columns).map { value(row, $0) } }
  }

  /// A deterministic saw over a falling curve.
  private static func wave(_ step: Int, phase: Int) -> Double {
    4 / (1 + Double(step % 2000) / 300) + Double((step * 37 + phase * 13) % 101) / 200
  }
}
