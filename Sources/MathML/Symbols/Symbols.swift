/// Signs by their TeX names, and signs that are typed directly.
enum Symbols {
  /// All named signs.
  static let named: [String: Symbol] = {
    var table: [String: Symbol] = [:]
    for (names, atomClass) in [
      (ordinary, AtomClass.ordinary), (dots, .inner), (largeOperators, .largeOperator),
      (binary, .binary), (relations, .relation), (arrows, .relation),
      (punctuation, .punctuation),
    ] {
      for (name, text) in names { table[name] = Symbol(text: text, atomClass: atomClass) }
    }
    return table.merging(Delimiters.named) { sign, _ in sign }
  }()

  /// Signs typed as a character: those of the keyboard, then any that a command also names.
  static let typed: [String: Symbol] = {
    var table: [String: Symbol] = [:]
    for (_, symbol) in named.sorted(by: { $0.key < $1.key }) { table[symbol.text] = symbol }
    for (character, text, atomClass) in keyboard {
      table[character] = Symbol(text: text, atomClass: atomClass)
    }
    return table
  }()

  /// The operators that can also stand before a single term.
  static let signs: Set<String> = ["+", "−", "±", "∓"]

  private static let keyboard: [(String, String, AtomClass)] = [
    ("+", "+", .binary), ("-", "−", .binary), ("*", "∗", .binary), ("=", "=", .relation),
    ("<", "<", .relation), (">", ">", .relation), (":", ":", .relation),
    (",", ",", .punctuation), (";", ";", .punctuation), ("!", "!", .closing),
    ("?", "?", .closing), (".", ".", .ordinary), ("/", "/", .ordinary), ("@", "@", .ordinary),
    ("(", "(", .opening), (")", ")", .closing), ("[", "[", .opening), ("]", "]", .closing),
    ("|", "|", .ordinary), ("‖", "‖", .ordinary), ("∣", "∣", .relation), ("∥", "∥", .relation),
    ("⊥", "⊥", .ordinary),
  ]

  private static let ordinary: [String: String] = [
    "infty": "∞", "partial": "∂", "nabla": "∇", "forall": "∀", "exists": "∃", "nexists": "∄",
    "ell": "ℓ", "top": "⊤", "bot": "⊥", "emptyset": "∅", "varnothing": "∅", "hbar": "ℏ",
    "Re": "ℜ", "Im": "ℑ", "prime": "′", "neg": "¬", "lnot": "¬", "angle": "∠", "triangle": "△",
    "square": "□", "checkmark": "✓", "vdots": "⋮", "%": "%", "_": "_", "&": "&", "#": "#",
    "$": "$",
  ]

  private static let dots: [String: String] = [
    "dots": "…", "ldots": "…", "dotsc": "…", "cdots": "⋯", "dotsb": "⋯", "ddots": "⋱",
  ]

  private static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁",
    "bigotimes": "⨂", "int": "∫", "iint": "∬", "oint": "∮",
  ]

  /// Large operators whose limits stay at their side.
  static let integrals: Set<String> = ["∫", "∬", "∮"]

  private static let punctuation: [String: String] = ["colon": ":"]
}
