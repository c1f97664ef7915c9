/// Texts as Swift literals.
enum SwiftLiteral {
  /// A raw multi-line string whose value is `text`, its lines unchanged.
  ///
  ///     SwiftLiteral.raw("a")  // #"""⏎a⏎"""#
  static func raw(_ text: String) -> String {
    let pounds = String(repeating: "#", count: longestRun(in: text) + 1)
    return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
  }

  /// The text of a plain string literal on one line; `nil` for one with interpolations, or cut off.
  ///
  ///     SwiftLiteral.value("\"a \\\"b\\\"\"")  // a "b"
  static func value(_ literal: String) -> String? {
    guard literal.count >= 2, literal.hasPrefix("\""), literal.hasSuffix("\""),
      !literal.hasPrefix("\"\"\"")
    else { return nil }
    var text = ""
    var isEscaped = false
    for character in literal.dropFirst().dropLast() {
      if isEscaped {
        guard "\"\\'".contains(character) else { return nil }
        text.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return isEscaped ? nil : text
  }

  /// The longest run of number signs after a quotation mark or a backslash, where they count.
  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"): run = run.map { $0 + 1 }
      default: run = nil
      }
      longest = max(longest, run ?? 0)
    }
    return longest
  }
}
