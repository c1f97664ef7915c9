import Foundation
import LessonRuntime

/// Runs several lessons at a time.
struct ParallelRuns {
  let jobs: Int
  let timeLimit: Double

  init(jobs: Int?, timeLimit: Double) {
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.timeLimit = timeLimit
  }

  /// The transcripts of the lessons, in the lessons' order.
  func transcripts(
    of programs: [LessonProgram], onEnd: @Sendable @escaping (LessonProgram) -> Void
  ) async throws -> [Transcript] {
    try await withThrowingTaskGroup(of: (Int, Transcript).self) { group in
      var transcripts = [Transcript](repeating: Transcript(), count: programs.count)
      var next = 0
      func startNext() {
        guard next < programs.count else { return }
        let (index, run) = (next, LessonRun(program: programs[next], timeLimit: timeLimit))
        next += 1
        group.addTask {
          let transcript = try await run.inBackground()
          onEnd(run.program)
          return (index, transcript)
        }
      }
      for _ in 0..<min(jobs, programs.count) { startNext() }
      while let (index, transcript) = try await group.next() {
        transcripts[index] = transcript
        startNext()
      }
      return transcripts
    }
  }
}

extension LessonRun {
  /// Runs on a thread of its own: waiting for a process must not hold up the tasks' few threads.
  fileprivate func inBackground() async throws -> Transcript {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try transcript() })
      }
    }
  }
}
