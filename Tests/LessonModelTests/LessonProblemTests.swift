import Testing

@testable import LessonModel

/// A file, and the problems it must be reported to have.
struct Faulty: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var problems: [String]

  init(_ name: String, _ text: String, _ problems: String...) {
    self.init(name, bytes: Array(text.utf8), problems)
  }

  init(_ name: String, bytes: [UInt8], _ problems: [String]) {
    self.name = name
    self.bytes = bytes
    self.problems = problems
  }

  var testDescription: String { name }

  static let all = [
    Faulty(
      "unknown fence word", "# T\n\n```swift hiden\n```\n",
      "lessons/x.md:3:10: error: unknown fence word 'hiden'; did you mean 'hidden'?"),
    Faulty(
      "title without words", "# \n\nText.\n",
      "lessons/x.md:1:1: error: a heading without words; write them, or remove the heading"),
    Faulty(
      "heading without words", "# T\n\n## ##\n",
      "lessons/x.md:3:1: error: a heading without words; write them, or remove the heading"),
    Faulty(
      "second title", "# T\n\nText\n===\n",
      "lessons/x.md:3:1: error: a second title; begin a section with '## '"),
    Faulty(
      "unknown language", "# T\n\n```swfit\n```\n",
      "lessons/x.md:3:4: error: unknown fence word 'swfit'; did you mean 'swift'?"),
    Faulty(
      "forbidden pair", "# T\n\n```swift no-run hidden\n```\n",
      "lessons/x.md:3:17: error: 'hidden' and 'no-run' exclude each other: the block would be neither "
        + "run nor shown; keep one of them"),
    Faulty(
      "word after a listing", "# T\n\n```json wide\n```\n",
      "lessons/x.md:3:9: error: 'json' takes no further word, but 'wide' follows; remove it"),
    Faulty(
      "unclosed fence", "# T\n\n```swift\nlet x = 1\n",
      "lessons/x.md:3:1: error: the fence opened here is never closed; close it with '```' on a line "
        + "of its own"),
    Faulty(
      "duplicate anchor", "# T\n\n## A b\n\n## A, b\n",
      "lessons/x.md:5:1: error: duplicate heading anchor '#a-b', first on line 3; reword one of the two "
        + "headings"),
    Faulty(
      "image without words", "# T\n\n![ ](a.png)\n",
      "lessons/x.md:3:1: error: image without alternative text; say in the square brackets what the "
        + "image shows"),
    Faulty(
      "raw HTML", "# T\n\na <b>c\n",
      "lessons/x.md:3:3: error: raw HTML is not allowed; write it in Markdown, or escape '<' with a "
        + "backslash"),
    Faulty(
      "no title", "Some text.\n",
      "lessons/x.md:1:1: error: the lesson has no title; begin with '# ' and the title"),
    Faulty(
      "indented code", "# T\n\n    code\n",
      "lessons/x.md:3:5: error: code by indentation; put it between fences, with a word for what it is"
    ),
    Faulty(
      "fence without a word", "# T\n\n```\n```\n",
      "lessons/x.md:3:1: error: a fenced block without a word; say what it is: json, math, python, sh, "
        + "swift, table, text"),
    Faulty(
      "ragged table", "# T\n\n```table Bits\na | b\n1 | 2 | 3\n```\n",
      "lessons/x.md:5:1: error: a table row with another number of cells than the header's 2; separate "
        + "cells by '|'; leave none out, and write '\\|' for a bar in a cell"),
    Faulty(
      "unknown inline language", "# T\n\nIt is `{swfit} x`.\n",
      "lessons/x.md:3:8: error: inline code in an unknown language 'swfit'; write '{swift}' to compute a "
        + "value, or put the braces elsewhere"),
    Faulty(
      "empty", " \n\t\n",
      "lessons/x.md:1:1: error: the file is empty; begin with '# ' and the lesson's title"),
    Faulty(
      "NUL", bytes: Array("# T\n\nab\0c".utf8),
      ["lessons/x.md:3:3: error: a NUL byte at byte offset 7; remove it; a lesson is text"]),
    Faulty(
      "invalid UTF-8", bytes: Array("# é\n\nab".utf8) + [0xFF, 0x41],
      ["lessons/x.md:3:3: error: invalid UTF-8 at byte offset 8; save the file as UTF-8"]),
    Faulty(
      "several at once", "# T\n\n```swfit\n```\n\n<b>\n\n```swift\n",
      "lessons/x.md:3:4: error: unknown fence word 'swfit'; did you mean 'swift'?",
      "lessons/x.md:6:1: error: raw HTML is not allowed; write it in Markdown, or escape '<' with a "
        + "backslash",
      "lessons/x.md:8:1: error: the fence opened here is never closed; close it with '```' on a line of "
        + "its own"),
  ]
}

@Test(arguments: Faulty.all)
func everyProblemHasItsPlaceAndAWayOut(_ faulty: Faulty) {
  let problems = LessonParser.parse(bytes: faulty.bytes, path: "lessons/x.md").problems
  #expect(problems.map(\.description) == faulty.problems)
}
