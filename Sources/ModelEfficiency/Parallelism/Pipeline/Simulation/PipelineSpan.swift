/// An op and when it ran.
public struct PipelineSpan: Hashable, Sendable {
  /// The op.
  public let op: PipelineOp
  /// When it began.
  public let start: Int
  /// When it was done.
  public let end: Int
  /// When its stage was free for the next op: later than `end` after a blocking send.
  public let free: Int
}
