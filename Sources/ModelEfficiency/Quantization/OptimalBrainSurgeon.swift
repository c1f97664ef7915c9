/// The price of fixing one weight when all others may answer (Hassibi and Stork 1992).
///
/// The loss around a trained w is ½·δᵀHδ. Among all δ that bring weight p from w_p to v, the best
/// one and its price follow from the inverse Hessian (a Lagrange multiplier, two lines).
/// There must be a weight p, and a row and a column of the inverse Hessian for each weight, and
/// [H⁻¹]_pp must be above 0, as in every positive definite matrix.
///
/// Example, used below: H = [[5, 2], [2, 1]], H⁻¹ = [[1, −2], [−2, 5]], w = (0.5, 1), p = 0, v = 0.
public enum OptimalBrainSurgeon {
  /// The rise of the loss when weight p is fixed at v: ε = (w_p − v)²/(2[H⁻¹]_pp).
  ///
  /// Example: 0.25/(2·1) = 0.125.
  public static func cost(
    ofFixing p: Int, of weights: [Float], at value: Float, inverseHessian: Matrix
  ) -> Float {
    check(p, weights, inverseHessian)
    checkPivot(p, inverseHessian)
    return uncheckedCost(ofFixing: p, of: weights, at: value, inverseHessian: inverseHessian)
  }

  /// As ``cost(ofFixing:of:at:inverseHessian:)``, for those who look at the sum of all costs.
  static func uncheckedCost(
    ofFixing p: Int, of weights: [Float], at value: Float, inverseHessian: Matrix
  ) -> Float {
    let change = weights[p] - value
    return change * change / (2 * inverseHessian[p, p])
  }

  /// The best change of all weights: δ = −(w_p − v)/[H⁻¹]_pp · H⁻¹[:, p].
  ///
  /// Example: −0.5/1·(1, −2) = (−0.5, 1), so that w becomes (0, 2).
  public static func update(
    fixing p: Int, of weights: [Float], at value: Float, inverseHessian: Matrix
  ) -> [Float] {
    check(p, weights, inverseHessian)
    checkPivot(p, inverseHessian)
    return uncheckedUpdate(fixing: p, of: weights, at: value, inverseHessian: inverseHessian)
  }

  /// As ``update(fixing:of:at:inverseHessian:)``, for those who look at the sum of all costs.
  static func uncheckedUpdate(
    fixing p: Int, of weights: [Float], at value: Float, inverseHessian: Matrix
  ) -> [Float] {
    let step = (weights[p] - value) / inverseHessian[p, p]
    return inverseHessian.column(p).map { -step * $0 }
  }

  /// The inverse Hessian of the weights that are left when weight p is fixed: one step of Gaussian
  /// elimination, H⁻¹ − H⁻¹[:, p]·H⁻¹[p, :]/[H⁻¹]_pp, with zeros in row and column p.
  ///
  /// Example: [[0, 0], [0, 5 − 4/1]] = [[0, 0], [0, 1]]; indeed 1/H_11 = 1.
  public static func eliminating(_ p: Int, from inverseHessian: Matrix) -> Matrix {
    precondition(
      inverseHessian.rows == inverseHessian.columns,
      "a \(inverseHessian.rows)×\(inverseHessian.columns) inverse Hessian: give a square one")
    checkPivot(p, inverseHessian)
    return uncheckedEliminating(p, from: inverseHessian)
  }

  /// As ``eliminating(_:from:)``, for those who look at the sum of all costs.
  static func uncheckedEliminating(_ p: Int, from inverseHessian: Matrix) -> Matrix {
    let pivot = inverseHessian[p, p]
    return Matrix(rows: inverseHessian.rows, columns: inverseHessian.columns) { i, j in
      // Exact zeros: rounding would leave a remainder that later steps divide by.
      if i == p || j == p { return 0 }
      return inverseHessian[i, j].addingProduct(
        -inverseHessian[i, p] / pivot, inverseHessian[p, j])
    }
  }

  private static func checkPivot(_ p: Int, _ inverseHessian: Matrix) {
    let pivot = inverseHessian[p, p]
    precondition(
      pivot > 0 && pivot.isFinite,
      """
      element \(p) of the inverse Hessian's diagonal is \(pivot): give a positive definite matrix \
      from which no weight \(p) has been eliminated
      """)
  }

  static func check(_ p: Int, _ weights: [Float], _ inverseHessian: Matrix) {
    precondition(
      weights.indices.contains(p), "weight \(p) of \(weights.count); they are 0..<\(weights.count)")
    precondition(
      inverseHessian.rows == weights.count && inverseHessian.columns == weights.count,
      """
      a \(inverseHessian.rows)×\(inverseHessian.columns) inverse Hessian for \(weights.count) \
      weights: give a row and a column for each
      """)
  }
}
