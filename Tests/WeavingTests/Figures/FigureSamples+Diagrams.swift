import LessonRuntime

extension FigureSamples {
  static let diagrams: [(name: String, figure: Figure)] = [
    ("diagram-bars", bars(of: "ZeRO's stages", stages)), ("diagram-bits", bits),
    ("diagram-matrices", matrices), ("diagram-groups", groups), ("diagram-axes", axes),
    ("diagram-ring", ring), ("diagram-star", star), ("diagram-flow", flow),
  ]

  private static func bars(of title: String, _ bars: [Diagram.Bar]) -> Figure {
    .diagram(title: title, caption: "64 devices.", .bars(bars))
  }

  private static let stages = [
    ("baseline", 15.0, 15.0, 90.0), ("stage 1", 15, 15, 1.4), ("stage 2", 15, 0.23, 1.4),
    ("stage 3", 0.23, 0.23, 1.4), ("nothing", 0, 0, 0),
  ].map { name, weights, gradients, states in
    Diagram.Bar(
      name,
      [
        .init(weights, .init(.weight, "weights")), .init(gradients, .init(.gradient, "gradients")),
        .init(states, .init(.optimizer, "optimizer states")),
      ], note: "\(weights + gradients + states) GB")
  }

  private static let bits = Figure.diagram(
    title: "Two formats", caption: "4.5 in both.",
    .bars([
      .init(
        "FP32",
        [
          .init(cells: "0", .init(.outlier, "sign")),
          .init(cells: "10000001", .init(.gradient, "exponent")),
          .init(cells: "00100000000000000000000", .init(.weight, "fraction")),
        ]),
      .init(
        "FP8",
        [
          .init(cells: "0", .init(.outlier, "sign")),
          .init(cells: "1001", .init(.gradient, "exponent")),
          .init(cells: "001", .init(.weight, "fraction")),
        ]),
    ]))

  private static let matrices = Figure.diagram(
    title: "A step of GPTQ", caption: "Column 3 is being rounded.",
    .row([
      .matrix("W", rows: 5, columns: 8) { _, j in
        j < 3
          ? Shade(.weight, "rounded", .faint)
          : j == 3 ? Shade(.outlier, "being rounded") : Shade(.weight, "to be corrected")
      },
      .arrow("its error, by"),
      .matrix("U", rows: 8, columns: 8) { i, j in
        i > j
          ? Shade(.neutral, "zero", .empty)
          : i == 3 ? Shade(.outlier, "the row in use") : Shade(.neutral, "factor", .faint)
      },
    ]), .text("The columns before stay as they are."))

  private static let groups = Figure.diagram(
    title: "Groups", caption: "Four weights share a scale.",
    .matrix("W", rows: 3, columns: 12, groups: .columns(4)) { i, j in
      Diagram.Cell(Shade(.weight, j / 4 == 1 ? "of group 1" : "of others"), "\(i * 12 + j)")
    }, .matrix("by rows", rows: 4, columns: 3, groups: .rows(2)) { _, _ in Shade(.weight, "w") })

  private static let axes = Figure.diagram(
    title: "Real and whole numbers", caption: "S = 0.5.",
    .axes(
      .init(
        upper: .init("r", from: -1.2, to: 2.5), lower: .init("q", from: -3, to: 5),
        pairs: [
          .init(-1.2, "−1.2", -2.4, "−2"), .init(0, "0", 0, "Z = 0"), .init(0.1, "0.1", 0, "Z = 0"),
          .init(0.15, "a long label", 0.4, "another one"), .init(2.5, "2.5", 5, "5"),
        ])))

  private static let ring = Figure.diagram(
    title: "All-reduce", caption: "Four devices.",
    .ring(["GPU 0", "GPU 1", "GPU 2", "GPU 3"], passing: "one chunk of the gradient a step"))

  private static let star = Figure.diagram(
    title: "Parameter server", caption: "Three workers.",
    .star(
      center: "server", leaves: ["worker 0", "worker 1", "worker 2"],
      exchanging: "gradients up, weights down"))

  private static let flow = Figure.diagram(
    title: "Mixed precision", caption: "LLM.int8().",
    .row([
      .box("X", .activation), .arrow("outliers"), .box("FP16 product", .outlier), .arrow(""),
      .box("sum", .neutral),
    ]),
    .row([.box("X", .activation), .arrow("the rest"), .box("INT8 product", .weight)]))
}
