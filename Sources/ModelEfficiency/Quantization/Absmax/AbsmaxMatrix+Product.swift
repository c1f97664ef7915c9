extension AbsmaxMatrix {
  /// The product of two quantized matrices X [m × k] and W [k × n], with sums of whole numbers.
  ///
  /// Y_ij = s_i·t_j·Σₖ q_ik·p_kj. The scales stand before the sum, which is what lets an integer unit
  /// compute it, so s must not depend on the column of X and t not on the row of W. With a scale per
  /// row of X and per column of W this is the *vector-wise* product (Dettmers et al. 2022).
  /// The sums are exact, as 32 bits are enough for them up to ``Int8Matrix/greatestDepth``.
  ///
  /// Example: X = [[2, 1]] with codes 127, 64 (s = 2/127) and W = [[3], [3]] with codes 127, 127
  /// (t = 3/127): (6/16129)·(127·127 + 64·127) = 9.0236.
  ///
  ///     let x = try AbsmaxQuantizer(bits: 8, sharing: .perRow).quantized(inputs)
  ///     let w = try AbsmaxQuantizer(bits: 8, sharing: .perColumn).quantized(weight)
  ///     let y = try x.times(w)
  ///
  /// - Throws: ``AbsmaxProductError`` for shapes that do not match, a scale inside the sum, or too
  ///   long sums.
  public func times(_ other: AbsmaxMatrix) throws(AbsmaxProductError) -> Matrix {
    guard columns == other.rows else {
      throw .shapesDoNotMatch(columns: columns, rows: other.rows)
    }
    switch sharing {
    case .perTensor, .perRow: break
    case .perColumn, .perGroup: throw .leftScaleInsideSum
    }
    switch other.sharing {
    case .perTensor, .perColumn: break
    case .perRow, .perGroup: throw .rightScaleInsideSum
    }
    guard columns <= Int8Matrix.greatestDepth else { throw .sumTooLong(columns) }
    let sums = Int8Matrix(self) * Int8Matrix(other)
    return Matrix(rows: rows, columns: other.columns) { i, j in
      let s = scales[layout.index(ofElement: i * columns)]
      return Float(sums[i, j]) * (s * other.scales[other.layout.index(ofElement: j)])
    }
  }
}

extension Int8Matrix {
  fileprivate init(_ matrix: AbsmaxMatrix) {
    self.init(rows: matrix.rows, columns: matrix.columns, elements: matrix.codes)
  }
}
