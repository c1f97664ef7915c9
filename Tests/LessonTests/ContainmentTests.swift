import Foundation
import Testing

private let fixture = Command(name: "fixture-lesson")

/// A lesson that fails, the line it must be reported at, and what had been printed by then.
struct Failing: Sendable, CustomTestStringConvertible {
  var lesson: String
  var report: String
  var printed: String

  var testDescription: String { lesson }

  static let all = [
    Failing(
      lesson: "traps", report: "traps.md:5:1: error: trapped: n must be even",
      printed: "half of 4 is 2\n"),
    Failing(
      lesson: "engine-trap",
      report: "engine-trap.md:6:1: error: trapped: a 2×3 times 2×3: the first matrix needs as many "
        + "columns as the second has rows\n",
      printed: "2 3\n"),
    Failing(
      lesson: "long-words",
      report: "long-words.md:6:1: error: trapped: Fatal error: the first line\n"
        + "other.swift:3: the second\n\nlong-words.md:99: and the last\n",
      printed: "before\n"),
    Failing(
      lesson: "index-trap", report: "index-trap.md:7:1: error: trapped: Index out of range",
      printed: "three values\n1\n2\n3\n"),
    Failing(
      lesson: "throws-error", report: "throws-error.md:12:1: error: the grid is empty",
      printed: "before the error\n"),
    Failing(
      lesson: "exits",
      report: "exits.md:7:1: error: the block ended the process with exit status 0",
      printed: "before the exit\n"),
    Failing(
      lesson: "recurses", report: "recurses.md:6:1: error: ran out of stack",
      printed: "going down\n"),
    Failing(
      lesson: "no-throw",
      report: "no-throw.md:5:1: error: the block is marked 'throws' but did not",
      printed: "1\n"),
  ]
}

@Test(arguments: Failing.all)
func aFailureIsContainedAndReportedAtItsLine(_ failing: Failing) throws {
  let result = try fixture(failing.lesson)
  #expect(result.status == 1)
  #expect(result.output.contains(failing.printed))
  #expect(result.error.contains("Tests/FixtureCourse/\(failing.report)"))
}

@Test func aHangEndsAtTheTimeLimit() throws {
  let result = try fixture("hangs", "--time-limit", "0.5")
  #expect(result.status == 1)
  #expect(result.output.contains("before the loop\n"))
  #expect(result.error.contains("hangs.md:6:1: error: still running after 0.5 s"))
}

@Test func aLessonThatNeverStopsReportingEndsAtTheTimeLimitToo() throws {
  let result = try fixture("reports-forever", "--time-limit", "1")
  #expect(result.status == 1)
  #expect(result.error.contains("reports-forever.md:4:1: error: still running after 1 s"))
}

@Test func aCheckAfterAnExplorationThatThrewStillFailsTheLesson() throws {
  let result = try fixture("swallows")
  #expect(result.status == 1)
  #expect(result.output.contains("after the exploration"))
  #expect(result.error.contains("swallows.md:12:1: error: check failed: must fail the lesson"))
}

@Test func noChildOutlivesItsParent() throws {
  let process = Process()
  process.executableURL = fixture.executable
  process.arguments = ["hangs"]
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  let children = { try Command.output(of: "/usr/bin/pgrep", "-P", "\(process.processIdentifier)") }
  var child = ""
  while child.isEmpty, process.isRunning { child = try children() }
  kill(process.processIdentifier, SIGKILL)
  process.waitUntilExit()
  let pid = try #require(Int32(child.split(separator: "\n").first ?? ""))
  let deadline = ContinuousClock.now + .seconds(10)
  while kill(pid, 0) == 0, ContinuousClock.now < deadline { usleep(20_000) }
  #expect(kill(pid, 0) != 0)
}

@Test func standardInputIsAtItsEnd() throws {
  let result = try fixture("reads-input", "--time-limit", "20")
  #expect(result.status == 0)
  #expect(result.output.contains("got nothing\n"))
}

/// The processes whose command line contains a text.
private func processes(_ text: String) throws -> String {
  try Command.output(of: "/usr/bin/pgrep", "-f", text)
}

