extension Matrix {
  /// Some rows, in their order.
  func rowSlice(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: range.count, columns: columns,
      elements: Array(elements[range.lowerBound * columns..<range.upperBound * columns]))
  }

  /// Some columns, in their order.
  func columnSlice(_ range: Range<Int>) -> Matrix {
    Matrix(rows: rows, columns: range.count) { self[$0, range.lowerBound + $1] }
  }
}
