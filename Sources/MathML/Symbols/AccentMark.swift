/// A mark over or under something.
enum AccentMark: String, Hashable, Sendable, CaseIterable {
  case hat, bar, tilde, vec, dot, ddot, check, breve, acute, grave, mathring
  case widehat, widetilde, overline, underline, overrightarrow, overbrace, underbrace

  /// Whether the mark goes under the base.
  var isBelow: Bool { self == .underline || self == .underbrace }

  /// Whether the mark is as wide as the base. Browsers center the arrow of `\vec` only if it is.
  var stretches: Bool {
    switch self {
    case .vec, .widehat, .widetilde, .overline, .underline, .overrightarrow, .overbrace,
      .underbrace:
      true
    default: false
    }
  }

  /// Whether the mark is a brace, which takes a label.
  var isBrace: Bool { self == .overbrace || self == .underbrace }

  /// The character that MathML puts over or under the base: among those that mean the same, the
  /// one that math fonts center, or stretch, best.
  var sign: String {
    switch self {
    case .hat: "ˆ"
    case .widehat: "\u{302}"
    case .bar: "¯"
    case .tilde: "˜"
    case .widetilde: "~"
    case .vec, .overrightarrow: "\u{20D7}"
    case .overline, .underline: "\u{332}"
    case .dot: "˙"
    case .ddot: "¨"
    case .check: "ˇ"
    case .breve: "˘"
    case .acute: "´"
    case .grave: "`"
    case .mathring: "˚"
    case .overbrace: "⏞"
    case .underbrace: "⏟"
    }
  }

  /// The mark that Unicode combines with the character before it; nil for braces.
  var combining: Character? {
    switch self {
    case .hat, .widehat: "\u{302}"
    case .bar: "\u{304}"
    case .overline: "\u{305}"
    case .tilde, .widetilde: "\u{303}"
    case .vec, .overrightarrow: "\u{20D7}"
    case .dot: "\u{307}"
    case .ddot: "\u{308}"
    case .check: "\u{30C}"
    case .breve: "\u{306}"
    case .acute: "\u{301}"
    case .grave: "\u{300}"
    case .mathring: "\u{30A}"
    case .underline: "\u{332}"
    case .overbrace, .underbrace: nil
    }
  }
}
