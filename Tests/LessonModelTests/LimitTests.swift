import Testing

@testable import LessonModel

struct LimitTests {
  private func problems(_ bytes: [UInt8]) -> [String] {
    LessonParser.parse(bytes: bytes, path: "lessons/x.md").problems.map(\.description)
  }

  @Test(arguments: [
    String(repeating: "> ", count: 9_000) + "x",
    (0..<300).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
    String(repeating: "*a **b ", count: 1_400) + String(repeating: "c** d*", count: 1_400),
    String(repeating: "![", count: 1_000) + "x" + String(repeating: "](a.png)", count: 1_000),
  ])
  func whatIsNestedTooDeeplyIsRefusedBeforeAnythingWalksOverIt(text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let problem = try #require(problems(Array("# T\n\n\(text)\n".utf8)).first)
    #expect(lines.allSatisfy { $0.utf8.count <= SourceText.lineLimit })
    #expect(
      problem.contains("more than 100 quotes, lists or marks inside each other"), "\(problem)")
  }

  @Test func aHundredMarksInsideEachOtherAreRead() {
    let quotes = String(repeating: "> ", count: 90) + "x"
    #expect(problems(Array("# T\n\n\(quotes)\n".utf8)) == [])
  }

  @Test func manyBracketsAndBackticksAreNoTrouble() {
    for text in ["[", "`a", "$x ", "~~", "](", "<", "![", "{swif", "\\", "*a", "_a_", "&", "[^"] {
      let line = String(repeating: text, count: 15_000 / text.utf8.count)
      _ = problems(Array("# T\n\n\(line)\n\(line)\n".utf8))
    }
  }

  @Test func largeFilesAndLongLinesAreRefused() {
    #expect(
      problems(Array(repeating: UInt8(ascii: "a"), count: 4_000_001)) == [
        "lessons/x.md:1:1: error: the file has 4000001 bytes, more than 4000000; divide the lesson, or "
          + "compute in a block what is written out here"
      ])
    let line = String(repeating: "a", count: 20_001)
    #expect(
      problems(Array("# T\n\n\(line)\n".utf8)) == [
        "lessons/x.md:3:20001: error: a line of 20001 bytes, more than 20000; break the line"
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func placesOfBytesCountEveryLineEnd(lineEnd: String) {
    let text = "# T\(lineEnd)\(lineEnd)ab"
    #expect(
      problems(Array(text.utf8) + [0]).first?.hasPrefix("lessons/x.md:3:3: error: a NUL byte")
        == true)
    #expect(
      problems(Array(text.utf8) + [0xFF]).first?.hasPrefix("lessons/x.md:3:3: error: invalid UTF-8")
        == true)
  }

  @Test func aByteOrderMarkIsRefused() {
    #expect(
      problems([0xEF, 0xBB, 0xBF] + Array("# T\n".utf8)) == [
        "lessons/x.md:1:1: error: a byte order mark before the text, which nobody can see; save the file "
          + "as UTF-8 without it"
      ])
  }

  @Test func invisibleCharactersOfFenceWordsAreQuotedVisibly() {
    #expect(
      problems(Array("# T\n\n```swi\u{200B}ft\nx\n```\n".utf8)) == [
        "lessons/x.md:3:4: error: unknown fence word 'swi⟨U+200B⟩ft'; did you mean 'swift'?"
      ])
  }
}
