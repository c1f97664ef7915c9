import Testing

@testable import LessonModel

private func parse(_ text: String) throws -> Lesson {
  let parsed = LessonParser.parse(bytes: Array(text.utf8), path: "lessons/x.md")
  #expect(parsed.problems == [])
  return try #require(parsed.document).lesson
}

private func place(_ line: Int, _ column: Int) -> LessonModel.SourceLocation {
  LessonModel.SourceLocation(file: "lessons/x.md", line: line, column: column)
}

@Test func lessonHasNameTitleAndPath() throws {
  let lesson = try parse("# The *Hessian* of `W`\n")
  #expect(lesson.name == "x")
  #expect(lesson.path == "lessons/x.md")
  #expect(lesson.title == "The Hessian of W")
}

@Test func codeBlocksAreNumberedAndKnowTheirFence() throws {
  let lesson = try parse(
    "# T\n\n```swift\nlet x = 1\n```\n\n- item\n\n  ```swift hidden\n  y\n  ```\n")
  let blocks = lesson.blocks.flatMap(\.codeBlocks)
  #expect(
    blocks == [
      CodeBlock(index: 0, fence: .swift(SwiftMode()), code: "let x = 1\n", location: place(3, 1)),
      CodeBlock(
        index: 1, fence: .swift(SwiftMode(isHidden: true)), code: "y\n", location: place(9, 3)),
    ])
}

@Test func formulasAndValuesAreRecognizedInRunningText() throws {
  let lesson = try parse("# T\n\nWith $`a_1 * b`$ it is `{swift} a + 1`, not `{1, 2}`.\n")
  guard case .paragraph(let content) = try #require(lesson.blocks.last) else {
    Issue.record("no paragraph")
    return
  }
  #expect(
    content == [
      .text("With "),
      .math(InlineMath(tex: "a_1 * b", lines: LinePlaces(place(3, 8)))),
      .text(" it is "),
      .value(InlineValue(index: 0, expression: "a + 1", lines: LinePlaces(place(3, 33)))),
      .text(", not "), .code("{1, 2}"), .text("."),
    ])
}

@Test func dollarsWithoutCodeStayText() throws {
  let lesson = try parse("# T\n\nIt costs $5 and `code`.\n")
  #expect(lesson.blocks.flatMap(\.inlines).contains(.code("code")))
}

@Test(arguments: [
  ("What does it cost?", "what-does-it-cost"), ("H⁻¹ and U", "h¹-and-u"), ("a_b-c", "a_b-c"),
])
func anchorsAreMadeAsForgesMakeThem(heading: String, anchor: String) {
  #expect(Anchor.slug(heading) == anchor)
}

@Test func proseIsWrittenByCmarkWithPiecesReplaced() throws {
  let text = "# T\n\nA *b* [c `{swift} x`](cite:k).\n\n```swift\nx\n```\n"
  let parsed = LessonParser.parse(bytes: Array(text.utf8), path: "lessons/x.md")
  let html = try #require(parsed.document).html { piece in
    switch piece {
    case .heading: .around("<h1 id=\"t\">", "</h1>")
    case .code(let code): .html("<CODE \(code.index)>")
    case .value(let value): .html("<VALUE \(value.expression)>")
    case .link(let link): .around("<A \(link.destination)>", "</A>")
    case .math, .image: .html("?")
    }
  }
  #expect(
    html == """
      <h1 id="t">
      T
      </h1>
      <p>A <em>b</em> <A cite:k>c <VALUE x></A>.</p>
      <CODE 0>

      """)
}

@Test func typedTablesAreRowsOfCells() {
  let table = TypedTable("model | bits\nOPT | 4\nBLOOM | −3\n")
  #expect(table.header == ["model", "bits"])
  #expect(table.rows == [["OPT", "4"], ["BLOOM", "−3"]])
  #expect(!table.isNumeric(0))
  #expect(table.isNumeric(1))
}
