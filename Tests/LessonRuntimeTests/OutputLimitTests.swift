import Foundation
import Synchronization
import Testing

@testable import LessonRuntime

/// The length of all text in the outputs of a block.
private func length(_ outputs: [Output]) -> Int { outputs.reduce(0) { $0 + $1.weight } }

private let flood = String(repeating: "x", count: 30_000)

private let floods: [(String, @Sendable () -> Void)] = [
  ("characters", { print(flood, terminator: "") }), ("characters", { show(flood) }),
  ("characters", { for _ in 0..<900 { show(String(repeating: "y", count: 99)) } }),
  ("outputs", { for n in 0..<1100 { show(n % 10) } }),
  (
    "rows",
    {
      var table = Table("T", columns: "a")
      for n in 0..<20_000 { table.add(n) }
      show(table)
    }
  ),
  ("output", { show(Table(flood, columns: "a")) }),
  (
    "output",
    {
      show(
        Figure.numberLine(
          title: "T", caption: "C", alt: "A", axis: "x",
          rows: [.init("r", Array(repeating: 1.0, count: 30_000))]))
    }
  ),
  ("outputs", { for n in 0..<1100 { check("claim \(n)", true) } }),
]

@Test(arguments: floods.indices)
func whatIsOverTheLimitIsCountedInANoteOnALineOfItsOwn(index: Int) async throws {
  let (what, body) = floods[index]
  let outputs = try #require(await transcript { _ in body() }.blocks[0])
  #expect(length(outputs) < Recorder.printLimit + 200)
  guard case .printed(let text)? = outputs.last, let note = text.split(separator: "\n").last else {
    Issue.record("no note")
    return
  }
  #expect(note.hasPrefix("… and "))
  #expect(note.hasSuffix(" more \(what), not shown."))
}

@Test func valuesInRunningTextAndErrorsAreCut() async {
  struct Long: Error, CustomStringConvertible { var description: String { flood } }
  let result = await transcript { recorder in
    recorder.value(0, flood)
    recorder.caught(Long())
    throw Long()
  }
  #expect(result.values[0]?.count == 1001)
  #expect(result.failure?.message.count == 2000)
  #expect(length(result.blocks[0] ?? []) == Recorder.printLimit)
}

@Test func tabsStopAtTheColumnsOfTheWholeLine() async {
  let result = await transcript { _ in
    print("ab", terminator: "")
    print("\tc", "\u{1B}", separator: "\t")
    print("\td")
  }
  #expect(result.blocks[0] == [.printed("ab      c       ␛\n        d\n")])
}

@Test func everyWordOfAnOutputIsMadeVisible() async throws {
  let outputs = await transcript { _ in
    show(
      Figure.bars(
        title: "a\0", caption: "b\0", alt: "c\0", x: .categories("d\0", ["e\0"]), y: "f\0",
        series: [.init("g\0", values: [1])], rules: [.horizontal(1, "h\0")]))
    show(
      Figure.heatmap(
        title: "a\0", caption: "b\0", alt: "c\0",
        Heatmap([[1]], label: "d\0", rowLabels: ["e\0"], columnLabels: ["f\0"])))
    show(
      Figure.numberLine(
        title: "a\0", caption: "b\0", alt: "c\0", axis: "d\0",
        rows: [.init("e\0", [1], labels: ["f\0"])]))
    show(
      Figure.timeline(
        title: "a\0", caption: "b\0", alt: "c\0",
        Timeline(
          axis: "d\0", kinds: ["e\0"], lanes: [.init("f\0", [.init(0, 1, kind: 0, label: "g\0")])]))
    )
    check("n\0", 1, is: 1, source: .slide("s\0"))
    erratum("n\0", 1, printed: 2, source: .paper("k", "p\0"), because: "b\0")
  }.blocks[0]
  #expect(outputs?.count == 6)
  #expect(!"\(try #require(outputs))".contains("\\0"))
}

@Test func whatAnExplorationReturnsIsShownInItsFrame() async {
  let result = await transcript { _ in
    try explore("x", over: [1, 2]) { x in x * 2 }
    try explore("y", among: ["a"]) { y in print(y) }
  }
  let expected = [
    Exploration(
      name: "x", values: ["1", "2"], selected: 0, frames: [[.value("2")], [.value("4")]]),
    Exploration(name: "y", values: ["a"], selected: 0, frames: [[.printed("a\n")]]),
  ]
  #expect(result.blocks == [0: expected.map(Output.exploration)])
}

@Test func showMayBeHandedOn() async {
  let result = await transcript { _ in [1, 2].forEach(show) }
  #expect(result.blocks[0] == [.value("1"), .value("2")])
}

@Test func whatIsDumpedGoesPastTheRecorderAndIsReadBack() async {
  let written = Mutex("")
  let taken: @Sendable () -> DirectText? = {
    written.withLock { text in
      defer { text = "" }
      return text.isEmpty ? nil : DirectText(Data(text.utf8), of: text.utf8.count)
    }
  }
  let result = await transcript(direct: taken) { _ in
    written.withLock { $0 = "▿ Lessons.(unknown context at $7f12).Mode.fast\n" }
    show(1)
  }
  #expect(result.blocks[0] == [.printed("▿ Lessons.….Mode.fast\n"), .value("1")])
  #expect(result.flaws.count == 1)
}

@Test func bytesThatAreNoTextAreShownAsOneMarkEach() {
  let bytes = Data([0x61, 0xFF, 0x00, 0xC3])
  #expect(DirectText(bytes, of: 4).output == .printed("a\u{FFFD}␀\u{FFFD}"))
  // The cut went through a character: "é" is C3 A9.
  #expect(
    DirectText(bytes, of: 5).output == .printed("a\u{FFFD}␀\n… and 1 more byte, not shown.\n"))
}

@Test func anExplorationOverMoreValuesThanCanBeChosenIsRefused() async {
  let result = await transcript { _ in try explore("n", over: Array(0..<1001)) { n in n } }
  #expect(result.failure?.message == "explore(\"n\") has 1001 values; give it at most 1000")
}

@Test func wholeNumbersAreCheckedExactly() async {
  let result = await transcript { _ in
    check("n", 9_007_199_254_740_993, is: 9_007_199_254_740_992, source: .byHand)
    check("m", UInt64.max, is: UInt64.max, source: .byHand)
    erratum(
      "o", 9_007_199_254_740_993, printed: 9_007_199_254_740_992, source: .byHand, because: "…")
  }
  #expect(result.checks.map(\.verdict) == [.fails, .holds, .erratum])
  #expect(result.checks[0].computed == "9,007,199,254,740,993")
  #expect(result.checks[1].computed == "18,446,744,073,709,551,615")
}