@Test(arguments: [
  (["strays"], 0), (["strays", "--set", "seconds=600", "--time-limit", "3"], 1),
  (["strays", "--set", "seconds=-1"], 1),
])
func whatALessonStartsEndsWithIt(arguments: [String], status: Int) throws {
  let nap = "31536.\(UInt32.random(in: 1...(.max)))"
  var command = fixture
  command.environment = ["NAP": nap]
  #expect(try command.run(arguments).status == Int32(status))
  #expect(try processes("sleep \(nap)") == "")
}

@Test(arguments: [SIGKILL, SIGTERM, SIGINT])
func whatALessonStartsEndsWithTheTool(signal: Int32) throws {
  let nap = "31537.\(UInt32.random(in: 1...(.max)))"
  let process = Process()
  process.executableURL = fixture.executable
  process.arguments = ["strays", "--set", "seconds=600"]
  process.environment = ProcessInfo.processInfo.environment.merging(["NAP": nap]) { $1 }
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  let deadline = ContinuousClock.now + .seconds(20)
  while try processes("sleep \(nap)").isEmpty, ContinuousClock.now < deadline { usleep(20_000) }
  kill(process.processIdentifier, signal)
  process.waitUntilExit()
  while try !processes("sleep \(nap)").isEmpty, ContinuousClock.now < deadline { usleep(20_000) }
  #expect(try processes("sleep \(nap)") == "")
}

@Test func aBuildRemovesWhatAKilledOneHasLeft() throws {
  try withTemporaryFolder { folder in
    let names = [".good.html.new", ".gone.html.new"]
    for name in names { try Data("half".utf8).write(to: folder.appending(path: name)) }
    // No process has so great a number.
    let abandoned = FileManager.default.temporaryDirectory.appending(path: "lesson-run-99999999-x")
    try FileManager.default.createDirectory(at: abandoned, withIntermediateDirectories: true)
    #expect(try fixture("build", "good", "--output", folder.path).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["good.html"])
    #expect(!FileManager.default.fileExists(atPath: abandoned.path))
  }
}

@Test func twoBuildsAtOnceWriteOneAfterTheOther() async throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "both-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  let lessons = ["good", "direct-output", "values", "invisible"]
  try await withThrowingTaskGroup(of: Int32.self) { group in
    for _ in 0..<3 {
      group.addTask {
        try fixture.run(["build"] + lessons + ["--output", folder.path]).status
      }
    }
    for try await status in group { #expect(status == 0) }
  }
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  #expect(names == lessons.sorted().map { "\($0).html" })
  #expect(try fixture.run(["build"] + lessons + ["--check", "--output", folder.path]).status == 0)
}

@Test func aFullDiskIsAnError() throws {
  guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
  let process = Process()
  process.executableURL = fixture.executable
  process.arguments = ["good"]
  process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 1)
}

@Test func aFailedCheckFailsTheCommandButNotTheLesson() throws {
  let result = try fixture("fails-check")
  #expect(result.status == 1)
  #expect(result.output.contains("✗ per-channel error: 2.31"))
  #expect(result.output.contains("the lesson goes on"))
}

@Test(arguments: ["floods", "floods-directly"])
func fiftyMegabytesOfOutputAreCutWithANote(lesson: String) throws {
  let result = try fixture(lesson)
  #expect(result.status == 0)
  #expect(result.output.utf8.count < 30_000)
  #expect(result.output.contains("… and 49980000 more"))
}

@Test func writingToStandardOutputOrClosingItDoesNotBreakTheTranscript() throws {
  let result = try fixture("direct-output")
  #expect(result.status == 0)
  #expect(result.output.contains("first\nwritten past the recorder\nlast\n"))
  #expect(result.output.contains("still here\n"))
  #expect(result.output.contains("[1, 2, 3]"))
}

@Test func oneFailingLessonDoesNotKeepOthersFromRunningButTheSiteFromChanging() throws {
  try withTemporaryFolder { folder in
    let site = folder.path
    #expect(try fixture("build", "good", "direct-output", "--output", site).status == 0)
    let before = try String(contentsOf: folder.appending(path: "good.html"), encoding: .utf8)
    let result = try fixture(
      "build", "good", "traps", "throws-error", "--output", site, "--jobs", "2")
    #expect(result.status == 1)
    #expect(result.error.contains("traps.md:5:1: error: trapped: n must be even"))
    #expect(result.error.contains("throws-error.md:12:1: error: the grid is empty"))
    #expect(try String(contentsOf: folder.appending(path: "good.html"), encoding: .utf8) == before)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "traps.html").path))
  }
}
