import LessonModel
import Testing

@testable import Tangling

/// Lessons with one fault each, at the place of a `§` that is taken out.
private struct FaultyLesson: CustomTestStringConvertible, Sendable {
  var text: String
  var line: Int
  var column: Int

  init(marked: String, lineEnd: String) {
    let before = Array(marked.utf8).prefix(marked.utf8.count - marked.drop { $0 != "§" }.utf8.count)
    line = before.count { $0 == 0x0A } + 1
    column = before.reversed().prefix { $0 != 0x0A }.count + 1
    text = marked.replacing("§", with: "").replacing("\n", with: lineEnd)
  }

  var testDescription: String { "\(line):\(column) of \(text.debugDescription)" }
}

/// Pieces of Markdown that are put together at random, always in the same way.
private struct LessonGenerator {
  var state: UInt64

  mutating func pick<T>(_ values: [T]) -> T {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return values[Int(state >> 33) % values.count]
  }

  /// What stands before the fault on its line or above, where places can slip.
  static let leads = [
    "", "a word ", "é and 模型 ", "a break\\\nthen ", "a break  \nthen ", "line\nline\n",
    "`code over\ntwo lines` ", "``a ` b`` ", "\\` \\[ ", "&amp; &#96; ", "*soft\nwords* and ",
    "$`x +\ny`$ and ", "`{swift} 1 +\n2` and ", "<https://a.b> ", "a\tb ",
    "[x](https://a.b \"two\nlines\") ",
    "[x](https://a.b\n'title') ", "![words on\ntwo lines](a.png) ", "[d] ", "[words][d] ",
    "**strong\\\nwords** ", "“q” \"q\" -- ... ", "`` `\n`` ", "![`a\nb` c](a.png \"t\nu\") ",
  ]

  static let faults = [
    "`{swift} f§(1`", "`{swift} 1 +\nf§(1`", "$`a + §\\fracc{1}{2}`$", "$`a +\n§\\fracc{1}{2}`$",
    "§[x](nope.md)", "§[x\ny](nope.md)", "§![x](nope.png)", "§<b>", "§<b\nc>", "§[x](cite:zz)",
    "§[x](#nope)", "§[x](a.md#nope \"a\ntitle\")", "§$x^2$", "§~~a~~", "§[^1]", "§https://a.b",
    "`§{swift}1`", "`§{python} 1`", "§[@key]", "*§[x](nope.md)*", "[`{swift} f§(1` x](https://a.b)",
    "§[](https://a.b)", "§![](a.png)",
  ]

  static let blocks = [
    "```swift\nlet a = 1\nlet s = §\"abc\n```", "```swift\n\n  f§(\n```",
    "```math\na\n  §\\fracc{1}\n```",
    "```table T\na | b\n\n1 | 2\n\n§3 | 4 | 5\n```", "```§swfit\n```", "```swift §hiden\nx\n```",
    "§<div>\nx\n</div>", "§```\nx\n```", "```swift\n\tlet s = §\"abc\n```", "~~~swift\nf§(\n~~~",
    "§```text\nx\n\n```swift\ny\n```",
  ]

  /// What stands before the first and the further lines of a block.
  static let containers = [
    ("", ""), ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("> > ", "> > "), ("- > ", "  > "),
    ("> - ", ">   "), ("- - ", "    "), (">", ">"), ("- ", "\t"), ("> 10) ", ">     "),
    ("  - ", "    "),
    ("> - > ", ">   > "), ("-\t", "\t"), (">\t", ">\t"), ("   > ", " > "), ("- a\n\n  ", "  "),
    ("- a\n\n\t", "\t"), ("> a\n>\n> ", ">"),
  ]

  static let openings = [
    "", "", "", "[d]: https://a.b\n",
    "[d]: https://a.b\n'a title\non two lines'\n[e]:\nhttps://c.d\n",
  ]

  /// Swift that compiles, with a name whose place is looked at.
  static let code = [
    "`{swift} §marker`", "`{swift}  1 +\n§marker`", "``{swift} f(`1`, §marker)``",
    "**`{swift} §marker`**",
    "[`{swift} 1 + §marker`](https://a.b)", "*é\n`{swift} §marker`*",
  ]

