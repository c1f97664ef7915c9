extension Matrix {
  /// The symmetric matrix A·Aᵀ [m × m] of A [m × k]: the same bits as `a * a.transposed` in half
  /// the operations, the other half being mirrored.
  ///
  /// Example: A = [[1, 2], [0, 1]] gives [[5, 2], [2, 1]].
  public func timesItsTranspose() -> Matrix {
    var product = Matrix(rows: rows, columns: rows)
    product.withMutableBlock { c in
      withBlock { a in c.accumulateTimesItsTranspose(1, a) }
      c.mirrorUpperTriangle()
    }
    return product
  }

  /// The symmetric matrix scale·Aᵀ·A [k × k] of A [m × k], rounded once per sum and once for the
  /// scale: with the inputs of a layer as rows and scale 2/m, the Hessian of its squared error.
  ///
  /// Example: A = [[1, 0], [1, 2]] and scale 1 give [[2, 2], [2, 4]].
  public func transposeTimesItself(scaledBy scale: Float = 1) -> Matrix {
    var product = Matrix(rows: columns, columns: columns)
    product.withMutableBlock { c in
      withBlock { a in c.accumulateTimesItsTranspose(1, a.transposed) }
      c.mirrorUpperTriangle()
    }
    return product.scaled(by: scale)
  }
}
