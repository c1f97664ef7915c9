/// One thing above another: a fraction, or a binomial coefficient.
struct Fraction: Hashable, Sendable {
  /// How large it is set, and whether it has a bar.
  enum Kind: Hashable, Sendable {
    case automatic, display, text, binomial
  }

  var kind: Kind
  var numerator: Node
  var denominator: Node

  /// The character that Unicode has for the fraction, as ½.
  var character: String? {
    guard kind != .binomial, case .number(let above) = numerator,
      case .number(let below) = denominator
    else { return nil }
    return Self.characters[above + "/" + below]
  }

  /// Whether one line shows it with a slash.
  var isSlashed: Bool { kind != .binomial && character == nil }

  private static let characters = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "1/6": "⅙",
    "1/8": "⅛", "3/8": "⅜", "5/8": "⅝", "7/8": "⅞",
  ]
}
