extension Matrix {
  /// The matrix product, by the definition: C[i,j] = Σₖ A[i,k]·B[k,j].
  ///
  /// Each element is one chain of fused multiply-adds in order of k, starting from 0.
  /// That order is the contract: every faster form must give the same bits.
  ///
  /// - Precondition: `a.columns == b.rows`.
  public static func naiveProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "a \(a.rows)×\(a.columns) times \(b.rows)×\(b.columns)")
    return Matrix(rows: a.rows, columns: b.columns) { i, j in
      var sum: Float = 0
      for k in 0..<a.columns { sum = sum.addingProduct(a[i, k], b[k, j]) }
      return sum
    }
  }

  /// The matrix product A·B.
  public static func * (a: Matrix, b: Matrix) -> Matrix { naiveProduct(a, b) }
}
