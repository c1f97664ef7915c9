/// A sign: operator, relation, delimiter, punctuation, or an ordinary sign such as ∞.
struct Symbol: Hashable, Sendable {
  /// The character or characters.
  var text: String
  /// How it is spaced.
  var atomClass: AtomClass
}
