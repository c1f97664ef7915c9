import Testing

@testable import Weaving

private func lines(_ text: StyledText, _ width: Int) -> [String] {
  text.wrapped(to: width).map { $0.encoded(styled: false) }
}

@Test func wrapsAtSpaces() {
  #expect(lines("the quick brown fox", 10) == ["the quick", "brown fox"])
  #expect(lines("exactly ten", 11) == ["exactly ten"])
}

@Test func aWordLongerThanALineStandsAlone() {
  #expect(lines("a incomprehensible b", 6) == ["a", "incomprehensible", "b"])
}

@Test func lineFeedsBreak() {
  #expect(lines("one\ntwo three", 20) == ["one", "two three"])
}

@Test func aWordMayChangeItsStyleInside() {
  let text = StyledText("see ") + StyledText("code", .cyan) + StyledText(", then")
  #expect(lines(text, 9) == ["see code,", "then"])
  #expect(text.encoded(styled: true) == "see \u{1B}[36mcode\u{1B}[0m, then")
}

@Test func wordsOfOneStyleShareTheirEscapeSequences() {
  let text = StyledText("one two", .bold) + StyledText(" three")
  let lines = text.wrapped(to: 20).map { $0.encoded(styled: true) }
  #expect(lines == ["\u{1B}[1mone two\u{1B}[0m three"])
}

@Test(arguments: 1...60)
func noLineIsWiderThanAskedExceptALongWord(width: Int) {
  let words = (1...40).map { String(repeating: "x", count: $0 * 7 % 11 + 1) }
  let text = StyledText(words.joined(separator: " "))
  for line in text.wrapped(to: width) {
    #expect(line.width <= width || !line.encoded(styled: false).contains(" "))
  }
  #expect(lines(text, width).joined(separator: " ") == words.joined(separator: " "))
}
