/// The function between the two products of a feed-forward block, applied to each value.
public enum Activation: String, CaseIterable, Hashable, Sendable {
  /// max(z, 0).
  case relu = "ReLU"
  /// z·½(1 + tanh(√(2/π)·(z + 0.044715 z³))), the form of GELU that GPT-2 and Megatron-LM use
  /// (Hendrycks and Gimpel 2016).
  case gelu = "GELU"

  /// The function's value. Example: GELU at 1 is 0.8412.
  public func callAsFunction(_ z: Float) -> Float {
    switch self {
    case .relu: return max(z, 0)
    case .gelu:
      // How much of z is let through: nothing far below 0, where z may be infinite.
      let share = 0.5 + 0.5 * Elementary.tanh(Self.inner(z))
      return share == 0 ? -0.0 : z * share
    }
  }

  /// The function's derivative; 0 for ReLU at 0. Example: GELU at 0 has the slope ½.
  public func slope(at z: Float) -> Float {
    switch self {
    case .relu: return z.isNaN ? z : z > 0 ? 1 : 0
    case .gelu:
      let t = Elementary.tanh(Self.inner(z))
      // Far from 0 the curve is straight, and z² may be infinite.
      guard t * t != 1 else { return 0.5 + 0.5 * t }
      let innerSlope = Self.root * (1 + 3 * Self.cubic * z * z)
      return 0.5 + 0.5 * t + 0.5 * z * (1 - t * t) * innerSlope
    }
  }

  private static let root: Float = 0.7978846  // √(2/π)
  private static let cubic: Float = 0.044715
  private static func inner(_ z: Float) -> Float { root * (z + cubic * z * z * z) }
}
