import LessonModel
import Testing

@testable import Tangling

struct CourseProblemTests {
  private static let ring = "# Rings\n\n## The bubble\n"
  private static let references = #"[{"id": "frantar2023", "title": "GPTQ"}]"#

  @Test(arguments: [
    ("```swift\nf(\n```", problem("a.md", 4, 2, "'(' is never closed", "add ')'")),
    (
      "- x\n\n  ```swift\n  let s = \"a\n  ```",
      problem("a.md", 6, 11, "unterminated string", "close it with \"")
    ),
    ("`{swift} f(1`", problem("a.md", 3, 11, "'(' is never closed", "add ')'")),
    (
      "é `{swift} let x = 1`",
      problem(
        "a.md", 3, 13, "'let x = 1' is not one expression",
        "write statements in a block before, and here the value to show")
    ),
    (
      "`{swift} if 1 < 2 { 1 } else { 2 }`",
      problem(
        "a.md", 3, 10, "'if 1 < 2 { 1 } else { 2 }' is not one expression",
        "write statements in a block before, and here the value to show")
    ),
    (
      "```swift\nprint(1)\n  defer { print(2) }\n```",
      problem(
        "a.md", 5, 3,
        "'defer' outside of braces would run at the end of the lesson, not of the block",
        "put the code into 'do { … }' or a function")
    ),
    (
      "```swift\nguard let x = Int(\"1\") else { return }\n```",
      problem(
        "a.md", 4, 31, "'return' outside of a function would end the lesson",
        "put the code into a function, or what follows into 'else { … }'")
    ),
    (
      "```swift throws\n@main struct A {}\n```",
      problem(
        "a.md", 4, 1, "'@main' starts a program, but the lesson is already running",
        "remove it and call the code in the block")
    ),
    (
      "```swift\nf {\n  #sourceLocation(file: \"a\", line: 1)\n}\n```",
      problem(
        "a.md", 5, 3, "'#sourceLocation' would move the places of errors away from this file",
        "remove it")
    ),
    (
      "```swift\nlet _lesson = 1\n```",
      problem(
        "a.md", 4, 5, "the name '_lesson' belongs to the program around the blocks",
        "use another name")
    ),
    (
      "```swift\nstruct ALesson {}\n```",
      problem(
        "a.md", 4, 8, "the name 'ALesson' belongs to the program around the blocks",
        "use another name")
    ),
    (
      "1 `{swift} _lesson`",
      problem(
        "a.md", 3, 12, "the name '_lesson' belongs to the program around the blocks",
        "use another name")
    ),
    (
      "```swift\n#if DEBUG\n```",
      problem("a.md", 4, 1, "'#if' is never closed", "add '#endif'")
    ),
  ])
  func swiftThatCannotBePutIntoAFunction(text: String, expected: Diagnostic) {
    #expect(TangledCourse(course(["a": "# A\n\n\(text)\n"])).problems == [expected])
  }

  @Test(arguments: [
    "let r = /[(]/\n\"(\".contains(r)", "func f()\n  async -> Int { 1 }\nawait f()",
    "do {\n  defer { print(1) }\n  print(2)\n}", "let f = { return 1 }", "// _lesson, return",
  ])
  func swiftThatCan(code: String) {
    #expect(TangledCourse(course(["a": "# A\n\n```swift\n\(code)\n```\n"])).problems == [])
  }

  @Test func aBlockThatMustThrowHasBracesOfItsOwn() {
    let text = "# A\n\n```swift throws\ndefer { print(1) }\nthrow E()\n```\n"
    #expect(TangledCourse(course(["a": text])).problems == [])
  }

