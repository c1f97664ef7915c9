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
    "↯ throws: too many bits", "bits: [2] 3 4 (--set bits=3 shows another)",
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
  (["good", "--width", "-1"], "--width -1: give 40 to 100 columns"),
  (["good", "--width", "wide"], "--width wide: give 40 to 100 columns"),
  (["good", "--time-limit", "nan"], "--time-limit nan: give seconds"),
  (["good", "--time-limit", "inf"], "--time-limit inf: give seconds, 0.001 to 86400"),
  (["good", "--time-limit", "1e-400"], "--time-limit 1e-400: give seconds, 0.001 to 86400"),
  (["good", "--time-limit", "-3"], "--time-limit -3: give seconds, 0.001 to 86400"),
  (["good", "--time-limit", "0"], "--time-limit 0: give seconds"),
  (["good", "--time-limit", "soon"], "--time-limit soon: give seconds"),
  (["good", "--set", "=bits=3"], "--set =bits=3: write name=value"),
  (["good", "--set==bits=3"], "--set =bits=3: write name=value"),
  (["good", "--set", "bits="], "--set bits=: write name=value"),
  (["good", "--set", "-x=3"], "--set -x: this lesson has no parameter '-x'; use one of bits"),
  (["good", "--set", "bits=3", "--set", "bits=4"], "--set bits=4: 'bits' is set twice"),
  (["good", "--set", "bits=3=4"], "--set bits=3=4: '3=4' is no Int"),
  (["build", "--jobs", "-1"], "--jobs -1: at least one lesson must run at a time"),
  (["build", "--jobs", "two"], "--jobs two: at least one lesson must run at a time; give a whole"),
  (["build", "--output", ""], "--output: the name is empty; name a folder"),
  (["--set", "bits=3"], "--set bits=3: name the lesson whose parameter it is"),
  (["read", "read"], "there is no lesson 'read'; did you mean 'reads-input'?"),
  (["read", "buidl"], "there is no lesson 'buidl'; the lessons are good, "),
  (["buidl"], "there is no lesson 'buidl'; did you mean 'build'?"),
  (["build", "buidl"], "there is no lesson 'buidl'; the lessons are good, "),
  (["build", "--output", "/dev/null"], "--output /dev/null: that is a file; name a folder"),
  (["build", "nothing"], "there is no lesson 'nothing'"),
  (["source", "goo"], "there is no lesson 'goo'; did you mean 'good'?"),
])
func misuseGetsStatusTwoAndAWayOut(arguments: [String], message: String) throws {
  let result = try fixture.run(arguments)
  #expect(result.status == 2)
  #expect(result.error.contains(message))
}

@Test(arguments: ["bits=x", "bit=3", "nothing=1"])
func aWrongSettingIsReportedInsteadOfTheLesson(setting: String) throws {
  let result = try fixture("good", "--set", setting)
  #expect(result.status == 2)
  #expect(result.output == "")
}

@Test(arguments: ["9223372036854775807", "99999999999999999999999", "007"])
func moreJobsThanLessonsAreAsManyAsThereAre(jobs: String) throws {
  try withTemporaryFolder { folder in
    let result = try fixture("build", "good", "good", "--jobs", jobs, "--output", folder.path)
    #expect(result.status == 0)
    #expect(result.output.contains("1 lesson, 1 of 1 files changed"))
  }
}

@Test func checkSaysShortlyWhichPagesDifferOnlyInTheNavigation() throws {
  try withTemporaryFolder { folder in
    let names = ["good", "direct-output", "values"]
    #expect(try fixture.run(["build"] + names + ["--output", folder.path]).status == 0)
    for name in names {
      let page = folder.appending(path: "\(name).html")
      let text = try String(contentsOf: page, encoding: .utf8)
      try text.replacing("Values of every kind</a></li>", with: "Values</a></li>").write(
        to: page, atomically: true, encoding: .utf8)
    }
    let result = try fixture.run(["build"] + names + ["--check", "--output", folder.path])
    #expect(result.status == 1)
    #expect(result.error.split(separator: "\n").count == 2)
    #expect(result.error.contains(": 3 pages differ only in the navigation, from good.html on"))
  }
}

/// A package whose site holds the page of the good lesson, and a README with a session.
private func withPublishedPage(_ body: (URL) throws -> Void) throws {
  try withTemporaryFolder { folder in
    let site = folder.appending(path: "site")
    try Data().write(to: folder.appending(path: "Package.swift"))
    try Data("# R\n\n```\n$ swift run lesson fails-check\n```\n".utf8)
      .write(to: folder.appending(path: "README.md"))
    #expect(try fixture("build", "good", "--output", site.path).status == 0)
    try body(folder)
  }
}

@Test func buildSaysThatItRewritesTheReadme() throws {
  try withPublishedPage { folder in
    try Data("# R\n\n```\n$ swift run lesson good\n```\n".utf8)
      .write(to: folder.appending(path: "README.md"))
    var command = fixture
    command.folder = folder
    let result = try command("build", "good")
    #expect(result.output.contains("0 of 1 files changed in site, and the sessions in README.md;"))
    #expect(try command("build", "good").output.contains("files changed in site;"))
  }
}

@Test func failedChecksOfChangedSwiftAreSaidOnce() throws {
  try withPublishedPage { folder in
    var command = fixture
    command.folder = folder
    // The page of the lesson before it was changed: the same with another number.
    let page = folder.appending(path: "site/by-hand.html")
    try Data("another page".utf8).write(to: page)
    let result = try command("by-hand")
    #expect(result.status == 1)
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(result.error.contains("by-hand.md:4:1: error: the Swift at line 4 is not that of the"))
    #expect(result.error.contains("need not hold: 4 checks, on lines 4, 5, 6, 7 failed"))
  }
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
