extension Matrix {
  /// A matrix of independent normal numbers with mean 0, drawn row by row.
  public static func normal(
    rows: Int, columns: Int, deviation: Float = 1, using random: inout SplitMix64
  ) -> Matrix {
    Matrix(rows: rows, columns: columns) { _, _ in deviation * random.normal() }
  }

  /// A matrix of independent numbers, uniform from `lowerBound` to below `upperBound`, drawn row by
  /// row.
  public static func uniform(
    rows: Int, columns: Int, from lowerBound: Float = 0, to upperBound: Float = 1,
    using random: inout SplitMix64
  ) -> Matrix {
    Matrix(rows: rows, columns: columns) { _, _ in
      lowerBound + (upperBound - lowerBound) * random.uniform()
    }
  }
}
