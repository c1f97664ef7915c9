import LessonModel
import LessonRuntime
import Testing

@testable import Weaving

/// A lesson with every kind of output, and the numbers that both forms must show.
private let markdown = """
  # A lesson

  The sum is `{swift} s`.

  ```swift
  code
  ```
  """

private let numbers = ["41.37", "10.8 %", "2.0795", "0.6180", "1.414"]

private func transcript() -> Transcript {
  var table = Table("Errors", columns: "bits", .init("error", .percent(1)))
  table.add(4, 0.1078)
  let claim = Check(
    name: "claim", computed: "2.0795", published: "2.08 ± 0.005", source: .byHand, verdict: .holds,
    note: "", line: 5)
  let exploration = Exploration(
    name: "n", values: ["1"], selected: 0, frames: [[.value("0.6180")]])
  var transcript = Transcript()
  transcript.record(.value(index: 0, text: "41.37"))
  transcript.record(.begin(block: 0))
  for output in [
    Output.printed("1.414\n"), .table(table), .check(claim), .exploration(exploration),
  ] { transcript.record(.output(output)) }
  transcript.record(.end(block: 0))
  transcript.record(.finished)
  return transcript
}

@Test func pageAndTerminalShowTheSameDigits() throws {
  let document = try #require(
    LessonParser.parse(bytes: Array(markdown.utf8), path: "lessons/x.md").document)
  var weaver = TerminalWeaver(
    document.lesson, bibliography: .empty, options: TerminalOptions(width: 80, isStyled: false))
  let transcript = transcript()
  let terminal = weaver.advance(with: transcript) + weaver.finish(with: transcript)
  let page = LessonBody(transcript: transcript, bibliography: .empty).html(document)
  for number in numbers {
    #expect(terminal.contains(number))
    #expect(page.contains(number))
  }
}

@Test func theTerminalWaitsForOutputsAndNoLonger() throws {
  let document = try #require(
    LessonParser.parse(bytes: Array(markdown.utf8), path: "lessons/x.md").document)
  var weaver = TerminalWeaver(
    document.lesson, bibliography: .empty, options: TerminalOptions(width: 80, isStyled: false))
  var partial = Transcript()
  #expect(weaver.advance(with: partial).hasPrefix("A lesson\n"))
  #expect(weaver.advance(with: partial) == "")
  partial.record(.value(index: 0, text: "7"))
  #expect(weaver.advance(with: partial) == "The sum is 7.\n\n")
}
