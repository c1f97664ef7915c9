/// The normal distribution after ReLU.
public enum RectifiedNormal {
  /// E[max(0, x)] for x normal with mean β and deviation γ:
  /// γ·φ(−β/γ) + β·(1 − Φ(−β/γ)), φ the density and Φ the distribution function.
  ///
  /// Example: β = 0, γ = 1 -> 1/√(2π) = 0.39894. A deviation of 0 gives max(0, β).
  ///
  /// - Precondition: the deviation is not negative.
  public static func mean(mean: Float, deviation: Float) -> Float {
    precondition(deviation >= 0, "a deviation is not negative")
    guard deviation > 0 else { return max(0, mean) }
    let z = -mean / deviation
    return max(0, deviation * density(z) + mean * (1 - cumulative(z)))
  }

  /// φ(z) = e^(−z²/2) / √(2π).
  static func density(_ z: Float) -> Float { Elementary.exp(-z * z / 2) * 0.3989423 }

  /// Φ(z), the probability of a value below z; within 10⁻⁶.
  ///
  /// Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + z⁷/(3·5·7) + …) (Marsaglia 2004).
  static func cumulative(_ z: Float) -> Float {
    // Beyond 6 the rest is below the last bit of 1, and the terms would grow for long.
    if abs(z) > 6 { return z < 0 ? 0 : 1 }
    var term = z
    var sum = z
    var odd: Float = 1
    while abs(term) > abs(sum) * 0x1p-26 {
      odd += 2
      term *= z * z / odd
      sum += term
    }
    return 0.5 + density(z) * sum
  }
}
