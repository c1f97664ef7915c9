import Testing

@testable import Weaving

struct TerminalTextTests {
  @Test func breaksBetweenWords() {
    #expect(TerminalText.lines("one two  three", width: 7) == ["one two", "three"])
  }

  @Test func dividesWordsThatAreTooLong() {
    #expect(TerminalText.lines("a abcdefgh", width: 3) == ["a", "abc", "def", "gh"])
  }

  @Test func shortensWithAnEllipsis() {
    #expect(TerminalText.fitted("abcdef", width: 4) == "abc…")
    #expect(TerminalText.fitted("abcd", width: 4) == "abcd")
  }
}
