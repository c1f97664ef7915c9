/// What one rank sent and received.
public struct RankTraffic: Hashable, Sendable {
  /// The number of messages sent.
  public var messagesSent = 0
  /// The number of messages received.
  public var messagesReceived = 0
  /// The bytes sent.
  public var bytesSent = 0
  /// The bytes received.
  public var bytesReceived = 0

  /// Creates a record of nothing sent and nothing received.
  public init() {}

  /// Counts a message sent.
  ///
  /// - Precondition: `bytes` is not negative, and all bytes can be counted.
  public mutating func send(bytes: Int) {
    bytesSent = Self.sum(bytesSent, bytes)
    messagesSent += 1
  }

  /// Counts a message received.
  ///
  /// - Precondition: as ``send(bytes:)``.
  public mutating func receive(bytes: Int) {
    bytesReceived = Self.sum(bytesReceived, bytes)
    messagesReceived += 1
  }

  private static func sum(_ before: Int, _ bytes: Int) -> Int {
    precondition(bytes >= 0, "a message of \(bytes) bytes: give a size that is not negative")
    let (sum, overflows) = before.addingReportingOverflow(bytes)
    precondition(
      !overflows, "\(before) and \(bytes) bytes are more than \(Int.max): give smaller messages")
    return sum
  }
}

extension Sequence<RankTraffic> {
  /// The bytes that all ranks sent.
  ///
  /// - Precondition: they can be counted.
  public var bytesSent: Int {
    map(\.bytesSent).exactSum.counted("the bytes of all ranks", "give smaller messages")
  }
  /// The bytes that all ranks received: what was sent, once everything has arrived.
  ///
  /// - Precondition: they can be counted.
  public var bytesReceived: Int {
    map(\.bytesReceived).exactSum.counted("the bytes of all ranks", "give smaller messages")
  }
}
