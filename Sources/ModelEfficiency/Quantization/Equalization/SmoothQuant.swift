/// Moves large features of the inputs into the weights, where they do less harm (Xiao et al. 2023).
///
/// X·W = (X·diag(s)⁻¹)·(diag(s)·W) for X [tokens × in] and W [in × out]. The factor of feature j is
/// s_j = max|X_j|^α / max|W_j|^(1−α): with the *migration strength* α = ½ both maxima become
/// √(max|X_j|·max|W_j|), as ``WeightEqualization`` does for two layers; with 1 all of the inputs'
/// ranges become 1. The division is folded into the layer before, so nothing is left to do at run
/// time. As in the authors' code, weight maxima and factors are at least 10⁻⁵.
///
/// Example: max|X| = (1, 16), max|W| = (1, 1), α = ½ -> s = (1, 4), maxima (1, 4) on both sides.
///
///     let smooth = try SmoothQuant.smoothed(inputs: x, weight: w, strength: 0.5)
///     smooth.inputs * smooth.weight   // x * w up to rounding
public enum SmoothQuant {
  /// A layer and its inputs after the features were rescaled.
  public struct Result: Hashable, Sendable {
    /// X·diag(s)⁻¹ [tokens × in].
    public let inputs: Matrix
    /// diag(s)·W [in × out].
    public let weight: Matrix
    /// s [in].
    public let factors: [Float]
  }

  private static let least: Float = 1e-5

  /// The factors s [in].
  ///
  /// - Parameters:
  ///   - inputMaxima: max|X_j| of each feature, from calibration inputs.
  ///   - weightMaxima: max|W_j| of each row of W.
  ///   - strength: α, 0…1.
  /// - Throws: ``EqualizationError`` for a strength outside 0…1, maxima of unequal number, and a
  ///   maximum that is NaN, infinite or negative.
  public static func factors(
    inputMaxima: [Float], weightMaxima: [Float], strength: Float
  ) throws(EqualizationError) -> [Float] {
    guard (0...1).contains(strength) else { throw .strengthOutOfRange(strength) }
    guard inputMaxima.count == weightMaxima.count else {
      throw .inputsDoNotFit(columns: inputMaxima.count, expected: weightMaxima.count)
    }
    if let j = inputMaxima.indices.first(where: {
      !(inputMaxima[$0] >= 0 && inputMaxima[$0].isFinite && weightMaxima[$0] >= 0
        && weightMaxima[$0].isFinite)
    }) {
      throw .badMaximum(feature: j)
    }
    return zip(inputMaxima, weightMaxima).map { input, weight in
      max(least, power(input, strength) / power(max(least, weight), 1 - strength))
    }
  }

  /// The layer with its features rescaled by the maxima of these inputs.
  ///
  /// - Throws: as ``factors(inputMaxima:weightMaxima:strength:)``, and for no inputs or elements
  ///   that are not finite.
  public static func smoothed(
    inputs x: Matrix, weight w: Matrix, strength: Float
  ) throws(EqualizationError) -> Result {
    guard x.rows > 0 else { throw .noInputs }
    try x.checkFinite()
    try w.checkFinite()
    let factors = try factors(
      inputMaxima: ScaleLayout(.perColumn, rows: x.rows, columns: x.columns)
        .greatestMagnitudes(of: x),
      weightMaxima: ScaleLayout(.perRow, rows: w.rows, columns: w.columns)
        .greatestMagnitudes(of: w),
      strength: strength)
    return Result(
      inputs: Matrix(rows: x.rows, columns: x.columns) { x[$0, $1] / factors[$1] },
      weight: Matrix(rows: w.rows, columns: w.columns) { factors[$0] * w[$0, $1] },
      factors: factors)
  }

  /// xᵃ for x ≥ 0 and 0 ≤ a ≤ 1.
  private static func power(_ x: Float, _ a: Float) -> Float {
    if a == 0 { return 1 }
    return x == 0 ? 0 : Elementary.exp(a * Elementary.log(x))
  }
}
