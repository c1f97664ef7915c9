/// In which order the examples of a batch are added up. Floating-point addition is not associative:
/// another order may give other last bits.
public enum SummationOrder: String, CaseIterable, Hashable, Sendable {
  /// From the first example to the last, as a matrix product does it.
  case chain
  /// The first half and the second half, each in the same way: (0 + 1) + (2 + 3).
  case tree
}
