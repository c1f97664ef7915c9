/// A base with something below it, above it, or both.
struct Scripted: Hashable, Sendable {
  /// Where the scripts go.
  enum Placement: Hashable, Sendable {
    /// To the right of the base, as in x².
    case beside
    /// Below and above in displayed formulas, to the right in running text, as with ∑.
    case movable
    /// Below and above everywhere.
    case stacked
  }

  var base: Node
  var lower: Node?
  var upper: Node?
  var placement: Placement

  /// Whether the scripts are words at a brace over or under the base.
  var labelsBrace: Bool {
    if case .accented(let accented) = base { accented.mark.isBrace } else { false }
  }
}
