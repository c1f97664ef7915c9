extension PipelineSchedule {
  /// The naive schedule: one micro-batch after another passes the whole model forward and back, so
  /// that one stage works at a time. Slides and papers show it with one micro-batch, the mini-batch
  /// itself.
  ///
  /// Example: one micro-batch on K equal stages leaves each idle for (K−1)/K of the time.
  ///
  /// - Throws: `PipelineError` if a number is not positive or too large.
  public static func naive(
    stages: Int, microbatches: Int = 1
  ) throws(PipelineError) -> PipelineSchedule {
    try alternating("naive", stages: stages, microbatches: microbatches) { _ in 1 }
  }

  /// GPipe (Huang et al. 2019): all forward passes, then all backward passes.
  ///
  /// Example: K = 4 equal stages and M = 4 micro-batches are idle for 3/7 of the time.
  /// Differs: the backward passes begin with micro-batch 0, as in PyTorch, not with the last one, as
  /// in the paper's figure. With equal times neither is faster.
  ///
  /// - Throws: `PipelineError` if a number is not positive or too large.
  public static func gpipe(
    stages: Int, microbatches: Int
  ) throws(PipelineError) -> PipelineSchedule {
    try alternating("GPipe", stages: stages, microbatches: microbatches) { _ in microbatches }
  }

  /// One forward, one backward (PipeDream-Flush, Narayanan et al. 2021): stage d lets K − d
  /// micro-batches in, then alternates, so that it never keeps more than min(K − d, M).
  ///
  /// `ahead` lets that many more micro-batches in for each later stage. It hides the latency of
  /// links, and costs as much more memory; with 1 it is known as eager 1F1B.
  ///
  /// Example: 4 stages let 4, 3, 2, 1 micro-batches in, and with `ahead: 1` they let in 7, 5, 3, 1.
  ///
  /// - Throws: `PipelineError` if a number is not positive or too large, or `ahead` is negative.
  public static func oneForwardOneBackward(
    stages: Int, microbatches: Int, ahead: Int = 0
  ) throws(PipelineError) -> PipelineSchedule {
    guard ahead >= 0 else { throw .negative("micro-batches ahead", ahead) }
    // More than all micro-batches cannot be let in.
    let more = min(ahead, max(0, microbatches))
    return try alternating(
      ahead == 0 ? "1F1B" : "1F1B, \(ahead) ahead", stages: stages, microbatches: microbatches
    ) { (stages - $0) + (stages - $0 - 1) * more }
  }

  /// Stage d begins with `admitted(d)` forward passes, then alternates: a backward pass, a forward
  /// pass. With fewer micro-batches than that it begins with all of them.
  private static func alternating(
    _ name: String, stages: Int, microbatches: Int, admitted: (Int) -> Int
  ) throws(PipelineError) -> PipelineSchedule {
    try checkSizes(stages: stages, microbatches: microbatches)
    let orders = (0..<stages).map { stage in
      let first = min(admitted(stage), microbatches)
      let forwards = (0..<first).map { PipelineOp(.forward, chunk: stage, microbatch: $0) }
      return (0..<microbatches).reduce(into: forwards) { order, microbatch in
        order.append(PipelineOp(.backward, chunk: stage, microbatch: microbatch))
        if first + microbatch < microbatches {
          order.append(PipelineOp(.forward, chunk: stage, microbatch: first + microbatch))
        }
      }
    }
    return try PipelineSchedule(name: name, microbatches: microbatches, orders: orders)
  }
}
