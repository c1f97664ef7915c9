extension Matrix {
  /// A matrix of independent normal numbers with mean 0, drawn row by row.
  ///
  /// - Precondition: the deviation is finite and not negative.
  public static func normal(
    rows: Int, columns: Int, deviation: Float = 1, using random: inout SplitMix64
  ) -> Matrix {
    precondition(
      deviation >= 0 && deviation.isFinite, "a deviation of \(deviation): give a number from 0 on")
    return Matrix(rows: rows, columns: columns) { _, _ in deviation * random.normal() }
  }

  /// A matrix of independent numbers, uniform from `lowerBound` to below `upperBound`, drawn row by
  /// row.
  ///
  /// - Precondition: the bounds and their distance are finite, the lower one not above the upper.
  public static func uniform(
    rows: Int, columns: Int, from lowerBound: Float = 0, to upperBound: Float = 1,
    using random: inout SplitMix64
  ) -> Matrix {
    precondition(
      lowerBound <= upperBound && (upperBound - lowerBound).isFinite,
      "numbers from \(lowerBound) to \(upperBound): give finite bounds, the lower one first")
    return Matrix(rows: rows, columns: columns) { _, _ in
      lowerBound + (upperBound - lowerBound) * random.uniform()
    }
  }
}
