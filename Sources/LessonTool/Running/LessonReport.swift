import LessonModel
import LessonRuntime
import Weaving

/// What went wrong in a lesson's run, as lines that editors and CI systems parse.
struct LessonReport {
  let path: String
  let transcript: Transcript

  /// Failed checks in order, then the error that ended the lesson.
  var problems: [String] {
    let checks = transcript.checks.filter { $0.verdict == .fails }.map { check in
      "\(SourceLocation(file: path, line: check.line)): error: check failed: \(check.name): \(Self.sentence(check))"
    }
    guard let failure = transcript.failure else { return checks }
    return checks + ["\(SourceLocation(file: path, line: failure.line)): error: \(failure.message)"]
  }

  /// The problems, with what the failing block had printed.
  var lines: [String] {
    guard transcript.failure != nil else { return problems }
    let printed = (transcript.currentBlock.flatMap { transcript.blocks[$0] } ?? []).compactMap {
      output in
      if case .printed(let text) = output { text } else { nil }
    }.joined()
    return problems + (printed.isEmpty ? [] : ["  the block had printed:", Self.indented(printed)])
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
