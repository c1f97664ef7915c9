import Foundation
import LessonModel
import LessonRuntime
import Synchronization

/// One run of a lesson in a process of its own.
///
/// A trap, a hang, `exit()` or any amount of output costs this run only: the transcript up to there
/// is kept, and the failure names the Markdown line.
struct LessonRun {
  /// The lesson.
  let program: LessonProgram
  /// Parameters of explorations, by name.
  var settings: [String: String] = [:]
  /// The most seconds the lesson may take.
  var timeLimit: Double = 60

  /// The lessons' processes that are running, started by this one.
  private static let running = Mutex<Set<pid_t>>([])

  /// Runs the lesson, handing on every state of the transcript, and returns the last one.
  func transcript(onChange: (Transcript) throws -> Void = { _ in }) throws -> Transcript {
    let files = try TemporaryFiles()
    defer { files.remove() }
    // Its end tells the child that this process has ended, however that comes about.
    let lifeline = Pipe()
    let pipe = Pipe()
    let process = try Self.running.withLock { running in
      let process = try start(writingTo: pipe, lifeline: lifeline, files: files)
      running.insert(process.processIdentifier)
      return process
    }
    defer {
      end(process)
      try? lifeline.fileHandleForWriting.close()
    }
    let deadline = ContinuousClock.now + .seconds(timeLimit)
    var transcript = try read(pipe, of: process, before: deadline, files, onChange)
    // A process that has closed its end of the pipe may still be running.
    while process.isRunning, ContinuousClock.now < deadline { usleep(2000) }
    let isTimedOut = process.isRunning
    end(process)
    guard transcript.failure == nil, !transcript.isFinished else { return transcript }
    if let text = files.directOutput() { transcript.record(.output(text.output)) }
    let ending = Ending(
      process, isTimedOut: isTimedOut, timeLimit: timeLimit, errorOutput: files.errorOutput())
    transcript.breakOff(ending.failure(in: program.path, at: transcript.currentLine ?? 1))
    try onChange(transcript)
    return transcript
  }

  /// Reads the transcript until the lesson's process ends or its time is up.
  private func read(
    _ pipe: Pipe, of process: Process, before deadline: ContinuousClock.Instant,
    _ files: TemporaryFiles, _ onChange: (Transcript) throws -> Void
  ) throws -> Transcript {
    var transcript = Transcript()
    var lines = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    while case .line(let line) = try lines.next(before: deadline, while: process.isRunning) {
      if transcript.currentLine == nil {
        // The child has its files open by now, so nothing is left behind whatever happens to us.
        files.remove()
      }
      transcript.record(try TranscriptCoding.event(line))
      try onChange(transcript)
    }
    return transcript
  }

  /// Ends the lesson's process and all that it has started; twice does no harm.
  private func end(_ process: Process) {
    Self.running.withLock { running in
      guard running.contains(process.processIdentifier) else { return }
      if process.isRunning { Descendants.endGroup(of: process.processIdentifier) }
      process.waitUntilExit()
      kill(-process.processIdentifier, SIGKILL)
      running.remove(process.processIdentifier)
      Descendants.endAdopted(except: running)
    }
  }

  private func start(
    writingTo pipe: Pipe, lifeline: Pipe, files: TemporaryFiles
  ) throws -> Process {
    let process = Process()
    process.executableURL = Bundle.main.executableURL
    let settings = settings.sorted { $0.key < $1.key }.flatMap {
      ["--set", "\($0.key)=\($0.value)"]
    }
    process.arguments = ["run-child", program.name, "--direct-output", files.directPath] + settings
    process.environment = ProcessInfo.processInfo.environment.merging([
      // Hashing without a random seed: a lesson that prints a set by mistake prints it the same.
      "SWIFT_DETERMINISTIC_HASHING": "1",
      "SWIFT_BACKTRACE":
        "enable=yes,color=no,interactive=no,threads=crashed,limit=64,registers=none,images=none,output-to=stderr",
    ]) { $1 }
    process.standardInput = lifeline
    process.standardOutput = pipe
    process.standardError = files.error
    try process.run()
    try pipe.fileHandleForWriting.close()
    return process
  }
}
