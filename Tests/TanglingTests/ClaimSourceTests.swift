import LessonModel
import Testing

@testable import Tangling

struct ClaimSourceTests {
  private static let references = #"[{"id": "frantar2023", "title": "GPTQ"}]"#

  @Test(arguments: [
    (
      "```swift\nlet s = Source.paper(\"frantar2032\", \"Table 3\")\n```",
      problem("a.md", 4, 22, "unknown source 'frantar2032'", "did you mean 'frantar2023'?")
    ),
    (
      "> ```swift\n> check(\"x\", 1, is: 1,\n>   source: .paper( // the\n>     \"zz\", \"p. 1\"))\n> ```",
      problem(
        "a.md", 6, 7, "unknown source 'zz'", "add an entry with this id to lessons/references.json")
    ),
    (
      "```swift hidden\ncheck(\"x\", true, source: .slide(\"Over view\"))\n```",
      problem("a.md", 4, 33, "unknown slide 'Over view'", "did you mean 'Overview'?")
    ),
    (
      "A  \nb `{swift} f(.slide(\"Nothing like it\"))`",
      problem(
        "a.md", 4, 21, "unknown slide 'Nothing like it'", "write a title of lessons/slides.json")
    ),
  ])
  func sourcesOfClaimsMustBeKnown(text: String, expected: Diagnostic) {
    let slides = #"[{"title": "Overview", "quotes": []}]"#
    let sources = course(
      ["a": "# A\n\n\(text)\n"], references: Self.references, slides: slides)
    #expect(TangledCourse(sources).problems == [expected])
  }

  @Test(arguments: [
    "let s = Source.paper(\"frantar2023\", \"Table 3\")", "let s = Source.slide(\"Overview\")",
    "// .paper(\"zz\", \"x\")", "let s = \".paper(\\\"zz\\\")\"",
    "let s = Source.paper(key, \"x\")",
    "let s = Source.slide(\"Over\\(view)\")",
  ])
  func knownSourcesOfClaimsAndComputedOnesAreAccepted(code: String) {
    let sources = course(
      ["a": "# A\n\n```swift\n\(code)\n```\n"], references: Self.references,
      slides: #"[{"title": "Overview"}]"#)
    #expect(TangledCourse(sources).problems == [])
  }

  @Test func withoutAListOfSlidesTheirTitlesAreNotChecked() {
    #expect(
      TangledCourse(course(["a": "# A\n\n```swift\nlet s = Source.slide(\"X\")\n```\n"])).problems
        == [])
  }

  @Test(arguments: [
    ("[{}]", 1, 2, "a slide without a title"), ("{}", 1, 1, "the file is no list of slides"),
    ("[\n  {\"title\": }]", 2, 13, "'}]' stands where JSON has a value"),
  ])
  func theListOfSlidesIsChecked(json: String, line: Int, column: Int, summary: String) {
    let problems = TangledCourse(course(["a": "# A\n"], slides: json)).problems
    #expect(problems.map(\.location) == [problem("slides.json", line, column, "", "").location])
    #expect(problems.map(\.summary) == [summary])
  }
}
