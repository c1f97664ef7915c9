/// Why a factorization failed.
public enum MatrixError: Error, Hashable, Sendable {
  /// The matrix is not positive definite: elimination met this pivot value at this index.
  case notPositiveDefinite(pivot: Int, value: Float)
  /// A matrix that must be square is not.
  case notSquare(rows: Int, columns: Int)
}

extension Matrix {
  /// The upper triangular R with H = R·Rᵀ, for a symmetric positive definite H.
  ///
  /// Eliminates from the last row to the first; only the upper triangle of H is read.
  /// Example: [[5, 2], [2, 1]] = R·Rᵀ with R = [[1, 2], [0, 1]].
  public func upperCholesky() throws(MatrixError) -> Matrix {
    guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
    var r = Matrix(rows: rows, columns: rows)
    for j in (0..<rows).reversed() {
      for i in (0...j).reversed() {
        var sum = self[i, j]
        for k in (j + 1..<rows).reversed() { sum = sum.addingProduct(-r[i, k], r[j, k]) }
        if i == j {
          guard sum > 0 else { throw .notPositiveDefinite(pivot: j, value: sum) }
          r[j, j] = sum.squareRoot()
        } else {
          r[i, j] = sum / r[j, j]
        }
      }
    }
    return r
  }

  /// The inverse of an upper triangular matrix.
  public func upperTriangularInverse() -> Matrix {
    var inverse = Matrix(rows: rows, columns: rows)
    for j in 0..<rows {
      inverse[j, j] = 1 / self[j, j]
      for i in (0..<j).reversed() {
        var sum: Float = 0
        for k in i + 1...j { sum = sum.addingProduct(-self[i, k], inverse[k, j]) }
        inverse[i, j] = sum / self[i, i]
      }
    }
    return inverse
  }
}
