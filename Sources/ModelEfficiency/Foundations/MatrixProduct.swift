extension Matrix {
  /// The matrix product, by the definition: C[i,j] = Σₖ A[i,k]·B[k,j].
  ///
  /// Each element is one chain of fused multiply-adds in order of k, starting from 0.
  /// That order is the contract: every faster form must give the same bits.
  ///
  /// - Precondition: `a.columns == b.rows`.
  public static func naiveProduct(_ a: Matrix, _ b: Matrix) -> Matrix {
    checkFactors(a, b)
    return Matrix(rows: a.rows, columns: b.columns) { i, j in
      var sum: Float = 0
      for k in 0..<a.columns { sum = sum.addingProduct(a[i, k], b[k, j]) }
      return sum
    }
  }

  /// The matrix product A·B [m × n] of A [m × k] and B [k × n]: `naiveProduct`, bit for bit, but
  /// cut into blocks for the caches and spread over threads.
  ///
  /// Example: [[1, 2], [3, 4]] · [[5], [6]] = [[17], [39]].
  ///
  /// - Precondition: `a.columns == b.rows`.
  public static func * (a: Matrix, b: Matrix) -> Matrix {
    checkFactors(a, b)
    var product = Matrix(rows: a.rows, columns: b.columns)
    product.withMutableBlock { c in
      a.withBlock { a in b.withBlock { b in c.addProduct(a, b) } }
    }
    return product
  }
}

/// Stops unless A has as many columns as B has rows.
func checkFactors(_ a: some RowByRow, _ b: some RowByRow) {
  precondition(
    a.columns == b.rows,
    """
    a \(a.rows)×\(a.columns) times \(b.rows)×\(b.columns): \
    the first matrix needs as many columns as the second has rows
    """)
}
