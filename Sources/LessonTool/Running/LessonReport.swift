import LessonModel
import LessonRuntime
import Weaving

/// What went wrong in a lesson's run, as lines that editors and CI systems parse.
struct LessonReport {
  let path: String
  let transcript: Transcript

  /// Failed checks in order, then the error that ended the lesson with what its block had printed.
  var lines: [String] {
    let checks = transcript.checks.filter { $0.verdict == .fails }.map { check in
      "\(SourceLocation(file: path, line: check.line)): error: check failed: \(check.name): \(Self.sentence(check))"
    }
    guard let failure = transcript.failure else { return checks }
    let printed = (transcript.currentBlock.flatMap { transcript.blocks[$0] } ?? []).compactMap {
      output in
      if case .printed(let text) = output { text } else { nil }
    }.joined()
    let note = printed.isEmpty ? "" : "\n  the block had printed:\n" + Self.indented(printed)
    return checks + [
      "\(SourceLocation(file: path, line: failure.line)): error: \(failure.message)\(note)"
    ]
  }

  private static func sentence(_ check: Check) -> String {
    check.published.isEmpty
      ? "it does not hold" : "computed \(check.computed), published \(check.published)"
  }

  private static func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n").suffix(20)
    return lines.map { "    " + $0 }.joined(separator: "\n")
  }
}
