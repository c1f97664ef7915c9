extension AbsmaxMatrix {
  /// The product of two quantized matrices X [m × k] and W [k × n], with sums of whole numbers.
  ///
  /// Y_ij = s_i·t_j·Σₖ q_ik·p_kj. The scales stand before the sum, which is what lets an integer unit
  /// compute it, so s must not depend on the column of X and t not on the row of W. With a scale per
  /// row of X and per column of W this is the *vector-wise* product (Dettmers et al. 2022).
  /// The sums are exact; in hardware they are 32 bits wide, enough for k up to 133,144 at 8 bits.
  ///
  /// Example: X = [[2, 1]] with codes 127, 64 (s = 2/127) and W = [[3], [3]] with codes 127, 127
  /// (t = 3/127): (6/16129)·(127·127 + 64·127) = 9.0236.
  ///
  ///     let x = try AbsmaxQuantizer(bits: 8, sharing: .perRow).quantized(inputs)
  ///     let w = try AbsmaxQuantizer(bits: 8, sharing: .perColumn).quantized(weight)
  ///     let y = try x.times(w)
  ///
  /// - Throws: ``AbsmaxProductError`` for shapes that do not match or a scale inside the sum.
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
    var elements: [Float] = []
    elements.reserveCapacity(rows * other.columns)
    for i in 0..<rows {
      let scale = scales[layout.index(ofElement: i * columns)]
      for (j, sum) in sums(ofRow: i, with: other).enumerated() {
        elements.append(Float(sum) * (scale * other.scales[other.layout.index(ofElement: j)]))
      }
    }
    return Matrix(rows: rows, columns: other.columns, elements: elements)
  }

  /// Σₖ q_ik·p_kj for all j.
  private func sums(ofRow i: Int, with other: AbsmaxMatrix) -> [Int] {
    var sums = [Int](repeating: 0, count: other.columns)
    for k in 0..<columns {
      let q = self[i, k]
      let start = k * other.columns
      for j in 0..<other.columns { sums[j] &+= q &* Int(other.codes[start &+ j]) }
    }
    return sums
  }
}
