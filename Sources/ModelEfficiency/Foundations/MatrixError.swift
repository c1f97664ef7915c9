/// Why a matrix could not be factored or inverted.
public enum MatrixError: Error, Hashable, Sendable {
  /// The matrix is not positive definite: elimination met this pivot value at this index.
  case notPositiveDefinite(pivot: Int, value: Float)
  /// A matrix that must be square is not.
  case notSquare(rows: Int, columns: Int)
  /// The element at this place is NaN or infinite.
  case notFinite(row: Int, column: Int)
  /// A triangular matrix has a zero at this place of its diagonal and so no inverse.
  case singular(pivot: Int)
}

extension MatrixError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notPositiveDefinite(let pivot, let value):
      """
      the matrix is not positive definite: pivot \(pivot) is \(value), not above 0; \
      add a positive number to the diagonal
      """
    case .notSquare(let rows, let columns):
      "the matrix is \(rows)×\(columns): give a square one"
    case .notFinite(let row, let column):
      "row \(row), column \(column) of the matrix is NaN or infinite: give finite elements"
    case .singular(let pivot):
      "the triangular matrix has no inverse: element \(pivot) of its diagonal is 0"
    }
  }
}
