/// Texts as Swift literals.
enum SwiftLiteral {
  /// A raw multi-line string whose value is `text`, its lines unchanged.
  ///
  ///     SwiftLiteral.raw("a")  // #"""⏎a⏎"""#
  static func raw(_ text: String) -> String {
    let pounds = String(repeating: "#", count: longestRun(in: text) + 1)
    return "\(pounds)\"\"\"\n\(text)\n\"\"\"\(pounds)"
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
