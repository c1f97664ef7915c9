/// Content between delimiters that grow with it: `\left( … \middle| … \right)`.
struct Fenced: Hashable, Sendable {
  /// The opening delimiter; nil for `\left.`.
  var left: String?
  /// The parts, separated by the dividers.
  var parts: [Node]
  /// The `\middle` delimiters, one fewer than the parts.
  var dividers: [String]
  /// The closing delimiter; nil for `\right.`.
  var right: String?
}