  @Test(arguments: [
    (
      "[x](ring.md#buble)",
      problem("a.md", 3, 1, "no heading '#buble' in ring.md", "use one of rings, the-bubble")
    ),
    (
      "[x](ring.md#the-buble)",
      problem("a.md", 3, 1, "no heading '#the-buble' in ring.md", "did you mean 'the-bubble'?")
    ),
    ("see [x](#b)", problem("a.md", 3, 5, "no heading '#b' in a.md", "use one of a")),
    ("[x](rings.md)", problem("a.md", 3, 1, "no lesson 'rings.md'", "did you mean 'ring.md'?")),
    (
      "[x](../Sources/B.swift)",
      problem(
        "a.md", 3, 1, "no file '../Sources/B.swift' beside lessons/a.md",
        "correct the path or remove the link")
    ),
    (
      "[x](../../etc)",
      problem(
        "a.md", 3, 1, "no file '../../etc' beside lessons/a.md",
        "correct the path or remove the link")
    ),
    (
      "![x](a.png)",
      problem(
        "a.md", 3, 1, "no file 'a.png' beside lessons/a.md", "correct the path or remove the link")
    ),
    (
      "[x](cite:frantar2032)",
      problem("a.md", 3, 1, "unknown source 'frantar2032'", "did you mean 'frantar2023'?")
    ),
    (
      "[x](cite:zz)",
      problem(
        "a.md", 3, 1, "unknown source 'zz'", "add an entry with this id to lessons/references.json")
    ),
    (
      "[x](cit:frantar2023)",
      problem("a.md", 3, 1, "unknown kind of link 'cit:'", "did you mean 'cite'?")
    ),
    (
      "![x](https://a.b/c.png)",
      problem(
        "a.md", 3, 1, "an image that is no file of the course; pages ask the web for nothing",
        "save the file beside the lesson and write its name")
    ),
    (
      "![x](//a.b/c.png)",
      problem(
        "a.md", 3, 1, "an image that is no file of the course; pages ask the web for nothing",
        "save the file beside the lesson and write its name")
    ),
    (
      "![x](ring.md)",
      problem(
        "a.md", 3, 1, "'ring.md' is no image",
        "name a file that ends in one of png, jpg, jpeg, gif, svg, webp, avif")
    ),
    ("[x](//a.b)", problem("a.md", 3, 1, "'//a.b' has no scheme", "write https://a.b")),
    ("[x](https://)", problem("a.md", 3, 1, "'https://' names no host", "write https://…")),
    ("[x](https:a.b)", problem("a.md", 3, 1, "'https:a.b' names no host", "write https://a.b")),
    (
      "[x](javascript:alert)",
      problem(
        "a.md", 3, 1, "unknown kind of link 'javascript:'", "use one of cite, http, https, mailto")
    ),
    ("[x](./rings.md)", problem("a.md", 3, 1, "no lesson 'rings.md'", "did you mean 'ring.md'?")),
    (
      "[](cite:frantar2023)",
      problem(
        "a.md", 3, 1, "a link without text", "write in the square brackets what can be clicked")
    ),
    (
      "[x]()",
      problem("a.md", 3, 1, "a link without a destination", "write it in the parentheses")
    ),
  ])
  func linksThatLeadNowhere(text: String, expected: Diagnostic) {
    let sources = course(
      ["a": "# A\n\n\(text)\n", "ring": Self.ring], references: Self.references)
    #expect(TangledCourse(sources).problems == [expected])
  }

  @Test(arguments: [
    "[x](ring.md)", "[x](ring.md#the-bubble)", "[x](#a)", "[x](https://a.b/c.md#d)",
    "[x](cite:frantar2023)", "[x](../Sources/A.swift#L3)", "[x](./../Sources/A.swift)",
    "<https://a.b>", "[x](mailto:a@b.c)", "[x](./ring.md)", "[x](../README.md)",
    "[x](../lessons/ring.md#the-bubble)", "[x](HTTPS://a.b)", "[x](a%20b.txt)", "[x](<a b.txt>)",
    "[x](ring%2Emd#the%2Dbubble)", "![x](a.png)", "![x](./a.png)", "[x](CITE:frantar2023)",
  ])
  func linksThatLeadSomewhere(text: String) {
    let sources = course(
      ["a": "# A\n\n\(text)\n", "ring": Self.ring], references: Self.references,
      existing: ["Sources/A.swift", "README.md", "lessons/a b.txt", "lessons/a.png"])
    #expect(TangledCourse(sources).problems == [])
  }

