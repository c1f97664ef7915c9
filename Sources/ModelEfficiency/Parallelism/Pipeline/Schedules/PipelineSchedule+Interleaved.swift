extension PipelineSchedule {
  /// Interleaved 1F1B (Narayanan et al. 2021, §2.2): each stage holds v chunks, and a micro-batch
  /// goes round the stages v times. The bubble shrinks by v, the messages grow by about v.
  ///
  /// Micro-batches go in groups of K: a stage takes a group through its first chunk, then through
  /// its second, and so on; the backward passes begin with its last chunk. Stage d begins with
  /// 2(K−d−1) + (v−1)K + 1 forward passes, then alternates. With one chunk it is 1F1B.
  ///
  /// - Throws: `PipelineError` if a number is not positive or too large, or K does not divide M.
  public static func interleaved(
    stages: Int, microbatches: Int, chunks: Int
  ) throws(PipelineError) -> PipelineSchedule {
    try checkSizes(stages: stages, microbatches: microbatches, chunksPerStage: chunks)
    guard chunks > 1 else {
      return try oneForwardOneBackward(stages: stages, microbatches: microbatches)
    }
    guard microbatches.isMultiple(of: stages) else {
      throw .microbatchesNotMultiple(microbatches: microbatches, stages: stages)
    }
    let passes = chunks * microbatches
    let orders = (0..<stages).map { stage in
      func op(_ kind: PipelineOp.Kind, _ index: Int) -> PipelineOp {
        let (group, place) = index.quotientAndRemainder(dividingBy: chunks * stages)
        let turn = kind == .forward ? place / stages : chunks - 1 - place / stages
        return PipelineOp(
          kind, chunk: turn * stages + stage, microbatch: group * stages + place % stages)
      }
      let first = min(2 * (stages - stage - 1) + (chunks - 1) * stages + 1, passes)
      return (0..<passes).reduce(into: (0..<first).map { op(.forward, $0) }) { order, index in
        order.append(op(.backward, index))
        if first + index < passes { order.append(op(.forward, first + index)) }
      }
    }
    return try PipelineSchedule(
      name: "interleaved, \(chunks) chunks", chunksPerStage: chunks, microbatches: microbatches,
      orders: orders)
  }
}
