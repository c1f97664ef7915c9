/// The steps from value to color that both renderers of a heatmap share.
///
/// With −2 … 2 on a diverging scale: level 0 is −2, level 4 is around 0, level 8 is 2.
package struct HeatLevels: Hashable, Sendable {
  /// The number of levels; odd, so that a diverging scale has a middle.
  package static let count = 9

  /// The least value of level 0.
  package let lower: Double
  /// The greatest value of the last level.
  package let upper: Double

  /// Finds the ends of the scale of a heatmap.
  package init(_ heatmap: Heatmap) {
    let values = heatmap.rows.joined().compactMap(\.value)
    var ends = (values.min() ?? 0, values.max() ?? 1)
    if let range = heatmap.range { ends = (range.lowerBound, range.upperBound) }
    if heatmap.scale == .diverging {
      let size = max(abs(ends.0), abs(ends.1))
      ends = (-size, size)
    }
    (lower, upper) = ends
  }

  /// The level of a value, or `nil` for a gap; the middle one if all values are equal.
  package func level(of datum: Datum) -> Int? {
    guard let value = datum.value else { return nil }
    // Halves keep the length of the scale finite at the greatest numbers.
    let length = upper / 2 - lower / 2
    if length <= 0 { return Self.count / 2 }
    let place = (value / 2 - lower / 2) / length
    return Int(min(Double(Self.count) - 1, max(0, (place * Double(Self.count)).rounded(.down))))
  }
}

extension Heatmap {
  /// The values as they are printed in cells, with at most so many significant digits.
  package func cellTexts(significant: Int) -> [[String]] {
    rows.map { row in
      row.map { datum in
        datum.value.map { NumberText.text($0, significant: significant) } ?? NumberText.text(datum)
      }
    }
  }
}
