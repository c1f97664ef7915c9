extension String {
  /// The text on one line, with nothing in it that cannot be seen: control characters become their
  /// pictures, line feeds and tabs included; other invisible characters become their numbers.
  ///
  ///     "a\0b\tc".visible     // "a␀b␉c"
  ///     "a\u{202E}b".visible  // "a⟨U+202E⟩b"
  package var visible: String { madeVisible(keepingLines: false) }

  /// The same with lines kept as lines, and tabs set to every eighth column.
  ///
  ///     "a\r\nb\tc".visibleLines  // "a␍⏎b       c"
  package var visibleLines: String { madeVisible(keepingLines: true) }

  private func madeVisible(keepingLines: Bool) -> String {
    guard unicodeScalars.contains(where: { $0.isControl || $0.isInvisible }) else { return self }
    var result = ""
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where keepingLines:
        result += line + "\n"
        line = ""
      case "\t" where keepingLines: line += String(repeating: " ", count: 8 - line.columns % 8)
      case _ where scalar.isControl: line.unicodeScalars.append(scalar.picture)
      case _ where scalar.isInvisible: line += "⟨\(scalar.number)⟩"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return result + line
  }
}

extension Unicode.Scalar {
  /// Has a picture of its own: U+0000 … U+001F and U+007F.
  fileprivate var isControl: Bool { value < 0x20 || value == 0x7F }

  /// `␀` for U+0000, `␛` for U+001B, `␡` for U+007F.
  fileprivate var picture: Unicode.Scalar {
    Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value) ?? "\u{FFFD}"
  }

  /// Shows nothing by itself, or turns the direction of what follows.
  ///
  /// The joiners U+200C and U+200D and the selectors of variants belong to the characters around
  /// them, so they stay.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0xE0020...0xE007F: false
    case 0x80...0x9F, 0x2028, 0x2029, 0x3164, 0xFFA0, 0x115F, 0x1160: true
    default: properties.generalCategory == .format
    }
  }

  /// `U+202E`: at least four hexadecimal digits.
  package var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
