import Testing

@testable import LessonModel

struct AnchorTests {
  private func anchors(_ headings: String...) -> [String] {
    let text = "# T\n\n" + headings.map { "## \($0)\n\n" }.joined()
    let parsed = LessonParser.parse(bytes: Array(text.utf8), path: "lessons/x.md")
    return parsed.document?.lesson.blocks.flatMap(\.headings).dropFirst().map(\.anchor) ?? []
  }

  @Test func anchorsAreNeitherEmptyNorTheIdsOfThePage() {
    #expect(
      anchors("???", "!!!", "—", "Section") == ["section", "section-1", "section-2", "section"])
    #expect(
      anchors("Content", "Sources", "Search") == [
        "section-content", "section-sources", "section-search",
      ])
    #expect(
      anchors("B3", "b3 0", "ref frantar2023", "B3x") == [
        "section-b3", "section-b3-0", "section-ref-frantar2023", "b3x",
      ])
    #expect(
      anchors("Contents", "Section content", "Content") == [
        "contents", "section-content", "section-content-1",
      ])
  }

  @Test func titlesShowFormulasAsTheyAreRead() {
    let parsed = LessonParser.parse(
      bytes: Array("# Ratio $`\\frac{a}{b}`$ of *all*\n".utf8), path: "lessons/x.md")
    #expect(parsed.document?.lesson.title == "Ratio a/b of all")
  }

  @Test(arguments: ["# A `{swift} 1`\n", "\n\n# A `{swift} 1`\n", "A\n`{swift} 1`\n===\n"])
  func aTitleComputesNothing(text: String) {
    let problems = LessonParser.parse(bytes: Array(text.utf8), path: "lessons/x.md").problems
    #expect(problems.map(\.summary) == ["a title cannot contain a computed value"])
  }

  @Test func tableCellsCanHoldBars() {
    let table = TypedTable("a | b | c\n\nx \\| y | \\\\ | \\\n")
    #expect(table.rows == [["x | y", "\\\\", "\\"]])
    #expect(table.raggedRow == nil)
  }
}
