extension PipelineSimulation {
  /// The time from the first op's start to the last one's end.
  public var makespan: Int { spans.reduce(0) { max($0, $1.last?.end ?? 0) } }

  /// How long a stage computes. Sending is not computing.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func busyTime(ofStage stage: Int) -> Int {
    schedule.requireStage(stage)
    return spans[stage].reduce(0) { $0 + $1.end - $1.start }
  }

  /// How long a stage does not compute during the whole run.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func idleTime(ofStage stage: Int) -> Int { makespan - busyTime(ofStage: stage) }

  /// How long a stage does not compute between its own first and last op.
  ///
  /// - Precondition: the stage is one of the schedule's.
  public func idleTimeWithin(stage: Int) -> Int {
    schedule.requireStage(stage)
    guard let first = spans[stage].first, let last = spans[stage].last else { return 0 }
    return last.end - first.start - busyTime(ofStage: stage)
  }

  /// The bubble as a share of the total time: idle / (idle + busy), over all stages. The convention
  /// of GPipe, (K−1)/(M+K−1) for equal stages and free links.
  public var bubbleOfTotal: Double {
    totalIdle == 0 ? 0 : Double(totalIdle) / Double(totalIdle + totalBusy)
  }

  /// The bubble in relation to the ideal time, that of stages which are never idle: idle / busy,
  /// over all stages. The convention of Megatron-LM, (K−1)/M for equal stages and free links.
  public var bubbleOfIdeal: Double {
    totalIdle == 0 ? 0 : Double(totalIdle) / Double(totalBusy)
  }

  private var totalBusy: Int { spans.indices.reduce(0) { $0 + busyTime(ofStage: $1) } }

  private var totalIdle: Int { spans.indices.reduce(0) { $0 + idleTime(ofStage: $1) } }
}
