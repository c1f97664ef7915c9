/// The alphabets of mathematics. Except for the first two, each has letters of its own in Unicode,
/// because MathML Core has no other way to ask for them.
enum Alphabet: Hashable, Sendable {
  case italic, upright
  case bold, boldItalic, script, fraktur, blackboard, sansSerif, typewriter

  /// The text in the letters of this alphabet; characters that have none stay as they are.
  ///
  ///     Alphabet.script.letters(for: "L")  // "ℒ"
  func letters(for text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(letter)))
  }

  private func letter(for plain: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = exceptions[plain] { return exception }
    return switch plain {
    case "A"..."Z": shifted(plain, from: "A", to: capitalA)
    case "a"..."z": shifted(plain, from: "a", to: capitalA.map { $0 + 26 })
    case "0"..."9": shifted(plain, from: "0", to: zero)
    case "Α"..."Ω": shifted(plain, from: "Α", to: capitalAlpha)
    case "α"..."ω": shifted(plain, from: "α", to: capitalAlpha.map { $0 + 26 })
    default: shiftedVariant(plain)
    }
  }

  private func shifted(_ plain: Unicode.Scalar, from start: Unicode.Scalar, to first: UInt32?)
    -> Unicode.Scalar
  {
    first.flatMap { Unicode.Scalar($0 + plain.value - start.value) } ?? plain
  }

  /// The signs that follow omega in each Greek alphabet of the block.
  private func shiftedVariant(_ plain: Unicode.Scalar) -> Unicode.Scalar {
    let variants: [Unicode.Scalar] = ["∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"]
    guard let first = capitalAlpha, let index = variants.firstIndex(of: plain) else { return plain }
    return Unicode.Scalar(first + 51 + UInt32(index)) ?? plain
  }
}

// Unicode, chapter 22.2: "Mathematical Alphanumeric Symbols", U+1D400 to U+1D7FF.
extension Alphabet {
  private var capitalA: UInt32? {
    switch self {
    case .italic: 0x1D434
    case .upright: nil
    case .bold: 0x1D400
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .fraktur: 0x1D504
    case .blackboard: 0x1D538
    case .sansSerif: 0x1D5A0
    case .typewriter: 0x1D670
    }
  }

  private var zero: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .blackboard: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .typewriter: 0x1D7F6
    case .italic, .upright, .script, .fraktur: nil
    }
  }

  private var capitalAlpha: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    case .boldItalic: 0x1D71C
    case .upright, .script, .fraktur, .blackboard, .sansSerif, .typewriter: nil
    }
  }

  /// Letters that Unicode had before it had the block.
  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .italic: ["h": "ℎ"]
    case .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
        "e": "ℯ", "g": "ℊ", "o": "ℴ",
      ]
    case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
    case .blackboard:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    case .upright, .bold, .boldItalic, .sansSerif, .typewriter: [:]
    }
  }
}
