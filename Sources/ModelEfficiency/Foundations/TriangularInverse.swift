extension Matrix {
  /// The inverse X [n × n] of an upper triangular R, by the definition, element by element:
  ///
  /// X[j,j] = 1 / R[j,j] and X[i,j] = (−Σ R[i,k]·X[k,j]) / R[i,i], i < k ≤ j.
  ///
  /// Each sum is one chain of fused multiply-adds for k = j, …, i+1 that starts from 0.
  /// That order is the contract: the fast form gives the same bits.
  public func naiveUpperTriangularInverse() throws(MatrixError) -> Matrix {
    try checkInvertible()
    var x = Matrix(rows: rows, columns: rows)
    for j in 0..<rows {
      x[j, j] = 1 / self[j, j]
      for i in (0..<j).reversed() {
        var sum: Float = 0
        for k in (i + 1...j).reversed() { sum = sum.addingProduct(-self[i, k], x[k, j]) }
        x[i, j] = sum / self[i, i]
      }
    }
    return x
  }

  /// The inverse X [n × n] of an upper triangular R, itself upper triangular:
  /// `naiveUpperTriangularInverse`, bit for bit, in n³/3 operations at nearly the speed of a product.
  ///
  /// Only the upper triangle of R is read.
  /// Example: [[1, 2], [0, 4]] has the inverse [[1, −0.5], [0, 0.25]].
  ///
  /// - Throws: `notSquare`, `notFinite`, or `singular` where the diagonal is 0.
  public func upperTriangularInverse() throws(MatrixError) -> Matrix {
    try checkInvertible()
    var x = Matrix(rows: rows, columns: rows)
    x.withMutableBlock { x in withBlock { r in x.becomeInverse(ofUpper: r) } }
    return x
  }

  private func checkInvertible() throws(MatrixError) {
    try checkUpperTriangle()
    for i in 0..<rows where self[i, i] == 0 { throw .singular(pivot: i) }
  }
}
