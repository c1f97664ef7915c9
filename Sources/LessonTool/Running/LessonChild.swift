import Foundation
import LessonRuntime

/// Runs a lesson inside its own process and writes its transcript as JSON lines.
///
/// The process starts with the transcript's pipe as its standard output. The pipe is moved to a
/// descriptor of its own at once, and standard output becomes a file, so that whatever a block
/// writes to it, or does to it, cannot break the transcript. What a block wrote there is read back
/// at each event, hence lands in the right block. Standard input is a pipe that ends when the parent
/// does, and with it this process.
struct LessonChild {
  /// A file may grow to this many bytes; a block that writes more gets an error from the system.
  private static let fileLimit: UInt64 = 64 << 20

  private let transcript: FileHandle
  private let direct: FileHandle

  /// Takes over the process's standard output.
  ///
  /// - Parameter directOutput: the path of the file that becomes standard output.
  init(directOutput path: String) throws {
    let descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 100)
    let file = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0, file >= 0, dup2(file, STDOUT_FILENO) >= 0 else {
      throw ToolError.system("taking over standard output", errno)
    }
    transcript = FileHandle(fileDescriptor: descriptor)
    direct = FileHandle(fileDescriptor: file)
    signal(SIGXFSZ, SIG_IGN)
    Self.endWithParent()
    var limit = rlimit(rlim_cur: rlim_t(Self.fileLimit), rlim_max: rlim_t(Self.fileLimit))
    setrlimit(Self.fileSizeResource, &limit)
  }

  /// Waits for the end of standard input on a thread of its own.
  private static func endWithParent() {
    Thread.detachNewThread {
      var byte: UInt8 = 0
      // A crash report interrupts the call; only the pipe's end counts.
      while read(STDIN_FILENO, &byte, 1) != 0 {
        guard errno == EINTR else { return }
      }
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
    let writer = self
    Recorder.process.start(settings: settings) { writer.write($0) }
    await Recorder.process.run(program)
  }

  private func write(_ event: Event) {
    if let text = takeDirectOutput() { send(.output(.printed(text))) }
    send(event)
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
  private func takeDirectOutput() -> String? {
    fflush(nil)
    let size = lseek(direct.fileDescriptor, 0, SEEK_END)
    guard size > 0, (try? direct.seek(toOffset: 0)) != nil,
      let bytes = try? direct.read(upToCount: Recorder.printLimit)
    else { return nil }
    ftruncate(direct.fileDescriptor, 0)
    return DirectOutput.text(bytes, of: Int(size))
  }
}

/// Text that a block wrote to standard output itself.
enum DirectOutput {
  /// The text of the first bytes, with a note if there were more.
  static func text(_ bytes: Data, of size: Int) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return size > bytes.count
      ? text + "\n… and \(size - bytes.count) more bytes, not shown.\n" : text
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
