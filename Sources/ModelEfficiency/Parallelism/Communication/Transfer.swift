/// A message of a collective: which values go from one rank to another, and what happens to them.
public struct Transfer: Hashable, Sendable {
  /// What the receiver does with the values.
  public enum Effect: Hashable, Sendable {
    /// They are added to its own.
    case add
    /// They replace its own.
    case replace
  }

  /// The rank that sends.
  public let source: Int
  /// The rank that receives.
  public let destination: Int
  /// Which values of the array, the same at both ends.
  public let range: Range<Int>
  /// What the receiver does with them.
  public let effect: Effect
}
