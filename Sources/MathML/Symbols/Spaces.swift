/// Explicit spaces by their commands.
enum Spaces {
  /// The names without the backslash.
  static let named: [String: Space] = [
    "!": .negative, ",": .thin, "thinspace": .thin, ":": .medium, ">": .medium, ";": .thick,
    " ": .word, "quad": .quad, "qquad": .doubleQuad,
  ]
}
