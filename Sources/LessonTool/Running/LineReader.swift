import Foundation

/// Reads lines from a pipe, waiting no longer than to a deadline.
struct LineReader {
  /// What waiting for a line can give.
  enum Next {
    case line(Data)
    case end
    case timeout
  }

  private let descriptor: Int32
  private var buffer = Data()
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its line feed.
  ///
  /// - Parameter isRunning: whether the writer is alive. Once it is not, an open pipe without data
  ///   is held by a stray child of it and counts as ended.
  mutating func next(
    before deadline: ContinuousClock.Instant, while isRunning: @autoclosure () -> Bool
  ) throws -> Next {
    while true {
      // Asked first: a lesson that never stops reporting must not outrun its deadline.
      if ContinuousClock.now >= deadline { return .timeout }
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = buffer[buffer.startIndex..<end]
        buffer = buffer[buffer.index(after: end)...]
        return .line(Data(line))
      }
      if isAtEnd { return .end }
      let wasRunning = isRunning()
      if try waitForData(before: deadline) {
        try fill()
      } else if !wasRunning {
        return .end
      }
    }
  }

  /// Waits at most a tenth of a second, so that the writer's end is noticed.
  private func waitForData(before deadline: ContinuousClock.Instant) throws -> Bool {
    let left = (deadline - .now) / .milliseconds(1)
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, Int32(min(max(left, 0), 100).rounded(.up)))
    if ready < 0, errno != EINTR { throw ToolError.system("waiting for the lesson", errno) }
    return ready > 0
  }

  private mutating func fill() throws {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &bytes, bytes.count)
    if count < 0, errno != EINTR { throw ToolError.system("reading the transcript", errno) }
    isAtEnd = count == 0
    buffer.append(contentsOf: bytes.prefix(max(0, count)))
  }
}
