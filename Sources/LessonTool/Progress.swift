import Foundation
import LessonRuntime
import Synchronization

/// Tells how far a build is: one changing line on a terminal, a line for each lesson elsewhere.
final class Progress: Sendable {
  private let count: Int
  private let done = Mutex(0)

  init(count: Int) { self.count = count }

  /// A lesson has ended.
  func finished(_ program: LessonProgram) {
    done.withLock { done in
      done += 1
      let text = "[\(done)/\(count)] \(program.name)"
      // Progress that nobody reads is no reason to stop the build.
      try? Terminal.write(Terminal.isInteractive ? "\r\u{1B}[K\(text)" : text + "\n")
    }
  }

  /// All lessons have ended.
  func end() {
    if Terminal.isInteractive { try? Terminal.write("\r\u{1B}[K") }
  }
}
