extension Matrix {
  /// A·diag(s): each column times a factor of its own.
  ///
  /// Example: [[1, 2], [3, 4]] with the factors [10, 0.5] is [[10, 1], [30, 2]].
  ///
  /// - Precondition: one factor for each column.
  public func scalingColumns(by factors: [Float]) -> Matrix {
    precondition(factors.count == columns, "\(factors.count) factors for \(columns) columns")
    return Matrix(rows: rows, columns: columns) { self[$0, $1] * factors[$1] }
  }
}
