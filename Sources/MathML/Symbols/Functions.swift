/// Functions that are written by their names.
enum Functions {
  /// The function that a command names.
  static func function(named name: String) -> NamedFunction? {
    if let shown = withLimits[name] { return NamedFunction(name: shown, takesLimits: true) }
    return plain.contains(name) ? NamedFunction(name: name, takesLimits: false) : nil
  }

  /// Every name.
  static var names: [String] { Array(plain) + Array(withLimits.keys) }

  private static let plain: Set<String> = [
    "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sinh", "cosh", "tanh", "coth",
    "arcsin", "arccos", "arctan", "arg", "deg", "dim", "hom", "ker",
  ]

  private static let withLimits: [String: String] = [
    "max": "max", "min": "min", "argmax": "argmax", "argmin": "argmin", "sup": "sup",
    "inf": "inf", "lim": "lim", "limsup": "lim sup", "liminf": "lim inf", "det": "det",
    "gcd": "gcd", "Pr": "Pr",
  ]
}