  @Test func lessonsAndContentsMustAgree() {
    let sources = course(
      ["gptq": "# A\n", "zero": "# B\n"],
      contents: """
        let chapters = [  // lessons: ["comment"]
          Chapter("zero", lessons: ["gtpq"]),
          Chapter("B", lessons: ["zero", "adam", "zero"]),
        ]
        """)
    #expect(
      TangledCourse(sources).problems == [
        problem("Contents.swift", 2, 29, "no lesson 'gtpq.md'", "did you mean \"gptq\"?"),
        problem(
          "Contents.swift", 3, 34, "no lesson 'adam.md'", "write that file or remove the name here"),
        problem(
          "Contents.swift", 3, 42, "lesson 'zero' is listed twice", "remove one of the two"),
        problem(
          "gptq.md", 1, 1, "lesson 'gptq' is not listed in lessons/Contents.swift",
          "add \"gptq\" to a chapter there"),
      ])
  }

  @Test func badReferencesAreOneProblemNotOneACitation() {
    let sources = course(["a": "# A\n\n[x](cite:b)\n"], references: "{}")
    #expect(
      TangledCourse(sources).problems == [
        problem(
          "references.json", 1, 1, "the file is no list of sources in CSL-JSON",
          "write a JSON array of objects, each with an 'id' and a 'title'")
      ])
  }

  // The messages are MathML's; here the places count.
  @Test(arguments: [
    ("$`a`$ and $`\\fracc{1}{2}`$", 3, 13), ("```math\nx\n  \\fracc{1}{2}\n```", 5, 3),
    ("- x\n\n  ```math\n  a + \\fracc{1}{2}\n  ```", 6, 7), ("**$`\\fracc{1}{2}`$**", 3, 5),
  ])
  func wrongTeXIsReportedAtItsPlace(text: String, line: Int, column: Int) {
    let problems = TangledCourse(course(["a": "# A\n\n\(text)\n"])).problems
    #expect(
      problems.map(\.location) == [
        SourceLocation(file: "lessons/a.md", line: line, column: column)
      ])
  }

  @Test func aTitleCannotComputeAValue() {
    #expect(
      TangledCourse(course(["a": "# A `{swift} 1`\n"])).problems == [
        problem(
          "a.md", 1, 14, "a title cannot contain a computed value",
          "write the value in the text below")
      ])
  }

  @Test func allProblemsOfAllFilesAreReportedAndNothingIsGenerated() {
    let broken = TangledCourse(
      course(["b": "# B\n\n[x](#y)\n\n```swit\n```\n", "a": "no title\n"]))
    #expect(
      broken.problems.map(\.location.description) == [
        "lessons/a.md:1:1", "lessons/b.md:3:1", "lessons/b.md:5:4",
      ])
    #expect(broken.files == [])
  }

  @Test func theReportEndsWithTheLessonsThatKeepTheOthersWaiting() {
    let broken = TangledCourse(
      course(["b": "# B\n\n[x](#y)\n", "a": "# A\n", "c": "# C\n\n<b>\n"]))
    #expect(broken.report.count == 3)
    #expect(
      broken.report.last
        == "2 of 3 lessons have problems: lessons/b.md, lessons/c.md; all lessons become one program, so "
        + "the others wait until these are mended")
    #expect(TangledCourse(course(["b": "# B\n\n[x](#y)\n"])).report.count == 1)
    #expect(TangledCourse(course(["b": "# B\n"])).report == [])
  }

  @Test func aCourseWithoutProblemsIsOneFileALessonAndTheIndex() {
    let tangled = TangledCourse(course(["b": "# B\n", "a-1": "# A\n"]))
    #expect(tangled.problems == [])
    #expect(tangled.files.map(\.name) == ["b.swift", "a-1.swift", "Course.swift"])
  }
}
