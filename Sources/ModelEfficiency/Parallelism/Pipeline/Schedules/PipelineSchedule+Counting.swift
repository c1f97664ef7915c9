extension PipelineSchedule {
  /// The most activations that a stage keeps at a time, each of one micro-batch in one chunk.
  ///
  /// A forward pass adds one; it is dropped after the backward pass, or after the weight gradients
  /// if they come later. Divide by `chunksPerStage` to compare schedules: an activation of one of v
  /// chunks is a v-th of a whole stage's.
  ///
  /// Example: GPipe keeps M, 1F1B keeps min(K − d, M) at stage d.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func peakActivations(onStage stage: Int) -> Int {
    var (kept, peak) = (0, 0)
    for op in order(ofStage: stage) {
      switch op.kind {
      case .forward: kept += 1
      case .backward, .backwardWeight: kept -= 1
      case .backwardInput: break
      }
      peak = max(peak, kept)
    }
    return peak
  }

  /// The messages that a stage sends to other stages: outputs forward, gradients back.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func messagesSent(byStage stage: Int) -> Int {
    order(ofStage: stage).count { op in op.makes.map(isSent) ?? false }
  }

  /// The messages that a stage receives from other stages.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func messagesReceived(byStage stage: Int) -> Int {
    order(ofStage: stage).count { op in neededFromNeighbor(by: op).map(isSent) ?? false }
  }

  /// All messages of all stages: 2(vK − 1)M if neighboring chunks belong to different stages.
  public var messages: Int { (0..<stages).reduce(0) { $0 + messagesSent(byStage: $1) } }

  /// A value crosses from one stage to another: a chunk makes it, and one elsewhere needs it.
  func isSent(_ value: PipelineValue) -> Bool {
    let (maker, reader) = (value.chunk, value.reader)
    guard min(maker, reader) >= 0, max(maker, reader) < chunks else { return false }
    return stage(ofChunk: reader) != stage(ofChunk: maker)
  }
}
