/// One step of training, really done: each stage is a rank with layers of its own that does the ops
/// of its order and exchanges activations and gradients with the others as messages.
///
///     let run = try await PipelineRun(network, of: batch, by: .gpipe(stages: 2, microbatches: 4))
///     run.gradients == try network.gradients(of: batch)   // bit for bit
///
/// The result does not depend on which rank is faster: each one's order is fixed, and it waits for
/// what it needs. If the backward passes of each stage take the micro-batches in order, as in all
/// schedules here, the gradients are those of one device, bit for bit.
public struct PipelineRun: Hashable, Sendable {
  /// What comes out.
  public let gradients: PipelineGradients
  /// For each stage, the most numbers that it kept at a time as activations.
  public let peakValues: [Int]
  /// What each stage sent and received.
  public let traffic: [RankTraffic]

  /// Runs a mini-batch through a network, cut into the chunks of the schedule.
  ///
  /// With `recomputing` a stage keeps only the input of each chunk, and its backward pass computes
  /// the other activations again.
  ///
  /// - Throws: `PipelineError` if the batch does not fit the network or does not split evenly, or
  ///   there are more chunks than layers.
  public init(
    _ network: PipelineNetwork, of batch: PipelineBatch, by schedule: PipelineSchedule,
    recomputing: Bool = false
  ) async throws {
    try batch.checkFit(network)
    let parts = try batch.microbatches(schedule.microbatches)
    let chunks = try network.cut(into: schedule.chunks)
    let widths = chunks.map { $0[0].weight.rows }
    let run = try await LocalGroup.run(ranks: schedule.stages) { rank in
      let mine = stride(from: rank.rank, to: chunks.count, by: rank.size).map { chunks[$0] }
      var stage = PipelineStage(mine, recomputes: recomputing, rows: batch.inputs.rows)
      var port = PipelinePort(
        rank, schedule: schedule, rows: parts[0].inputs.rows, widths: widths)
      for op in schedule.orders[rank.rank] {
        try await stage.perform(op, of: schedule, on: parts[op.microbatch], &port)
      }
      return stage
    }
    let layers = (0..<schedule.chunks).flatMap { chunk in
      run.values[schedule.stage(ofChunk: chunk)].gradients[chunk / schedule.stages]
    }
    let last = schedule.stage(ofChunk: schedule.chunks - 1)
    gradients = PipelineGradients(loss: run.values[last].error.loss, layers: layers)
    peakValues = run.values.map(\.peakValues)
    traffic = run.traffic
  }
}

extension PipelineStage {
  /// Does one op of a schedule with what the port gives, and leaves there what it makes.
  fileprivate mutating func perform(
    _ op: PipelineOp, of schedule: PipelineSchedule, on part: PipelineBatch,
    _ port: inout PipelinePort
  ) async throws {
    var received = op.kind == .forward && op.chunk == 0 ? part.inputs : nil
    if received == nil, let value = op.takes { received = try await port.take(value) }
    let made = perform(
      op.kind, chunk: op.chunk / schedule.stages, microbatch: op.microbatch, received: received)
    guard let made, let value = op.makes else { return }
    if op.kind == .forward && op.chunk + 1 == schedule.chunks {
      let loss = PipelineValue(
        kind: .gradient, chunk: schedule.chunks, microbatch: op.microbatch)
      try await port.leave(lossGradient(output: made, targets: part.targets), as: loss)
    } else if op.kind == .forward || op.chunk > 0 {
      try await port.leave(made, as: value)
    }
  }
}
