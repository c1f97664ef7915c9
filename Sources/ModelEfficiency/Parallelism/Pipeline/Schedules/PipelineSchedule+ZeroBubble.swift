extension PipelineSchedule {
  /// ZB-H1 (Qi et al. 2024): the weight gradients, for which nobody waits, move to where 1F1B is
  /// idle. Each stage keeps up to K micro-batches, as 1F1B's first stage does.
  ///
  /// - Throws: `PipelineError` if a number is not positive or too large.
  public static func zeroBubbleH1(
    stages: Int, microbatches: Int
  ) throws(PipelineError) -> PipelineSchedule {
    try zeroBubble("ZB-H1", stages: stages, microbatches: microbatches) { stage in
      (stages - stage, stage)
    }
  }

  /// ZB-H2 (Qi et al. 2024): about twice as many micro-batches on the way, up to 2K − 1 at each
  /// stage, so that with equal times a stage is never idle between its first op and its last.
  ///
  /// - Throws: `PipelineError` if a number is not positive or too large.
  public static func zeroBubbleH2(
    stages: Int, microbatches: Int
  ) throws(PipelineError) -> PipelineSchedule {
    try zeroBubble("ZB-H2", stages: stages, microbatches: microbatches) { stage in
      (2 * (stages - stage) - 1, 2 * stage)
    }
  }

  /// Both by one rule. Stage d begins with `admitted` forward passes and repeats: an input gradient;
  /// a weight gradient, if more than `lag` of them are outstanding; a forward pass.
  ///
  /// Differs: the paper draws the two schedules. This rule gives the bubbles and the memory of its
  /// Table 2.
  private static func zeroBubble(
    _ name: String, stages: Int, microbatches: Int, rule: (Int) -> (admitted: Int, lag: Int)
  ) throws(PipelineError) -> PipelineSchedule {
    try checkSizes(stages: stages, microbatches: microbatches)
    let orders = (0..<stages).map { stage in
      func op(_ kind: PipelineOp.Kind, _ microbatch: Int) -> PipelineOp {
        PipelineOp(kind, chunk: stage, microbatch: microbatch)
      }
      let (admitted, lag) = rule(stage)
      let first = min(admitted, microbatches)
      var order = (0..<first).map { op(.forward, $0) }
      for microbatch in 0..<microbatches {
        order.append(op(.backwardInput, microbatch))
        if microbatch >= lag { order.append(op(.backwardWeight, microbatch - lag)) }
        if first + microbatch < microbatches { order.append(op(.forward, first + microbatch)) }
      }
      let done = max(0, microbatches - lag)
      return order + (done..<microbatches).map { op(.backwardWeight, $0) }
    }
    return try PipelineSchedule(name: name, microbatches: microbatches, orders: orders)
  }
}
