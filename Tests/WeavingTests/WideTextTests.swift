import LessonModel
import LessonRuntime
import Testing
import Text

@testable import Weaving

/// Names that take other numbers of columns than they have characters.
private let names = ["模型大小", "e\u{301}\u{301}té", "👩‍👩‍👧 family", "한국어 이름", "ﬁ ⟨U+200B⟩"]

private func lines(_ text: StyledText, _ width: Int) -> [String] {
  text.wrapped(to: width).map { $0.encoded(styled: false) }
}

@Test func wideCharactersCountTwoColumnsAndMayBeBrokenBetween() {
  #expect(StyledText("模型").width == 4)
  #expect(lines("模型大小 and words", 6) == ["模型大", "小 and", "words"])
  // A line does not begin with what closes, nor end with what opens.
  #expect(lines("模型。大「小」", 6) == ["模型。", "大", "「小」"])
  #expect(lines("e\u{301} a\u{301}b", 3) == ["e\u{301}", "a\u{301}b"])
  #expect(lines("\u{301} a", 3) == ["\u{301} a"])
}

@Test func bordersOfATableStandBelowEachOtherWhateverIsInIt() {
  var table = Table("Names", columns: "名前", "n")
  for name in names { table.add(name, 1) }
  for width in [40, 80] {
    let all = TerminalTable(options: TerminalOptions(width: width, isStyled: false)).lines(table)
    #expect(Set(all.dropFirst().map(\.width)).count == 1)
  }
}

@Test func aTypedTableKeepsItsBordersToo() throws {
  let markdown = "# T\n\nWords.\n\n```table Caption\nname | note\n模型 | x\nabcd | y\n```\n"
  let document = try #require(
    LessonParser.parse(bytes: Array(markdown.utf8), path: "lessons/x.md").document)
  var weaver = TerminalWeaver(
    document.lesson, bibliography: .empty, options: TerminalOptions(width: 80, isStyled: false))
  let text = weaver.advance(with: Transcript())
  #expect(text.contains("│ 模型 │ x    │\n│ abcd │ y    │\n"))
}

@Test func aTableOfWideWordsIsWrappedBetweenThem() {
  var table = Table("T", columns: "a", "b")
  table.add(String(repeating: "模型", count: 30), "x")
  let lines = TerminalTable(options: TerminalOptions(width: 40, isStyled: false)).lines(table)
  #expect(lines.count > 5)
  #expect(Set(lines.dropFirst().map(\.width)) == [40])
}

@Test(arguments: 0..<4)
func noFigureWithWideNamesIsWiderThanTheTerminal(kind: Int) {
  let words = (title: names[0], caption: names[2], alt: names[1])
  let bars = [Chart.Series(names[2], values: [1, 2, 3, 4, 5.5]), .init(names[0], values: [5])]
  let figures = [
    Figure.bars(
      title: words.title, caption: words.caption, alt: words.alt, x: .categories("種類", names),
      y: "値", series: bars, rules: [.horizontal(3, names[3])]),
    Figure.heatmap(
      title: words.title, caption: words.caption, alt: words.alt,
      Heatmap([[1, 2], [3, 4]], rowLabels: [names[0], names[1]], columnLabels: ["甲", "乙"])),
    Figure.numberLine(
      title: words.title, caption: words.caption, alt: words.alt, axis: "値",
      rows: names.map { .init($0, [1, 2], labels: ["一", "二"]) }),
    Figure.timeline(
      title: words.title, caption: words.caption, alt: words.alt,
      Timeline(
        axis: "時間", kinds: [names[0], names[3]],
        lanes: names.map { .init($0, [.init(0, 2, kind: 0, label: "前"), .init(2, 3, kind: 1)]) })),
  ]
  for width in 40...100 {
    for line in TerminalFigure.lines(for: figures[kind], width: width, color: false) {
      #expect(line.columns <= width)
    }
  }
}

@Test func namesOfRowsEndAtOneColumn() {
  let figure = Figure.bars(
    title: "T", caption: "C", alt: "A", x: .categories("", names), y: "y",
    series: [.init("y", values: [1, 1, 1, 1, 1])])
  let lines = TerminalFigure.lines(for: figure, width: 80, color: false)
  let starts = lines.compactMap { line in line.firstIndex(of: "│").map { line[..<$0].columns } }
  #expect(starts.count == names.count)
  #expect(Set(starts).count == 1)
}

@Test func writingOverHalfOfAWideCharacterRemovesIt() {
  var canvas = TerminalCanvas(width: 6)
  canvas.write("模型大", row: 0, column: 0)
  canvas.write("x", row: 0, column: 1)
  canvas.write("y", row: 0, column: 2)
  canvas.write("界", row: 0, column: 5)
  #expect(canvas.lines(color: false) == [" xy 大"])
}

@Test func wideCharactersAreWiderOnThePageToo() {
  #expect(SVGMetrics.width(of: "模型") > SVGMetrics.width(of: "ab"))
  #expect(SVGMetrics.width(of: "e\u{301}") == SVGMetrics.width(of: "e"))
  let lines = SVGMetrics.lines(String(repeating: "模型", count: 30), within: 200)
  #expect(lines.count > 3)
  #expect(lines.allSatisfy { SVGMetrics.width(of: $0) <= 200 && !$0.hasSuffix("…") })
}

@Test(arguments: [
  (Source.byHand, "computed 3, by hand 4"), (.slide("S"), "computed 3, published 4"),
  (.identity, "computed 3, expected 4"), (.experiment, "computed 3, expected 4"),
])
func aFailedCheckNamesWhatItIsHeldAgainst(source: Source, text: String) {
  let check = Check(
    name: "n", computed: "3", published: "4", source: source, verdict: .fails, line: 1)
  #expect(ClaimText.failure(of: check) == text)
}
