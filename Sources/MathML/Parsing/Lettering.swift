/// What a command such as `\mathbf` does to the letters after it.
struct Lettering: Hashable, Sendable {
  /// The alphabet asked for; nil where each letter keeps its own.
  private var alphabet: Alphabet?
  /// Whether neighboring letters make up one name, as in `\mathrm{KL}`.
  private(set) var joinsLetters: Bool

  /// Letters as they are.
  static let normal = Lettering(alphabet: nil, joinsLetters: false)

  /// The commands that change letters.
  static let named: [String: Lettering] = [
    "mathnormal": .normal,
    "mathrm": Lettering(alphabet: .upright, joinsLetters: true),
    "mathit": Lettering(alphabet: .italic, joinsLetters: true),
    "mathbf": Lettering(alphabet: .bold, joinsLetters: true),
    "mathsf": Lettering(alphabet: .sansSerif, joinsLetters: true),
    "mathtt": Lettering(alphabet: .typewriter, joinsLetters: true),
    "mathcal": Lettering(alphabet: .script, joinsLetters: false),
    "mathscr": Lettering(alphabet: .script, joinsLetters: false),
    "mathfrak": Lettering(alphabet: .fraktur, joinsLetters: false),
    "mathbb": Lettering(alphabet: .blackboard, joinsLetters: false),
    "boldsymbol": Lettering(alphabet: .boldItalic, joinsLetters: false),
    "bm": Lettering(alphabet: .boldItalic, joinsLetters: false),
  ]

  /// The letter in this lettering. Letters that the alphabet lacks stay as they are, and
  /// `\boldsymbol` keeps upright letters upright.
  func identifier(_ plain: Identifier) -> Identifier {
    guard let alphabet else { return plain }
    let target: Alphabet =
      alphabet == .boldItalic && plain.alphabet == .upright ? .bold : alphabet
    let exists = target == .upright || target.letters(for: plain.letters) != plain.letters
    return Identifier(letters: plain.letters, alphabet: exists ? target : plain.alphabet)
  }

  /// The digits in this lettering.
  func number(_ digits: String) -> String { alphabet?.letters(for: digits) ?? digits }
}
