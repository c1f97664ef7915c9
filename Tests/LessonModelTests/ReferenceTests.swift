import Testing

@testable import LessonModel

struct ReferenceTests {
  private func read(_ json: String) -> (Bibliography, [String]) {
    let (bibliography, problems) = Bibliography.read(json: json, path: "lessons/references.json")
    return (bibliography, problems.map(\.description))
  }

  @Test(arguments: [
    (#"{"author": [{"literal": "An Institute"}]}"#, ["An Institute"], nil),
    (
      #"{"author": [{"family": "Berg", "given": "A", "non-dropping-particle": "van den"}]}"#,
      ["van den Berg"], nil
    ),
    (#"{"author": [{"name": "N"}, {"given": "Plato"}, "Text"]}"#, ["N", "Plato", "Text"], nil),
    (#"{"editor": [{"family": "E"}]}"#, ["E"], nil),
    (#"{"issued": {"date-parts": [["2023", 5]]}}"#, [], "2023"),
    (#"{"issued": {"date-parts": [[2023], [2024]]}}"#, [], "2023"),
    (#"{"issued": {"raw": "5 May 2023"}}"#, [], "2023"),
    (#"{"issued": {"literal": "in press"}}"#, [], "in press"),
    (#"{"issued": "2023-05"}"#, [], "2023"),
    (#"{"author": null, "issued": null, "DOI": null}"#, [], nil),
    ("{}", [], nil),
  ])
  func formsOfCSLAreRead(fields: String, families: [String], year: String?) throws {
    let members = fields.dropFirst().dropLast()
    let (bibliography, problems) = read(
      #"[{"id": "k", "title": "T"\#(members.isEmpty ? "" : ", ")\#(members)}]"#)
    #expect(problems == [])
    let work = try #require(bibliography["k"])
    #expect(work.authors.map(\.family) == families)
    #expect(work.year == year)
  }

  @Test(arguments: [
    ("{}", 1, 1, "no list of sources"), ("[1]", 1, 2, "without an id"),
    ("[\n  {\"title\": \"T\"}]", 2, 3, "without an id"),
    (#"[{"id": "k"}]"#, 1, 2, "entry 'k' has no title"),
    (#"[{"id": "k", "title": 3}]"#, 1, 23, "entry 'k' has no title"),
    (
      "[{\"id\": \"k\", \"title\": \"T\",\n  \"author\": {}}]", 2, 13,
      "'author' of entry 'k' is no list"
    ),
    (
      "[{\"id\": \"k\", \"title\": \"T\",\n  \"author\": [{}]}]", 2, 14,
      "a name that cannot be read"
    ),
    (
      "[{\"id\": \"k\", \"title\": \"T\",\n  \"issued\": {\"date-parts\": [[]]}}]", 2, 13,
      "no year that can be read"
    ),
    (
      "[{\"id\": \"k\", \"title\": \"T\",\n  \"URL\": \"javascript:x\"}]", 2, 10,
      "no address on the web"
    ),
    ("[{\"id\": \"k\", \"title\": \"T\",\n  \"DOI\": 3}]", 2, 10, "'DOI' of entry 'k' is no text"),
    ("[{\"id\": \"a b\", \"title\": \"T\"}]", 1, 9, "cannot stand in an address"),
    (
      "[{\"id\": \"k\", \"title\": \"T\"},\r\n {\"id\": \"k\", \"title\": \"U\"}]", 2, 2,
      "a second entry with the id 'k', first on line 1"
    ),
    ("[{\"id\" \"k\"}]", 1, 8, "where JSON has ':'"),
    ("[", 1, 2, "the file ends where JSON has a value"),
    ("[{\"id\": \"k\", \"title\": \"T\"},]", 1, 28, "where JSON has a value after the comma"),
    ("[\"a\nb\"]", 1, 4, "'\"' at the end of the text"), ("[01x]", 1, 4, "','"),
    ("[] x", 1, 4, "the end of the file"),
    (String(repeating: "[", count: 200_000), 1, 102, "at most 100 values"),
  ])
  func whatCannotBeUsedIsReportedAtItsEntry(json: String, line: Int, column: Int, words: String)
    throws
  {
    let problems = Bibliography.read(json: json, path: "references.json").1
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(
      problem.location == SourceLocation(file: "references.json", line: line, column: column),
      "\(problem)")
    #expect(problem.summary.contains(words), "\(problem)")
  }

  @Test func aBibliographyThatIsWrongThrowsItsFirstProblem() {
    #expect(throws: Diagnostic.self) { try Bibliography(json: "[{}]") }
  }

  @Test func anEmptyTextHasNoWorks() throws {
    #expect(try Bibliography(json: "").works == [])
  }

  @Test func escapesOfJSONAreRead() throws {
    let (bibliography, _) = read(#"[{"id": "k", "title": "a\u00e9\ud83d\ude00\n\"\\"}]"#)
    #expect(bibliography["k"]?.title == "aé😀\n\"\\")
  }
}
