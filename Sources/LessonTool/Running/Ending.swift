import Foundation
import LessonRuntime

/// How a lesson's process ended when it did not reach the lesson's end.
struct Ending {
  private let cause: Cause
  private let errorOutput: String

  private enum Cause {
    case timeLimit(Double)
    case exit(Int32)
    case signal(Int32)
  }

  init(_ process: Process, isTimedOut: Bool, timeLimit: Double, errorOutput: String) {
    self.errorOutput = errorOutput
    if isTimedOut {
      cause = .timeLimit(timeLimit)
    } else if process.terminationReason == .exit {
      cause = .exit(process.terminationStatus)
    } else {
      cause = .signal(process.terminationStatus)
    }
  }

  /// The failure in words, at its Markdown line.
  ///
  /// - Parameter statement: the line of the statement that was running; used where the crash itself
  ///   does not name a line of the lesson.
  func failure(in path: String, at statement: Int) -> Transcript.Failure {
    switch cause {
    case .timeLimit(let seconds):
      return .init(
        line: statement,
        message: "still running after \(Self.plain(seconds)) s, the time limit; "
          + "make it quicker or raise --time-limit")
    case .exit(let status):
      return .init(
        line: statement,
        message:
          "the block ended the process with exit status \(status); a block must run to its end")
    case .signal(let number):
      return .init(line: crashLine(in: path) ?? statement, message: crashMessage(number))
    }
  }

  private func crashMessage(_ signal: Int32) -> String {
    if let message = trapMessage { return "trapped: \(message)" }
    switch signal {
    case SIGSEGV, SIGBUS:
      return "ran out of stack, as endless recursion does, or touched memory not its own"
    case SIGILL, SIGTRAP: return "trapped, as arithmetic overflow and broken preconditions do"
    case SIGKILL: return "was killed, perhaps for want of memory"
    default: return "was ended by signal \(signal)"
    }
  }

  /// What the standard library says when it stops a program: `module/file:line: Fatal error: why`.
  private var trapMessage: String? {
    for line in errorOutput.split(separator: "\n") {
      for kind in ["Fatal error", "Precondition failed", "Assertion failed"] {
        guard let range = line.range(of: ": \(kind)") else { continue }
        let why = line[range.upperBound...].drop { $0 == ":" || $0 == " " }
        return why.isEmpty ? kind.lowercased() : String(why)
      }
    }
    return nil
  }

  /// The first line of the lesson in the crash's message or backtrace: the innermost one.
  private func crashLine(in path: String) -> Int? {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    for line in errorOutput.split(separator: "\n") {
      guard let range = line.range(of: file + ":") else { continue }
      let digits = line[range.upperBound...].prefix { $0.isNumber }
      if let number = Int(digits) { return number }
    }
    return nil
  }

  private static func plain(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}
