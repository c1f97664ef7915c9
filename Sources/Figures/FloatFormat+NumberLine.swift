import LessonRuntime
import ModelEfficiency

extension FloatFormat {
  /// The format's finite values within a range as a row of a number line, all of them by default.
  ///
  ///     Figure.numberLine(
  ///       title: "Four bits", caption: "Eight values from 0 up.", alt: "0, 0.5, … 6.",
  ///       axis: "value", rows: [try FloatFormat.float4E2M1.numberLineRow(in: 0...6)])
  ///
  /// - Throws: ``FloatFormatError/tooManyBits(format:limit:)`` above 16 bits.
  public func numberLineRow(
    in range: ClosedRange<Double> = -Double.infinity...Double.infinity, labeled: Bool = false
  ) throws(FloatFormatError) -> NumberLine.Row {
    let values = try finiteValues().filter(range.contains)
    return NumberLine.Row(
      name, values, labels: labeled ? values.map { significant($0, 4) } : [])
  }
}

extension ElementGrid {
  /// The grid's values times a scale as a row of a number line.
  public func numberLineRow(scale: Float = 1) -> NumberLine.Row {
    NumberLine.Row(name, values.map { $0 * scale })
  }
}
