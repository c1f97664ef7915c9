import SwiftLexing
import Testing

/// A generator of reproducible soups.
private struct SoupGenerator: RandomNumberGenerator {
  var state: UInt64

  // Knuth's MMIX constants; the high half is returned, since the low bits have short periods.
  mutating func next() -> UInt64 {
    var result: UInt64 = 0
    for _ in 0..<2 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      result = result << 32 | state >> 32
    }
    return result
  }
}

struct LosslessTests {
  private static let morsels = [
    "\"", "\"\"\"", "#\"", "\"#", "##", "\\(", "\\#(", "\\", "(", ")", "[", "]", "{", "}", "/*",
    "*/", "//", "/", "#/", "/#", "`", "\n", "\r\n", "\r", " ", "\t", "let", "x", "Type", "1", "0x",
    "1.5e", "-", "e+", ".", "..", "?", ":", ";", "@", "@main", "#if", "#", "π", "×", "👩‍🔬", "é",
    "e\u{301}",
    "\u{301}", "\0", "\u{FEFF}", "=", "<", "->", "if", "else", "switch", "case", "default", "do",
    "catch", "return", "defer", "#endif", "#else", "async", "func", ">", "!", "\u{A0}",
  ]

  @Test(arguments: UInt64(0)..<1000)
  func joinedTokensAreTheInput(seed: UInt64) {
    var generator = SoupGenerator(state: seed)
    let length = Int.random(in: 0..<60, using: &generator)
    let morsels = (0..<length).map { _ in
      Self.morsels[Int.random(in: 0..<Self.morsels.count, using: &generator)]
    }
    expectLossless(morsels.joined())
  }

  @Test(arguments: UInt64(0)..<1000)
  func joinedTokensOfRandomScalarsAreTheInput(seed: UInt64) {
    var generator = SoupGenerator(state: seed)
    var soup = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<80, using: &generator) {
      // Half of them in ASCII, where Swift's syntax is.
      let limit: UInt32 = Bool.random(using: &generator) ? 0x7F : 0x10FFFF
      Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)).map { soup.append($0) }
    }
    expectLossless(String(soup))
  }

  private func expectLossless(_ soup: String) {
    let tokens = SwiftLexer.tokens(in: soup)
    // Compared as bytes: equality of strings would forgive other forms of the same character.
    #expect(tokens.flatMap { Array($0.text.utf8) } == Array(soup.utf8))
    #expect(!tokens.contains { $0.text.isEmpty })
    _ = SwiftSource(soup)
  }
}
