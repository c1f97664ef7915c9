/// Brackets and bars.
enum Delimiters {
  /// Delimiters by their TeX names.
  static let named: [String: Symbol] = {
    var table: [String: Symbol] = [:]
    for (names, atomClass) in [
      (opening, AtomClass.opening), (closing, .closing), (both, .ordinary),
    ] {
      for (name, text) in names { table[name] = Symbol(text: text, atomClass: atomClass) }
    }
    return table
  }()

  /// Delimiters typed as a character. After `\left` and `\right`, `<` and `>` are angle brackets.
  static let typed: [String: String] = [
    "(": "(", ")": ")", "[": "[", "]": "]", "|": "|", "/": "/", "<": "⟨", ">": "⟩",
  ]

  /// The bars: the same sign opens, divides, and closes.
  static let bars: Set<String> = ["|", "‖"]

  /// Arrows that can enclose, and otherwise are relations.
  static let arrows: [String: String] = [
    "uparrow": "↑", "downarrow": "↓", "updownarrow": "↕", "Uparrow": "⇑", "Downarrow": "⇓",
  ]

  /// All signs that a page would stretch to the height of their row.
  static let stretching: Set<String> =
    Set(opening.values).union(closing.values).union(bars).union(arrows.values)
    .union(["(", ")", "[", "]", "↗", "↘"])

  private static let opening: [String: String] = [
    "{": "{", "lbrace": "{", "lbrack": "[", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈",
    "lvert": "|", "lVert": "‖",
  ]

  private static let closing: [String: String] = [
    "}": "}", "rbrace": "}", "rbrack": "]", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉",
    "rvert": "|", "rVert": "‖",
  ]

  private static let both: [String: String] = [
    "|": "‖", "vert": "|", "Vert": "‖", "backslash": "\\",
  ]
}
