/// Which range a grid covers.
public enum GridSymmetry: Hashable, Sendable {
  /// From −a to a, a the greatest magnitude; the zero point is fixed at 2ᵇ⁻¹ and costs no storage.
  case symmetric
  /// From the least to the greatest weight, extended to contain 0; the zero point is stored.
  case asymmetric
}