  static let codeBlocks = [
    "```swift\nlet a = 1\n  §marker()\n```", "```swift\n§marker()\n```",
    "```swift\n\nf(1,\n\n  §marker)\n```",
    "~~~~swift hidden\nfunc f() {\n\t§marker()\n}\n~~~~", "```swift\nlet a = 1; §marker(a)\n```",
    "```swift throws\n// words\n§marker\n  .x\n```",
    "```swift\nstruct A {\n  var a = §marker\n}\n```",
  ]

  mutating func lesson(_ faults: [String] = Self.faults, _ blocks: [String] = Self.blocks)
    -> FaultyLesson
  {
    let (first, rest) = pick(Self.containers)
    var body: String
    var isLazy = false
    switch pick([0, 0, 0, 0, 1, 2, 3, 3]) {
    case 1:
      let lead = pick(Self.leads.filter { !$0.contains("\n") })
      let fault = pick(faults.filter { !$0.contains("\n") })
      body = pick(["## ", "###   ", " ## ", "##\t"]) + lead + fault + pick(["", " ##", " and x"])
    case 2:
      body = pick(Self.openings) + pick(Self.leads) + pick(faults) + " end\n---"
    case 3: body = pick(blocks)
    default:
      body = pick(Self.openings) + pick(Self.leads) + pick(Self.leads) + pick(faults) + " end"
      isLazy = pick([false, false, true])
    }
    let further = isLazy ? "" : rest
    let block = first + body.replacing("\n", with: "\n" + further)
    let text =
      "# T\n\n" + pick(["", "Words.\n\n", "[c]: https://a.b\n\n", "A  \nb.\n\n"]) + block
      + "\n\n" + pick(["", "Words.\n"]) + "\n[d]: https://a.b\n"
    return FaultyLesson(marked: text, lineEnd: pick(["\n", "\n", "\r\n", "\r"]))
  }
}

@Suite struct PlaceTests {
  private static let lessons = {
    var generator = LessonGenerator(state: 2024)
    return (0..<1000).map { _ in generator.lesson() }
  }()

  @Test func everyFaultIsReportedAtItsOwnLineAndColumn() {
    for lesson in Self.lessons {
      let sources = course(["a": lesson.text], existing: ["lessons/a.png"])
      let places = TangledCourse(sources).problems.map(\.location)
      #expect(
        places == [SourceLocation(file: "lessons/a.md", line: lesson.line, column: lesson.column)],
        "\(lesson.testDescription)")
    }
  }

  private static let sound = {
    var generator = LessonGenerator(state: 7)
    return (0..<500).map { _ in generator.lesson(LessonGenerator.code, LessonGenerator.codeBlocks) }
  }()

  /// Where a compiler would place a name, which counts lines from the last directive.
  private func place(of name: String, in swift: String) -> (line: Int, column: Int)? {
    var line: Int?
    for text in swift.split(separator: "\n", omittingEmptySubsequences: false) {
      if text == "#sourceLocation()" {
        line = nil
      } else if text.hasPrefix("#sourceLocation"), let number = text.split(separator: " ").last {
        line = Int(number.dropLast())
      } else if let current = line {
        if let range = text.firstRange(of: name) {
          return (current, text[..<range.lowerBound].utf8.count + 1)
        }
        line = current + 1
      }
    }
    return nil
  }

  @Test func everyPieceOfSwiftIsCompiledAtItsOwnLineAndColumn() {
    for lesson in Self.sound {
      let tangled = TangledCourse(course(["a": lesson.text], existing: ["lessons/a.png"]))
      #expect(tangled.problems == [], "\(lesson.testDescription)")
      let found = tangled.files.first.flatMap { place(of: "marker", in: $0.text) }
      #expect(found?.line == lesson.line, "\(lesson.testDescription)")
      #expect(found?.column == lesson.column, "\(lesson.testDescription)")
    }
  }
}
