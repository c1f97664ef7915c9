/// A variable or a name: one letter, or several that belong together as in `\mathrm{KL}`.
struct Identifier: Hashable, Sendable {
  /// The plain letters.
  var letters: String
  /// The alphabet they are set in.
  var alphabet: Alphabet

  /// The letters as a terminal shows them: slanted ones plain.
  var shown: String { alphabet == .italic ? letters : alphabet.letters(for: letters) }
}
