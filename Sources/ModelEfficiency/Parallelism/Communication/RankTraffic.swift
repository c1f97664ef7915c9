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
  /// - Precondition: `bytes` is not negative.
  public mutating func send(bytes: Int) {
    precondition(bytes >= 0, "a message of \(bytes) bytes: give a size that is not negative")
    messagesSent += 1
    bytesSent += bytes
  }

  /// Counts a message received.
  ///
  /// - Precondition: `bytes` is not negative.
  public mutating func receive(bytes: Int) {
    precondition(bytes >= 0, "a message of \(bytes) bytes: give a size that is not negative")
    messagesReceived += 1
    bytesReceived += bytes
  }
}

extension Sequence<RankTraffic> {
  /// The bytes that all ranks sent.
  public var bytesSent: Int { reduce(0) { $0 + $1.bytesSent } }
  /// The bytes that all ranks received: what was sent, once everything has arrived.
  public var bytesReceived: Int { reduce(0) { $0 + $1.bytesReceived } }
}
