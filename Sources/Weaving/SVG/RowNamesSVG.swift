/// The names of rows: beside them if the names are short, otherwise above.
struct RowNamesSVG {
  let names: [String]
  let width: Double

  /// The names stand beside their rows.
  var areBeside: Bool { widest <= width * 0.34 }

  /// The width that names beside the rows take.
  var columnWidth: Double { areBeside ? widest + 10 : 2 }

  /// The height that a name above its row takes.
  var lineHeight: Double { areBeside ? 0 : SVGMetrics.lineHeight }

  /// Writes the name of a row that begins at `top` and whose marks are `height` high below it.
  func draw(_ name: String, top: Double, height: Double, into writer: inout SVGWriter) {
    let middle = areBeside ? top + height / 2 : top + SVGMetrics.lineHeight / 2
    writer.text(
      SVGMetrics.fitted(name, within: width - 4), x: 2, y: middle + SVGMetrics.baseline)
  }

  private var widest: Double { names.map { SVGMetrics.width(of: $0) }.max() ?? 0 }
}
