import Synchronization
import Testing

@testable import LessonRuntime

/// Runs a lesson made of one block and returns its transcript.
func transcript(
  settings: [String: String] = [:], direct: @escaping @Sendable () -> DirectText? = { nil },
  _ body: @escaping @Sendable (Recorder) throws -> Void
) async -> Transcript {
  let transcript = Mutex(Transcript())
  let recorder = Recorder { event in transcript.withLock { $0.record(event) } }
  recorder.start(settings: settings, direct: direct) { event in
    transcript.withLock { $0.record(event) }
  }
  let program = LessonProgram(name: "x", path: "lessons/x.md", markdown: "") { recorder in
    recorder.begin(block: 0)
    recorder.at(line: 7)
    try body(recorder)
    recorder.end(block: 0)
  }
  await Recorder.$current.withValue(recorder) { await recorder.run(program) }
  return transcript.withLock { $0 }
}

@Test func outputsLandInTheirBlockInOrder() async {
  let result = await transcript { recorder in
    print("a", 1)
    recorder.display(2.5)
    recorder.display(())
    recorder.value(3, "x")
  }
  #expect(result.blocks == [0: [.printed("a 1\n"), .value("2.5")]])
  #expect(result.values == [3: "x"])
  #expect(result.isFinished)
}

@Test func anErrorEndsTheLessonAtItsLine() async {
  struct Broken: Error, CustomStringConvertible { var description: String { "broken" } }
  let result = await transcript { _ in
    print("before")
    throw Broken()
  }
  #expect(result.failure == .init(line: 7, message: "broken"))
  #expect(result.blocks == [0: [.printed("before\n")]])
  #expect(!result.isFinished)
}

@Test func printingStopsAtTheLimitAndSaysHowMuchIsMissing() async throws {
  let result = await transcript { _ in
    for _ in 0..<30 { print(String(repeating: "x", count: 999)) }
  }
  let outputs = try #require(result.blocks[0])
  guard case .printed(let text)? = outputs.first, outputs.count == 1 else {
    Issue.record("\(outputs.count) outputs")
    return
  }
  #expect(text.hasSuffix("x\n… and 10000 more characters, not shown.\n"))
  #expect(text.count == Recorder.printLimit + "… and 10000 more characters, not shown.\n".count)
}

@Test func explorationsHaveAFrameForEachValue() async {
  let result = await transcript { _ in
    try explore("bits", over: [2, 3]) { bits in print(1 << bits) }
  }
  let expected = Exploration(
    name: "bits", values: ["2", "3"], selected: 0, frames: [[.printed("4\n")], [.printed("8\n")]])
  #expect(result.blocks == [0: [.exploration(expected)]])
}

@Test func aSettingChoosesAFrameOrAddsOne() async {
  let body: @Sendable (Recorder) throws -> Void = { _ in
    try explore("bits", over: [2, 3]) { bits in print(1 << bits) }
  }
  for (value, selected, count) in [("3", 1, 2), ("5", 2, 3)] {
    guard
      case .exploration(let exploration)? = await transcript(settings: ["bits": value], body)
        .blocks[0]?.first
    else {
      Issue.record("no exploration")
      return
    }
    #expect(exploration.selected == selected)
    #expect(exploration.frames.count == count)
  }
}

@Test(arguments: [
  ("bit", "3", "--set bit: this lesson has no parameter 'bit'; use one of bits"),
  ("bits", "x", "--set bits=x: 'x' is no Int; give a value like those of the lesson"),
])
func wrongSettingsAreTheCallersFault(name: String, value: String, message: String) async {
  let result = await transcript(settings: [name: value]) { _ in
    try explore("bits", over: [2]) { _ in }
  }
  #expect(result.misuse == message)
  #expect(result.failure == nil)
}

@Test func aWalkTakesNoOtherValues() async {
  let result = await transcript(settings: ["step": "9"]) { _ in
    try explore("step", among: [1, 2]) { step in print(step) }
  }
  #expect(result.misuse == "--set step=9: choose one of 1, 2")
}

@Test func whatFollowsAnExplorationThatThrewIsNotLost() async {
  struct Broken: Error {}
  let result = await transcript { recorder in
    do {
      try explore("n", over: [1, 2]) { n in
        print(n)
        if n == 1 { throw Broken() }
      }
    } catch { recorder.caught(error) }
    check("must fail the lesson", 1 > 2)
  }
  #expect(result.checks.map(\.verdict) == [.fails])
  #expect(result.blocks[0]?.count == 3)
}

@Test func outputsBeyondTheLimitAreCountedButNoCheckIsLost() async throws {
  let result = await transcript { _ in
    for n in 0..<1100 { show(n) }
    check("late", false)
  }
  let outputs = try #require(result.blocks[0])
  #expect(outputs.count == Recorder.outputLimit + 2)
  #expect(outputs.last == .printed("… and 100 more outputs, not shown.\n"))
  #expect(result.checks.map(\.verdict) == [.fails])
}

@Test func anInterruptedExplorationKeepsItsFrames() {
  var transcript = Transcript()
  transcript.record(.begin(block: 0))
  transcript.record(.beginExploration(Exploration(name: "n", values: ["1"], selected: 0)))
  transcript.record(.beginFrame)
  transcript.record(.output(.printed("so far")))
  transcript.breakOff(.init(line: 3, message: "trapped"))
  let expected = Exploration(name: "n", values: ["1"], selected: 0, frames: [[.printed("so far")]])
  #expect(transcript.blocks == [0: [.exploration(expected)]])
}

@Test func checksHoldOrFailByTheirTolerance() async {
  let result = await transcript { _ in
    check("in", 2.0795, is: 2.08, within: 0.005, source: .slide("S"))
    check("out", 2.09, is: 2.08, within: 0.005, source: .slide("S"))
    check("nan", Double.nan, is: 2.08, within: 0.005, source: .slide("S"))
    check("list", [1, 2], is: [1, 2], source: .byHand)
    check("count", 3, is: 4, source: .byHand)
    check("true", 1 < 2)
  }
  #expect(result.checks.map(\.verdict) == [.holds, .fails, .fails, .holds, .fails, .holds])
  #expect(result.checks.first?.computed == "2.0795")
  #expect(result.checks.first?.published == "2.08 ± 0.005")
}

@Test func anErratumFailsWhereThePublishedNumberIsRightAfterAll() async {
  let result = await transcript { _ in
    erratum("wrong", 2.28, printed: 2.31, within: 0.005, source: .slide("S"), because: "…")
    erratum("right", 2.31, printed: 2.31, within: 0.005, source: .slide("S"), because: "…")
    erratum("claim", holds: false, source: .slide("S"), because: "…")
    erratum("true claim", holds: true, source: .slide("S"), because: "…")
  }
  #expect(result.checks.map(\.verdict) == [.erratum, .fails, .erratum, .fails])
}

@Test func aBlockThatMustThrowMustThrow() async {
  let result = await transcript { recorder in
    do { try recorder.mayThrow() } catch { recorder.caught(error) }
    try recorder.requireThrow(line: 7)
  }
  #expect(result.failure?.message.contains("did not throw") == true)
}
