/// Why a pipeline cannot be scheduled, simulated or run.
public enum PipelineError: Error, Hashable, Sendable {
  /// A size that must be at least 1 is not.
  case notPositive(String, Int)
  /// A number that must be at least 0 is not.
  case negative(String, Int)
  /// The schedule would have more passes of micro-batches through chunks than are made one by one.
  case tooManyPasses(chunks: Int, microbatches: Int, limit: Int)
  /// All times together are more units than can be counted.
  case tooLong(passes: Int, longest: Int)
  /// The interleaved schedule takes micro-batches in groups of as many as there are stages.
  case microbatchesNotMultiple(microbatches: Int, stages: Int)
  /// The order of this stage has, at this place, an op of a chunk or micro-batch that is not there.
  case unknownOp(PipelineOp, stage: Int, place: Int)
  /// An op stands in the order of a stage that does not hold its chunk.
  case wrongStage(PipelineOp, stage: Int, home: Int)
  /// An op comes twice, or a whole backward pass besides one of its halves.
  case repeatedOp(PipelineOp)
  /// An op is in no order.
  case missingOp(PipelineOp)
  /// The stages wait for each other: the op at which each stops, and what that op waits for.
  case deadlock([Waiting])
  /// There is not one cost for each chunk.
  case costsDoNotFit(costs: Int, chunks: Int)
  /// The mini-batch does not split into equal micro-batches.
  case microbatchesDoNotDivide(microbatches: Int, what: String, count: Int)
  /// A network of this many layers cannot be cut into this many chunks.
  case tooFewLayers(layers: Int, chunks: Int)
  /// A matrix that is fed to the network, or a layer of it, has the wrong shape.
  case shape(String, rows: Int, columns: Int, needed: String)

  /// A stage that cannot go on.
  public struct Waiting: Hashable, Sendable {
    /// The stage.
    public let stage: Int
    /// The op that cannot begin.
    public let op: PipelineOp
    /// What it waits for.
    public let value: PipelineValue
  }
}

extension PipelineError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notPositive(let what, let count):
      "\(count) \(what): give at least 1"
    case .negative(let what, let count):
      "\(count) \(what): give at least 0"
    case .tooManyPasses(let chunks, let microbatches, let limit):
      """
      \(chunks) chunks and \(microbatches) micro-batches make more than \(limit) passes: give \
      smaller numbers
      """
    case .tooLong(let passes, let longest):
      """
      \(passes) passes of up to \(longest) units of time are more than can be counted: choose a \
      larger unit
      """
    case .microbatchesNotMultiple(let microbatches, let stages):
      """
      \(microbatches) micro-batches on \(stages) interleaved stages: choose a multiple of \(stages)
      """
    case .unknownOp(let op, let stage, let place):
      "stage \(stage), op \(place): \(op) does not exist; chunks and micro-batches count from 0"
    case .wrongStage(let op, let stage, let home):
      "\(op) is in the order of stage \(stage): move it to stage \(home), which holds the chunk"
    case .repeatedOp(let op):
      "\(op) comes twice: each micro-batch passes a chunk once each way"
    case .missingOp(let op):
      "\(op) is in no order: each micro-batch passes every chunk both ways"
    case .deadlock(let waiting):
      "the stages wait for each other: "
        + waiting.map { "stage \($0.stage) stops at \($0.op), for want of \($0.value)" }
        .joined(separator: "; ")
    case .costsDoNotFit(let costs, let chunks):
      "\(costs) costs for \(chunks) chunks: give one for each chunk"
    case .microbatchesDoNotDivide(let microbatches, let what, let count):
      "\(microbatches) micro-batches do not divide \(count) \(what): choose a divisor of \(count)"
    case .tooFewLayers(let layers, let chunks):
      "\(layers) layers cannot fill \(chunks) chunks: use at most \(layers) chunks"
    case .shape(let what, let rows, let columns, let needed):
      "\(what) is \(rows)×\(columns), but must be \(needed)"
    }
  }
}
