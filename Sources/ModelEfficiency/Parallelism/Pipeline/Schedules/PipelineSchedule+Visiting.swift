extension PipelineSchedule {
  /// Visits every op after those that it needs and after its predecessor on its stage.
  ///
  /// Each stage goes on until a value is missing; whoever makes that value wakes it again. So each
  /// op is looked at twice at most, and the work is proportional to the number of ops.
  ///
  /// - Returns: The stages that never come to their end, from the first to the last.
  func visitInOrder(_ visit: (_ op: PipelineOp, _ stage: Int) -> Void) -> [PipelineError.Waiting] {
    let slots = 2 * chunks * microbatches
    var isMade = [Bool](repeating: false, count: slots)
    var waiter = [Int?](repeating: nil, count: slots)
    var next = [Int](repeating: 0, count: stages)
    var awake = Array((0..<stages).reversed())
    while let stage = awake.popLast() {
      while next[stage] < orders[stage].count {
        let op = orders[stage][next[stage]]
        if let missing = missingValue(of: op, isMade: isMade) {
          waiter[slot(of: missing)] = stage
          break
        }
        visit(op, stage)
        next[stage] += 1
        guard let value = op.makes else { continue }
        isMade[slot(of: value)] = true
        if let sleeper = waiter[slot(of: value)] { awake.append(sleeper) }
      }
    }
    return (0..<stages).compactMap { stage in
      guard next[stage] < orders[stage].count else { return nil }
      let op = orders[stage][next[stage]]
      return missingValue(of: op, isMade: isMade).map {
        PipelineError.Waiting(stage: stage, op: op, value: $0)
      }
    }
  }

  /// The place of a value in tables of all values.
  func slot(of value: PipelineValue) -> Int {
    (value.kind.rawValue * chunks + value.chunk) * microbatches + value.microbatch
  }

  /// What an op needs from a neighboring chunk. The model's input and the loss are always at hand.
  func neededFromNeighbor(by op: PipelineOp) -> PipelineValue? {
    guard let value = op.takes, value.chunk >= 0, value.chunk < chunks else { return nil }
    return value
  }

  private func missingValue(of op: PipelineOp, isMade: [Bool]) -> PipelineValue? {
    if let value = op.needsHere, !isMade[slot(of: value)] { return value }
    if let value = neededFromNeighbor(by: op), !isMade[slot(of: value)] { return value }
    return nil
  }
}
