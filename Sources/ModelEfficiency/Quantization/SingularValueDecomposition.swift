/// A = U·diag(σ)·Vᵀ with orthonormal columns in U and V and σ from greatest to least.
///
/// The first k terms are the best approximation of A of rank k, and its squared error is the sum
/// of the other σ² (Eckart and Young 1936).
///
///     let svd = try SingularValueDecomposition(of: [[3, 0], [0, -4]])
///     svd.values                          // [4, 3]
///     svd.factors(rank: 1).product        // [[0, 0], [0, -4]]
public struct SingularValueDecomposition: Sendable {
  /// U [m × k], k = min(m, n); the column of a σ that is 0 is 0.
  public let left: Matrix
  /// The singular values σ, greatest first, none negative.
  public let values: [Float]
  /// Vᵀ [k × n].
  public let right: Matrix

  /// Decomposes A [m × n] by one-sided Jacobi rotations (Hestenes 1958), in `Double`.
  ///
  /// Pairs of columns are rotated until they are orthogonal, always in the same order, so that the
  /// bits are the same everywhere.
  ///
  /// Example: [[3, 0], [0, −4]] has σ = (4, 3).
  ///
  /// - Throws: `notFinite`.
  /// - Complexity: about 6 to 10 sweeps of 4·m·n² operations for m ≥ n.
  public init(of matrix: Matrix) throws(MatrixError) {
    if let k = matrix.elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(row: k / matrix.columns, column: k % matrix.columns)
    }
    let isWide = matrix.columns > matrix.rows
    let tall = isWide ? matrix.transposed : matrix
    var rotation = JacobiRotation(columnsOf: tall)
    rotation.orthogonalize()
    let norms = rotation.norms
    // The index decides between equals, so that the order never depends on the sorting method.
    let order = norms.indices.sorted { (-norms[$0], $0) < (-norms[$1], $1) }
    let left = Matrix(rows: tall.rows, columns: tall.columns) { i, k in
      let norm = norms[order[k]]
      return norm == 0 ? 0 : Float(rotation.column(order[k], i) / norm)
    }
    let right = Matrix(rows: tall.columns, columns: tall.columns) { k, j in
      Float(rotation.basis(order[k], j))
    }
    values = order.map { Float(norms[$0]) }
    self.left = isWide ? right.transposed : left
    self.right = isWide ? left.transposed : right
  }

  /// The best approximation of rank k, with √σ in either factor: L = U√σ [m × k], R = √σVᵀ [k × n].
  ///
  /// A rank beyond the number of singular values gives all of them.
  ///
  /// - Precondition: `rank` is not negative.
  public func factors(rank: Int) -> LowRankFactors {
    precondition(rank >= 0, "a rank of \(rank): give 0 or more")
    let rank = min(rank, values.count)
    let roots = values.map { $0.squareRoot() }
    return LowRankFactors(
      left: Matrix(rows: left.rows, columns: rank) { left[$0, $1] * roots[$1] },
      right: Matrix(rows: rank, columns: right.columns) { roots[$0] * right[$0, $1] })
  }
}
