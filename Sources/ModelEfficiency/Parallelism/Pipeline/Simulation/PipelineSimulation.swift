/// When each op of a schedule runs, given how long ops and messages take.
///
/// Every op begins as soon as its stage is free and what it needs has arrived, so the times are
/// those of the longest path through the graph of dependencies. They are whole numbers, exact.
///
///     let run = try PipelineSimulation(
///       of: .gpipe(stages: 4, microbatches: 4), costs: PipelineCosts(forward: 1, backward: 2))
///     run.makespan        // 21
///     run.bubbleOfTotal   // 3/7
public struct PipelineSimulation: Hashable, Sendable {
  /// What was simulated.
  public let schedule: PipelineSchedule
  /// The ops of each stage with their times, in order.
  public let spans: [[PipelineSpan]]

  /// Simulates a schedule whose chunks all cost the same.
  ///
  /// - Throws: `PipelineError` if a time is negative or too long.
  public init(
    of schedule: PipelineSchedule, costs: PipelineCosts, link: PipelineLink = .free
  ) throws(PipelineError) {
    try self.init(
      of: schedule, costs: Array(repeating: costs, count: schedule.chunks), link: link)
  }

  /// Simulates a schedule, given the costs of each chunk.
  ///
  /// - Throws: `PipelineError` if there is not one cost for each chunk, or a time is negative or too
  ///   long.
  public init(
    of schedule: PipelineSchedule, costs: [PipelineCosts], link: PipelineLink = .free
  ) throws(PipelineError) {
    guard costs.count == schedule.chunks else {
      throw .costsDoNotFit(costs: costs.count, chunks: schedule.chunks)
    }
    let times = costs.flatMap { [$0.forward, $0.inputGradient, $0.weightGradient] } + [link.time]
    for time in times where time < 0 { throw .negative("units of time", time) }
    // However the ops wait for each other, all stages together take no longer than this.
    let longest = times.max() ?? 0
    guard (ExactSize.product(5, schedule.passes, schedule.stages) * ExactSize(longest)).value != nil
    else { throw .tooLong(passes: schedule.passes, longest: longest) }
    self.schedule = schedule
    spans = Self.spans(of: schedule, costs: costs, link: link)
  }

  private static func spans(
    of schedule: PipelineSchedule, costs: [PipelineCosts], link: PipelineLink
  ) -> [[PipelineSpan]] {
    var spans = schedule.orders.map { order in
      var spans: [PipelineSpan] = []
      spans.reserveCapacity(order.count)
      return spans
    }
    // When a value is at hand where it is needed next: with its reader, if that is another stage.
    var arrival = [Int](repeating: 0, count: 2 * schedule.chunks * schedule.microbatches)
    _ = schedule.visitInOrder { op, stage in
      let free = spans[stage].last?.free ?? 0
      let arrived = schedule.neededFromNeighbor(by: op).map { arrival[schedule.slot(of: $0)] }
      let start = max(free, arrived ?? 0)
      let end = start + costs[op.chunk].time(of: op.kind)
      let isSent = op.makes.map(schedule.isSent) ?? false
      let delay = isSent ? link.time : 0
      if let value = op.makes { arrival[schedule.slot(of: value)] = end + delay }
      spans[stage].append(
        PipelineSpan(op: op, start: start, end: end, free: link.blocksSender ? end + delay : end))
    }
    return spans
  }
}
