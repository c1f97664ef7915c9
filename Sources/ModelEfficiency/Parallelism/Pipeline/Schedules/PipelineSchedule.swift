/// The order in which each stage of a pipeline does its ops. Times play no part: an op begins as
/// soon as the stage is free and what it needs has arrived.
///
/// Letters: K stages, v chunks a stage, M micro-batches. Chunk c belongs to stage c mod K.
///
///     let schedule = try PipelineSchedule.gpipe(stages: 2, microbatches: 2)
///     schedule.orders[0]    // F0, F1, B0, B1, all on chunk 0
///
/// A schedule that exists can be run to its end: each micro-batch passes each chunk forward once and
/// backward once, and no stage waits for what never comes.
public struct PipelineSchedule: Hashable, Sendable {
  /// What the schedule is called.
  public let name: String
  /// v, the chunks that each stage holds.
  public let chunksPerStage: Int
  /// M, the micro-batches of a mini-batch.
  public let microbatches: Int
  /// The ops of each stage, in their order.
  public let orders: [[PipelineOp]]

  /// The most passes of micro-batches through chunks that a schedule has: K·v·M.
  public static let mostPasses = 1 << 20

  /// Creates a schedule from the order of each stage.
  ///
  /// - Throws: `PipelineError` if a size is not positive or too large, an op does not exist, stands at the wrong
  ///   stage, is missing or comes twice, or if stages wait for each other for ever.
  public init(
    name: String, chunksPerStage: Int = 1, microbatches: Int, orders: [[PipelineOp]]
  ) throws(PipelineError) {
    self.name = name
    self.chunksPerStage = chunksPerStage
    self.microbatches = microbatches
    self.orders = orders
    try Self.checkSizes(
      stages: orders.count, microbatches: microbatches, chunksPerStage: chunksPerStage)
    try checkOps()
    try checkProgress()
  }

  /// K, the stages; each is a device of its own.
  public var stages: Int { orders.count }

  /// The passes of micro-batches through chunks, K·v·M, each forward and back.
  var passes: Int { chunks * microbatches }

  /// The chunks of the model, v·K.
  public var chunks: Int { chunksPerStage * stages }

  /// The stage that holds a chunk.
  ///
  /// - Precondition: the chunk is one of the model's.
  public func stage(ofChunk chunk: Int) -> Int {
    precondition(
      chunk >= 0 && chunk < chunks,
      "there is no chunk \(chunk): the \(chunks) chunks count from 0 to \(chunks - 1)")
    return chunk % stages
  }

  /// The ops of a stage.
  func order(ofStage stage: Int) -> [PipelineOp] {
    requireStage(stage)
    return orders[stage]
  }

  func requireStage(_ stage: Int) {
    precondition(
      orders.indices.contains(stage),
      "there is no stage \(stage): the \(stages) stages count from 0 to \(stages - 1)")
  }

  /// The same schedule for several mini-batches, one after another, without a barrier between
  /// them: a stage begins the next mini-batch as soon as it is done with its own part of the last.
  ///
  /// - Throws: `PipelineError` if `steps` is not positive, or there would be too many passes.
  public func repeated(_ steps: Int) throws(PipelineError) -> PipelineSchedule {
    guard steps > 0 else { throw .notPositive("steps", steps) }
    let all = ExactSize.product(steps, microbatches).value ?? .max
    try Self.checkSizes(stages: stages, microbatches: all, chunksPerStage: chunksPerStage)
    let orders = orders.map { order in
      (0..<steps).flatMap { step in
        order.map {
          PipelineOp($0.kind, chunk: $0.chunk, microbatch: $0.microbatch + step * microbatches)
        }
      }
    }
    return try PipelineSchedule(
      name: "\(name), \(steps) steps", chunksPerStage: chunksPerStage,
      microbatches: steps * microbatches, orders: orders)
  }
}
