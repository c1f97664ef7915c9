extension Matrix {
  /// The upper triangular R [n × n] with H = R·Rᵀ, for a symmetric positive definite H, by the
  /// definition, element by element:
  ///
  /// R[j,j] = √(H[j,j] − Σ R[j,k]²) and R[i,j] = (H[i,j] − Σ R[i,k]·R[j,k]) / R[j,j], k > j > i.
  ///
  /// Each sum is one chain of fused multiply-adds for k = n−1, …, j+1 that starts from H[i,j].
  /// That order is the contract: the fast form gives the same bits.
  public func naiveUpperCholesky() throws(MatrixError) -> Matrix {
    try checkUpperTriangle()
    var r = Matrix(rows: rows, columns: rows)
    for j in (0..<rows).reversed() {
      for i in (0...j).reversed() {
        var sum = self[i, j]
        for k in (j + 1..<rows).reversed() { sum = sum.addingProduct(-r[i, k], r[j, k]) }
        if i < j {
          r[i, j] = sum / r[j, j]
        } else {
          guard sum > 0 else { throw .notPositiveDefinite(pivot: j, value: sum) }
          r[j, j] = sum.squareRoot()
        }
      }
    }
    return r
  }

  /// The upper triangular R [n × n] with H = R·Rᵀ, for a symmetric positive definite H:
  /// `naiveUpperCholesky`, bit for bit, in n³/3 operations at nearly the speed of a product.
  ///
  /// Eliminates from the last row to the first, so that R⁻¹ is what GPTQ needs of H (its rows belong
  /// to columns that are rounded from first to last). Only the upper triangle of H is read.
  ///
  /// Example: [[5, 2], [2, 1]] = R·Rᵀ with R = [[1, 2], [0, 1]].
  ///
  /// - Throws: `notSquare`, `notFinite`, or `notPositiveDefinite` with the pivot met first, which
  ///   is the one with the greatest index.
  public func upperCholesky() throws(MatrixError) -> Matrix {
    try checkUpperTriangle()
    var r = self
    try r.withMutableBlock { (block) throws(MatrixError) in
      try block.factorUpperCholesky()
      block.clearBelowDiagonal()
    }
    return r
  }

  /// The lower triangular L [n × n] with H = L·Lᵀ, for a symmetric positive definite H.
  ///
  /// Eliminates from the first row to the last; only the lower triangle of H is read.
  /// Example: [[1, 2], [2, 5]] = L·Lᵀ with L = [[1, 0], [2, 1]].
  ///
  /// - Throws: As `upperCholesky`; the pivot is the one with the least index.
  public func lowerCholesky() throws(MatrixError) -> Matrix {
    // With rows and columns in reverse order, upper is lower and last is first.
    do {
      return try reversed.upperCholesky().reversed
    } catch {
      switch error {
      case .notPositiveDefinite(let pivot, let value):
        throw .notPositiveDefinite(pivot: rows - 1 - pivot, value: value)
      case .notFinite(let row, let column):
        throw .notFinite(row: rows - 1 - row, column: rows - 1 - column)
      case .notSquare, .singular: throw error
      }
    }
  }

  /// The inverse of a symmetric positive definite H [n × n]: H = L·Lᵀ gives H⁻¹ = L⁻ᵀ·L⁻¹.
  ///
  /// Example: [[1, 2], [2, 5]] has the inverse [[5, −2], [−2, 1]].
  ///
  /// - Throws: As `lowerCholesky`.
  public func positiveDefiniteInverse() throws(MatrixError) -> Matrix {
    try lowerCholesky().transposed.upperTriangularInverse().timesItsTranspose()
  }

  /// Throws unless the matrix is square and finite on and above its diagonal.
  func checkUpperTriangle() throws(MatrixError) {
    guard rows == columns else { throw .notSquare(rows: rows, columns: columns) }
    for i in 0..<rows {
      let fromDiagonal = elements[i * columns + i..<(i + 1) * columns]
      if let index = fromDiagonal.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(row: i, column: index - i * columns)
      }
    }
  }

  private var reversed: Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.reversed())
  }
}
