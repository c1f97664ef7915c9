extension PipelineSimulation {
  /// A time during which a stage keeps the same number of activations; the spans before and after
  /// have another number.
  public struct MemorySpan: Hashable, Sendable {
    /// When it begins.
    public let start: Int
    /// When it ends.
    public let end: Int
    /// How many activations are kept, each of one micro-batch in one chunk.
    public let activations: Int
  }

  /// How many activations a stage keeps over time, from its first op to its last. They are counted
  /// from the start of the forward pass to the end of the backward pass or, where that comes later,
  /// of the weight gradients.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func memory(ofStage stage: Int) -> [MemorySpan] {
    schedule.requireStage(stage)
    var (kept, since) = (0, 0)
    var memory: [MemorySpan] = []
    func close(at time: Int) {
      defer { since = time }
      guard kept > 0 && time > since else { return }
      if let last = memory.last, last.end == since, last.activations == kept {
        memory.removeLast()
        since = last.start
      }
      memory.append(MemorySpan(start: since, end: time, activations: kept))
    }
    for span in spans[stage] {
      switch span.op.kind {
      case .forward:
        close(at: span.start)
        kept += 1
      case .backward, .backwardWeight:
        close(at: span.end)
        kept -= 1
      case .backwardInput: break
      }
    }
    return memory
  }
}
