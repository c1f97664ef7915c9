import Foundation
import Testing

private let fixture = Command(name: "fixture-lesson")

/// What the process of a lesson writes, run as no tool runs it: hashing has a random seed.
private func transcript(of lesson: String) throws -> [String] {
  try withTemporaryFolder { folder in
    let (direct, output) = (folder.appending(path: "direct"), folder.appending(path: "output"))
    for file in [direct, output] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = fixture.executable
    process.arguments = ["run-child", lesson, "--direct-output", direct.path]
    process.environment = ProcessInfo.processInfo.environment.filter {
      $0.key != "SWIFT_DETERMINISTIC_HASHING"
    }
    // The process ends when this pipe does.
    let lifeline = Pipe()
    process.standardInput = lifeline
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    try lifeline.fileHandleForWriting.close()
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}

@Test func twoThousandRandomValuesHaveTheSameTextTwiceInOneProcessAndInTwoProcesses() throws {
  let first = try transcript(of: "random-values")
  #expect(try transcript(of: "random-values") == first)
  let printed = first.filter { $0.contains(#"{"printed":"#) }
  #expect(printed.count == 4000)
  for (one, other) in zip(printed, printed.dropFirst()).enumerated() where one.isMultiple(of: 2) {
    #expect(other.0 == other.1)
  }
}

@Test func valuesOfEveryKindAreShownByTheirNames() throws {
  let result = try fixture("values")
  #expect(result.status == 0)
  for text in [
    "Job(mode: fast, sizes: [4: slow])\n", "[slow, fast] [fast, slow] Job \\Job.mode\n",
    "│ fast │ 9,007,199,254,740,993 │", "is slow and 18,446,744,073,709,551,615.",
    "throws: tooMany(bits: 9)", "shows another)\n4\n",
  ] { #expect(result.output.contains(text)) }
}

@Test func valuesWithoutAStableTextFailTheLessonAtTheirLinesAndItGoesOn() throws {
  let result = try fixture("unstable")
  #expect(result.status == 1)
  let lines = result.error.split(separator: "\n")
  let starts = [
    "6:1: error: a function has no text", "10:1: error: Swift's own text of a private type",
    "15:1: error: an ObjectIdentifier is an address",
  ]
  #expect(lines.count == starts.count)
  for (line, start) in zip(lines, starts) {
    #expect(line.hasPrefix("Tests/FixtureCourse/unstable.md:\(start)"))
  }
  #expect(result.output.contains("The lesson goes on with 42."))
  let again = try fixture("unstable").output
  #expect(again == result.output)
}

@Test func aPageIsNotWrittenWithAnUnstableText() throws {
  try withTemporaryFolder { folder in
    let result = try fixture("build", "unstable", "--output", folder.path)
    #expect(result.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}

@Test func whatCannotBeSeenIsShownOnThePageAndInTheTerminalAlike() throws {
  let terminal = try fixture("invisible").output
  let page = try withTemporaryFolder { folder in
    #expect(try fixture("build", "invisible", "--output", folder.path).status == 0)
    return try String(contentsOf: folder.appending(path: "invisible.html"), encoding: .utf8)
  }
  for text in [
    "before␀after␛[31m␍\nnext    line⟨U+202E⟩", "A␇ B", "a␊b", "c␉d", "direct␈\n\u{FFFD}",
    "a␀b", "bro␀ken",
  ] {
    #expect(terminal.contains(text))
    #expect(page.contains(text))
  }
  for text in [terminal, page] {
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  }
  #expect(page.hasSuffix("</html>\n"))
}

@Test func oneLimitHoldsForAllThatABlockPutsOut() throws {
  let terminal = try fixture("huge").output
  let page = try withTemporaryFolder { folder in
    #expect(try fixture("build", "huge", "--output", folder.path).status == 0)
    return try String(contentsOf: folder.appending(path: "huge.html"), encoding: .utf8)
  }
  // Seven kinds of outputs, each cut to twenty thousand characters or less.
  #expect(page.utf8.count < 300_000)
  for text in [terminal, page] {
    for note in [
      "… and 2980000 more characters", "… and 10000 more characters", "more rows",
      "… and 1 more output,", "… and 980000 more characters",
    ] { #expect(text.contains(note)) }
    // The note stands on a line of its own.
    #expect(text.contains("y\n… and 10000"))
  }
}

@Test func explorationsThatRunAtTheSameTimeAreRefused() throws {
  let result = try fixture("explores-twice")
  #expect(result.status == 1)
  #expect(result.error.contains("explores-twice.md:5:1: error: explore(\"inner\") began before"))
  #expect(result.error.contains("explores-twice.md:13:1: error: explore("))
  #expect(result.error.contains("explore one parameter after the other"))
}

@Test func checksThatFailNameWhatTheyAreHeldAgainst() throws {
  let error = try fixture("by-hand").error
  for text in [
    "4:1: error: check failed: by hand: computed 3, by hand 4",
    "5:1: error: check failed: published: computed 2.5, published 3.5 ± 0.5",
    "6:1: error: check failed: expected: computed [1, 2], expected [1, 3]",
    "7:1: error: check failed: no erratum: that is no erratum: computed 8, printed 8",
  ] { #expect(error.contains(text)) }
}

@Test func foldedCodeLeavesALine() throws {
  #expect(try fixture("good").output.contains("▏ (3 folded lines of Swift)\n"))
}
