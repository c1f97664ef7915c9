import Foundation
import LessonRuntime

/// How a lesson's process ended when it did not reach the lesson's end.
struct Ending {
  private let cause: Cause
  private let crash: CrashReport

  private enum Cause {
    case timeLimit(Double)
    case exit(Int32)
    case signal(Int32)
  }

  init(_ process: Process, isTimedOut: Bool, timeLimit: Double, errorOutput: String) {
    crash = CrashReport(errorOutput)
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
      return .init(line: crash.line(in: path) ?? statement, message: crashMessage(number))
    }
  }

  private func crashMessage(_ signal: Int32) -> String {
    if let words = crash.words { return "trapped: \(words)" }
    switch signal {
    case SIGSEGV, SIGBUS:
      return "ran out of stack, as endless recursion does, or touched memory not its own"
    case SIGILL, SIGTRAP: return "trapped, as arithmetic overflow and broken preconditions do"
    case SIGKILL: return "was killed, perhaps for want of memory"
    default: return "was ended by signal \(signal)"
    }
  }

  private static func plain(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
  }
}
