import Foundation
import LessonRuntime

/// Runs a lesson inside its own process and writes its transcript as JSON lines.
///
/// The process starts with the transcript's pipe as its standard output and the lifeline, a pipe that
/// ends when the parent does, as its standard input. Both are moved to descriptors of their own at
/// once. Standard output becomes a file, so that whatever a block writes to it, or does to it, cannot
/// break the transcript; what a block wrote there is read back at each event, hence lands in the
/// right block. Standard input is at its end. The process leads a session of its own, so that all it
/// starts can be ended with it.
struct LessonChild {
  /// A file may grow to this many bytes; a block that writes more gets an error from the system.
  private static let fileLimit: UInt64 = 64 << 20

  private let transcript: FileHandle
  private let direct: FileHandle

  /// Takes over the process's standard streams.
  ///
  /// - Parameter directOutput: the path of the file that becomes standard output.
  init(directOutput path: String) throws {
    let lifeline = try Self.moved(STDIN_FILENO)
    let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let descriptor = try Self.moved(STDOUT_FILENO)
    let file = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard nothing >= 0, file >= 0, dup2(nothing, STDIN_FILENO) >= 0, dup2(file, STDOUT_FILENO) >= 0
    else { throw ToolError.system("taking over the standard streams", errno) }
    close(nothing)
    transcript = FileHandle(fileDescriptor: descriptor)
    direct = FileHandle(fileDescriptor: file)
    signal(SIGXFSZ, SIG_IGN)
    Descendants.becomeLeader()
    Self.endWithParent(lifeline)
    var limit = rlimit(rlim_cur: rlim_t(Self.fileLimit), rlim_max: rlim_t(Self.fileLimit))
    setrlimit(Self.fileSizeResource, &limit)
  }

  /// A copy that programs started from here do not inherit.
  private static func moved(_ descriptor: Int32) throws -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 100)
    guard copy >= 0 else { throw ToolError.system("taking over the standard streams", errno) }
    return copy
  }

  /// Waits for the end of the lifeline on a thread of its own.
  private static func endWithParent(_ lifeline: Int32) {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      // A crash report interrupts the call; only the pipe's end counts.
      while read(lifeline, &byte, 1) != 0 {
        guard errno == EINTR else { return }
      }
      Descendants.end(of: getpid())
      if getpgrp() == getpid() { kill(0, SIGKILL) }
      _exit(1)
    }
  }

  #if os(Linux)
    private static var fileSizeResource: __rlimit_resource_t {
      __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    }
  #else
    private static var fileSizeResource: Int32 { RLIMIT_FSIZE }
  #endif

  /// Runs the lesson to its end.
  func run(_ program: LessonProgram, settings: [String: String]) async {
    let child = self
    Recorder.process.start(
      settings: settings, direct: { child.takeDirectOutput() }, sink: { child.send($0) })
    await Recorder.process.run(program)
  }

  private func send(_ event: Event) {
    do {
      try transcript.write(contentsOf: TranscriptCoding.line(event))
    } catch {
      // Nobody reads any more: the run has been given up.
      exit(1)
    }
  }

  /// What was written to standard output directly since the last event.
  private func takeDirectOutput() -> DirectText? {
    fflush(nil)
    let size = lseek(direct.fileDescriptor, 0, SEEK_END)
    guard size > 0, (try? direct.seek(toOffset: 0)) != nil,
      let bytes = try? direct.read(upToCount: Recorder.printLimit)
    else { return nil }
    ftruncate(direct.fileDescriptor, 0)
    return DirectText(bytes, of: Int(size))
  }
}

/// The transcript's form between the processes: one JSON value a line.
enum TranscriptCoding {
  /// An event as a line.
  static func line(_ event: Event) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(event) + [0x0A]
  }

  /// The event of a line.
  static func event(_ line: Data) throws -> Event {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Event.self, from: line)
  }
}
