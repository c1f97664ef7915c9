/// The upper triangular U with H⁻¹ = Uᵀ·U: all that a sweep over the columns needs of H.
///
/// Row j of U is row j of the inverse Hessian after columns 0…j−1 have been eliminated, divided by
/// the square root of its pivot (Frantar et al. 2023, step 3). Hence for column j
/// [H⁻¹]_jj = U_jj² and the update δ = −(w − q)/U_jj · U[j, :].
public enum InverseFactor {
  /// U from one factorization and one triangular inverse: H = R·Rᵀ, U = R⁻¹.
  ///
  /// Example: H = [[5, 2], [2, 1]] -> R = [[1, 2], [0, 1]], U = [[1, −2], [0, 1]],
  /// UᵀU = [[1, −2], [−2, 5]] = H⁻¹.
  public static func upper(of hessian: Matrix) throws(MatrixError) -> Matrix {
    try hessian.upperCholesky().upperTriangularInverse()
  }

  /// U by the route of the reference implementation, three factorizations H = L·Lᵀ,
  /// H⁻¹ = L⁻ᵀ·L⁻¹, H⁻¹ = Uᵀ·U. Kept to be compared with: it takes twice the operations and rounds
  /// more.
  public static func upperByThreeFactorizations(
    of hessian: Matrix
  ) throws(MatrixError) -> Matrix {
    try hessian.positiveDefiniteInverse().lowerCholesky().transposed
  }
}
