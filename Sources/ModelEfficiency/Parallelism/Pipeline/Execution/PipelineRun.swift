/// One step of training, really done: each stage is a concurrent task with layers of its own, does
/// the ops of its order, and exchanges activations and gradients with the others as messages.
///
///     let run = try await PipelineRun(network, of: batch, by: .gpipe(stages: 2, microbatches: 4))
///     run.gradients == try network.gradients(of: batch)   // bit for bit
///
/// The result does not depend on which task is faster: each stage's order is fixed, and it waits for
/// what it needs. If the backward passes of each stage take the micro-batches in order, as in all
/// schedules here, the gradients are those of one device, bit for bit.
public struct PipelineRun: Hashable, Sendable {
  /// What comes out.
  public let gradients: PipelineGradients
  /// For each stage, the most numbers that it kept at a time as activations.
  public let peakValues: [Int]
  /// The messages between stages.
  public let messages: Int
  /// Their bytes.
  public let bytes: Int

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
  ) async throws(PipelineError) {
    try batch.checkFit(network)
    let parts = try batch.microbatches(schedule.microbatches)
    let chunks = try network.cut(into: schedule.chunks)
    let mailbox = PipelineMailbox(for: schedule)
    let stages = await withTaskGroup { group in
      for index in 0..<schedule.stages {
        let layers = stride(from: index, to: chunks.count, by: schedule.stages).map { chunks[$0] }
        group.addTask {
          var stage = PipelineStage(layers, recomputes: recomputing, rows: batch.inputs.rows)
          await stage.perform(schedule.orders[index], of: schedule, on: parts, mailbox)
          return (index, stage)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    let layers = (0..<schedule.chunks).flatMap { chunk in
      stages[schedule.stage(ofChunk: chunk)].gradients[chunk / schedule.stages]
    }
    let loss = stages[schedule.stage(ofChunk: schedule.chunks - 1)].error.loss
    gradients = PipelineGradients(loss: loss, layers: layers)
    peakValues = stages.map(\.peakValues)
    messages = await mailbox.messages
    bytes = await mailbox.bytes
  }
}

extension PipelineStage {
  /// Does the ops of one stage, in order, on the micro-batches of a mini-batch.
  fileprivate mutating func perform(
    _ order: [PipelineOp], of schedule: PipelineSchedule, on parts: [PipelineBatch],
    _ mailbox: PipelineMailbox
  ) async {
    for op in order {
      let part = parts[op.microbatch]
      let isFirst = op.kind == .forward && op.chunk == 0
      let received = isFirst ? part.inputs : await mailbox.receive(op.takes)
      let made = perform(
        op.kind, chunk: op.chunk / schedule.stages, microbatch: op.microbatch, received: received)
      guard let made, let value = op.makes else { continue }
      if op.kind == .forward && op.chunk + 1 == schedule.chunks {
        let loss = PipelineValue(
          kind: .gradient, chunk: schedule.chunks, microbatch: op.microbatch)
        await mailbox.send(lossGradient(output: made, targets: part.targets), as: loss)
      } else if op.kind == .forward || op.chunk > 0 {
        await mailbox.send(made, as: value)
      }
    }
  }
}
