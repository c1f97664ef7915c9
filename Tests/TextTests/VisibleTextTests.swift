import Testing

@testable import Text

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("", ""), ("plain, grün, 大", "plain, grün, 大"), ("a\0b", "a␀b"), ("\u{1B}[31m", "␛[31m"),
    ("a\tb\nc\r\nd\u{7F}", "a␉b␊c␍␊d␡"), ("\u{85}", "⟨U+0085⟩"), ("\u{FEFF}x", "⟨U+FEFF⟩x"),
    ("a\u{202E}b\u{2066}", "a⟨U+202E⟩b⟨U+2066⟩"), ("\u{AD}", "⟨U+00AD⟩"),
    ("\u{2028}", "⟨U+2028⟩"), ("👨‍👩‍👧❤️", "👨‍👩‍👧❤️"),
  ])
  func nothingStaysInvisible(text: String, visible: String) {
    #expect(text.visible == visible)
    #expect(visible.visible == visible)
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb\n"), ("a\r\nb", "a␍\nb"), ("\tx", "        x"),
    ("大\tx\n\ty", "大      x\n        y"), ("1234567\tx", "1234567 x"), ("a\0", "a␀"),
  ])
  func linesStayLines(text: String, visible: String) {
    #expect(text.visibleLines == visible)
  }
}
