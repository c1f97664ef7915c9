import LessonModel
import LessonRuntime
import Weaving

/// What went wrong in a lesson's run, as lines that editors and CI systems parse.
struct LessonReport {
  let path: String
  let transcript: Transcript

  /// Failed checks in order, then outputs that differ between runs, then the error that ended the
  /// lesson.
  var problems: [String] { failedChecks + failures }

  /// The same for a reader; where the lesson's Swift is not that of its published page, the checks
  /// of the original numbers are summed up.
  func problems(comparedWith page: PublishedPage?) -> [String] {
    let failing = transcript.checks.filter { $0.verdict == .fails }
    let changed = failing.isEmpty ? [] : page?.changedLines ?? []
    guard let first = changed.first else { return problems }
    let blocks = changed.count == 1 ? "line \(first)" : "lines \(Self.list(changed))"
    let checks = failing.count == 1 ? "the check on line" : "\(failing.count) checks, on lines"
    return failures + [
      "\(SourceLocation(file: path, line: first)): error: the Swift at \(blocks) is not that of the "
        + "published page, so checks of the original numbers need not hold: \(checks) "
        + "\(Self.list(failing.map(\.line))) failed"
    ]
  }

  private var failedChecks: [String] {
    transcript.checks.filter { $0.verdict == .fails }.map { check in
      "\(SourceLocation(file: path, line: check.line)): error: check failed: \(check.name): \(ClaimText.failure(of: check))"
    }
  }

  private var failures: [String] {
    (transcript.flaws + (transcript.failure.map { [$0] } ?? [])).map {
      "\(SourceLocation(file: path, line: $0.line)): error: \($0.message)"
    }
  }

  private static func list(_ lines: [Int]) -> String {
    lines.map(String.init).joined(separator: ", ")
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

  private static func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n").suffix(20)
    return lines.map { "    " + $0 }.joined(separator: "\n")
  }
}
