/// The normal distribution after ReLU.
public enum RectifiedNormal {
  /// E[max(0, x)] for x normal with mean β and deviation γ:
  /// γ·φ(−β/γ) + β·(1 − Φ(−β/γ)), φ the density and Φ the distribution function.
  ///
  /// Example: β = 0, γ = 1 -> 1/√(2π) = 0.39894. A deviation of 0 gives max(0, β).
  ///
  /// - Precondition: the deviation is not negative, and the mean is not NaN.
  public static func mean(mean: Float, deviation: Float) -> Float {
    precondition(
      deviation >= 0 && !mean.isNaN,
      "mean \(mean) and deviation \(deviation): give numbers, the deviation from 0 on")
    // Seven deviations from 0, what ReLU cuts off or leaves is below 10⁻¹¹ deviations.
    guard abs(mean) < 7 * deviation else { return max(0, mean) }
    let (beta, gamma) = (Double(mean), Double(deviation))
    let z = beta / gamma
    let shareAboveZero = 0.5 + NormalDistribution.shareFromMean(to: z)
    return Float(gamma * NormalDistribution.density(z) + beta * shareAboveZero)
  }
}
