/// How a grid of 8-bit codes is laid over some values.
public enum Int8Scaling: Hashable, Sendable {
  /// From −a to a, a the greatest magnitude.
  case absmax
  /// From the least to the greatest value, extended to contain 0.
  case zeropoint
}
