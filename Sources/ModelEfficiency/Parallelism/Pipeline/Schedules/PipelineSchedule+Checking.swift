extension PipelineSchedule {
  /// Sizes count things, so they are at least 1, and few enough for every op to be made.
  static func checkSizes(
    stages: Int, microbatches: Int, chunksPerStage: Int = 1
  ) throws(PipelineError) {
    guard stages > 0 else { throw .notPositive("stages", stages) }
    guard microbatches > 0 else { throw .notPositive("micro-batches", microbatches) }
    guard chunksPerStage > 0 else { throw .notPositive("chunks a stage", chunksPerStage) }
    let chunks = ExactSize.product(stages, chunksPerStage)
    guard (chunks * ExactSize(microbatches)).isAtMost(mostPasses) else {
      throw .tooManyPasses(
        chunks: chunks.value ?? .max, microbatches: microbatches, limit: mostPasses)
    }
  }

  /// Each micro-batch passes each chunk forward once and backward once, at the chunk's stage.
  func checkOps() throws(PipelineError) {
    let kinds = PipelineOp.Kind.allCases.count
    var seen = [Bool](repeating: false, count: chunks * microbatches * kinds)
    for (stage, order) in orders.enumerated() {
      for (place, op) in order.enumerated() {
        guard (0..<chunks).contains(op.chunk), (0..<microbatches).contains(op.microbatch) else {
          throw .unknownOp(op, stage: stage, place: place)
        }
        let home = self.stage(ofChunk: op.chunk)
        guard home == stage else { throw .wrongStage(op, stage: stage, home: home) }
        let index = (op.chunk * microbatches + op.microbatch) * kinds + op.kind.rawValue
        guard !seen[index] else { throw .repeatedOp(op) }
        seen[index] = true
      }
    }
    for pass in 0..<chunks * microbatches {
      try checkPass(pass, seen: seen[pass * kinds..<(pass + 1) * kinds])
    }
  }

  /// One pass has a forward op, and either a whole backward op or its two halves.
  private func checkPass(_ pass: Int, seen: ArraySlice<Bool>) throws(PipelineError) {
    func has(_ kind: PipelineOp.Kind) -> Bool { seen[seen.startIndex + kind.rawValue] }
    func op(_ kind: PipelineOp.Kind) -> PipelineOp {
      PipelineOp(kind, chunk: pass / microbatches, microbatch: pass % microbatches)
    }
    guard has(.forward) else { throw .missingOp(op(.forward)) }
    if has(.backward) {
      for half in [PipelineOp.Kind.backwardInput, .backwardWeight] where has(half) {
        throw .repeatedOp(op(half))
      }
    } else if has(.backwardInput) || has(.backwardWeight) {
      for half in [PipelineOp.Kind.backwardInput, .backwardWeight] where !has(half) {
        throw .missingOp(op(half))
      }
    } else {
      throw .missingOp(op(.backward))
    }
  }

  /// All stages reach the end of their orders.
  func checkProgress() throws(PipelineError) {
    let waiting = visitInOrder { _, _ in }
    guard waiting.isEmpty else { throw .deadlock(waiting) }
  }
}
