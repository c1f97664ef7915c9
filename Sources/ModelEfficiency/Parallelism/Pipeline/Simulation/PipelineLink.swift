/// What a message from one stage to another costs, in the units of ``PipelineCosts``.
public enum PipelineLink: Hashable, Sendable {
  /// Messages arrive at once.
  case free
  /// A message arrives this much later. Meanwhile its sender works on.
  case latency(Int)
  /// A message arrives this much later, and its sender can do nothing else until then.
  case blocking(Int)

  /// How long a message is on its way.
  public var time: Int {
    switch self {
    case .free: 0
    case .latency(let time), .blocking(let time): time
    }
  }

  /// The sender waits until the message has arrived.
  public var blocksSender: Bool {
    if case .blocking = self { true } else { false }
  }
}
