/// The price of changing one weight while all others stay (LeCun, Denker, Solla 1989).
///
/// Keeps only the diagonal of the Hessian, so no other weight can answer a change.
public enum OptimalBrainDamage {
  /// The rise of the loss when one weight moves from w to v: ε = ½·H_pp·(w − v)².
  ///
  /// Example: w = 0.5, v = 0 (pruned), H_pp = 5 -> 0.625. ``OptimalBrainSurgeon`` pays 0.125 for
  /// the same weight, because its neighbor makes up for the change.
  public static func cost(ofMoving weight: Float, to value: Float, curvature: Float) -> Float {
    0.5 * curvature * (weight - value) * (weight - value)
  }
}
