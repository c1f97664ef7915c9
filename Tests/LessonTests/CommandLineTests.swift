import Foundation
import Testing

private let fixture = Command(name: "fixture-lesson")
private let lesson = Command(name: "lesson")

@Test func listsChaptersWithOneLineALesson() throws {
  let result = try fixture()
  #expect(result.status == 0)
  #expect(result.output.hasPrefix("Right\n  good             A good lesson\n"))
}

@Test func aGoodLessonShowsEveryKindOfOutput() throws {
  let output = try fixture("good", "--width", "80").output
  for part in [
    "It computes 42 and says so.", "largest: 2.09", "│    4 │     16 │ 100.0 % │",
    "✓ levels of 4 bits: 16; by hand 16", "≠ levels of 3 bits: printed 9 ± 0.5",
    "✗ throws: too many bits", "bits: [2] 3 4 (--set bits=3 shows another)",
  ] { #expect(output.contains(part)) }
}

@Test func pipedOutputHasNoEscapeSequences() throws {
  #expect(!(try fixture("good").output.contains("\u{1B}")))
}

@Test func aParameterCanBeSet() throws {
  #expect(try fixture("good", "--set", "bits=7").output.contains("levels: 128"))
}

@Test(arguments: [
  (["goood"], "there is no lesson 'goood'; did you mean 'good'?"),
  (["good", "--set", "bits"], "--set bits: write name=value, such as --set dampening=0.1"),
  (["good", "--set", "bit=3"], "--set bit: this lesson has no parameter 'bit'; use one of bits"),
  (["good", "--widht", "80"], "Unknown option '--widht'"),
  (["build", "--jobs", "0"], "--jobs 0: at least one lesson must run at a time"),
  (["good", "--width", "10"], "--width 10: give 40 to 100 columns"),
  (["good", "--time-limit", "nan"], "--time-limit nan: give seconds"),
  (["good", "--time-limit", "0"], "--time-limit 0.0: give seconds"),
  (["build", "--output", "/dev/null"], "--output /dev/null: that is a file; name a folder"),
  (["build", "nothing"], "there is no lesson 'nothing'"),
  (["source", "goo"], "there is no lesson 'goo'; did you mean 'good'?"),
])
func misuseGetsStatusTwoAndAWayOut(arguments: [String], message: String) throws {
  let result = try fixture.run(arguments)
  #expect(result.status == 2)
  #expect(result.error.contains(message))
}

@Test func helpIsWorthReading() throws {
  let result = try lesson("--help")
  #expect(result.status == 0)
  #expect(result.output.contains("lesson gptq --set dampening=0.1"))
  #expect(result.output.contains("EXIT STATUS"))
  #expect(!result.output.contains("run-child"))
}

@Test func sourceIsTheTangledSwift() throws {
  let result = try fixture("source", "good")
  #expect(result.output.hasPrefix("// Generated from Tests/FixtureCourse/good.md"))
  #expect(result.output.contains("#sourceLocation(file: \"Tests/FixtureCourse/good.md\", line: 6)"))
}

@Test func buildIsTheSameInAnyFolderLocaleAndTimeZone() throws {
  try withTemporaryFolder { folder in
    var other = fixture
    other.environment = [
      "LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8",
    ]
    other.folder = folder
    let names = ["a", "b"].map { folder.appending(path: $0).path }
    #expect(
      try fixture("build", "good", "direct-output", "--output", names[0], "--jobs", "1").status == 0
    )
    #expect(
      try other("build", "good", "direct-output", "--output", names[1], "--jobs", "2").status == 0)
    for page in ["good.html", "direct-output.html"] {
      let texts = try names.map { try Data(contentsOf: URL(filePath: $0).appending(path: page)) }
      #expect(texts[0] == texts[1])
    }
  }
}

@Test func checkNamesTheFirstLineThatDiffers() throws {
  try withTemporaryFolder { folder in
    let page = folder.appending(path: "good.html")
    #expect(try fixture("build", "good", "--output", folder.path).status == 0)
    #expect(try fixture("build", "good", "--check", "--output", folder.path).status == 0)
    let text = try String(contentsOf: page, encoding: .utf8)
    try text.replacing("largest: 2.09", with: "largest: 2.10").write(
      to: page, atomically: true, encoding: .utf8)
    let result = try fixture("build", "good", "--check", "--output", folder.path)
    #expect(result.status == 1)
    #expect(result.error.contains("differs from what the lessons give"))
    #expect(try String(contentsOf: page, encoding: .utf8).contains("largest: 2.10"))
  }
}
