/// A function written by its name, such as `log` or `argmin`.
struct NamedFunction: Hashable, Sendable {
  /// The name as it is shown.
  var name: String
  /// Whether a subscript goes below the name in a displayed formula.
  var takesLimits: Bool

  /// The word between the name and its limit when both stand in one line: `lim as x→0`.
  var preposition: String { name.hasPrefix("lim") ? "as" : "over" }
}
