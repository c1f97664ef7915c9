/// What one rank holds: weights, gradients, optimizer states, and the activations of its samples.
///
/// A layer that is divided exists as a shard, and whole only while it is gathered; to use what is not
/// there is a programmer's error and traps.
struct ShardedRank {
  private let network: LayeredNetwork
  private let stage: TrainingMemory.ZeROStage
  /// The places of each layer that this rank owns.
  private let owned: [Range<Int>]
  /// Each layer's weights that last: the whole layer, or at stage 3 the shard.
  private var weights: [[Float]]
  /// Layers that are gathered for a while at stage 3.
  private var gathered: [Int: [Float]] = [:]
  /// Each layer's gradients, whole or reduced to the shard; empty if there are none.
  private var gradients: [[Float]]
  /// Each layer's optimizer states: of the whole layer, or of the shard from stage 1 on.
  private var optimizers: [AdamShard]
  private var outputs: [Matrix] = []
  /// How much each sample counts.
  private var weight: Float = 0
  private var outputGradient = Matrix(rows: 0, columns: 0)

  init(rank: Int, of ranks: Int, _ training: ShardedTraining) {
    network = training.network
    stage = training.schedule.stage
    let parameters = training.start
    owned = parameters.map { Collective.chunk(rank, of: $0.count, ranks: ranks) }
    let shards = zip(parameters, owned).map { Array($0[$1]) }
    weights = stage.divides(.parameters) ? shards : parameters
    gradients = parameters.map { _ in [] }
    optimizers = (stage.divides(.optimizerStates) ? shards : parameters).map {
      AdamShard(count: $0.count, rule: training.rule)
    }
  }

  /// This rank's part of each layer's weights.
  var shards: [[Float]] { weights.indices.map(shard) }

  /// Takes this rank's part in one operation of a step, in which each of its samples counts with
  /// `weight`.
  mutating func run(
    _ operation: ShardedOperation, on batch: TrainingBatch, weight: Float,
    with peers: any Communicator
  ) async throws {
    self.weight = weight
    switch operation {
    case .gather(let layer):
      let count = network.parameterCounts[layer]
      let whole = try await peers.allGathered(shard(layer), count: count)
      if stage.divides(.parameters) { gathered[layer] = whole } else { weights[layer] = whole }
    case .release(let layer): gathered[layer] = nil
    case .forward(let layer): forward(layer, batch)
    case .backward(let layer): backward(layer)
    case .reduceScatter(let layer):
      let shard = Self.mean(try await peers.reduceScattered(gradients[layer]), of: peers.size)
      if stage.divides(.gradients) {
        gradients[layer] = shard
      } else {
        gradients[layer].replaceSubrange(owned[layer], with: shard)
      }
    case .allReduce(let layer):
      gradients[layer] = Self.mean(try await peers.allReduced(gradients[layer]), of: peers.size)
    case .update: update()
    }
  }

  private func shard(_ layer: Int) -> [Float] {
    stage.divides(.parameters) ? weights[layer] : Array(weights[layer][owned[layer]])
  }

  private func whole(_ layer: Int) -> [Float] {
    guard stage.divides(.parameters) else { return weights[layer] }
    guard let whole = gathered[layer] else {
      preconditionFailure("layer \(layer) is used before it is gathered")
    }
    return whole
  }

  private mutating func forward(_ layer: Int, _ batch: TrainingBatch) {
    if layer == 0 { outputs = [batch.inputs] }
    outputs.append(network.forward(layer, whole(layer), outputs[layer]))
    if layer == network.layers - 1 {
      outputGradient = batch.lossGradient(of: outputs[layer + 1], weight: weight)
    }
  }

  private mutating func backward(_ layer: Int) {
    let result = network.backward(
      layer, whole(layer), inputs: outputs[layer], outputs: outputs[layer + 1],
      gradient: outputGradient)
    (outputGradient, gradients[layer]) = (result.inputs, result.parameters)
  }

  /// Updates the weights whose states this rank has, whether it keeps whole layers or shards.
  private mutating func update() {
    for layer in weights.indices {
      let whole = network.parameterCounts[layer]
      let mine = stage.divides(.optimizerStates) ? owned[layer] : 0..<whole
      func places(_ isDivided: Bool) -> Range<Int> { isDivided ? 0..<mine.count : mine }
      let gradient = Array(gradients[layer][places(stage.divides(.gradients))])
      optimizers[layer].update(
        &weights[layer], at: places(stage.divides(.parameters)), gradient)
      gradients[layer] = []
    }
  }

  /// The bytes of the arrays that exist, four for each number.
  var liveBytes: LiveBytes {
    let gathered = gathered.values.reduce(0) { $0 + $1.count }
    let states = optimizers.reduce(0) { $0 + $1.momentum.count + $1.variance.count }
    return LiveBytes(
      parameters: 4 * (gathered + weights.reduce(0) { $0 + $1.count }),
      gradients: 4 * gradients.reduce(0) { $0 + $1.count }, optimizerStates: 4 * states)
  }

  /// The mean from a sum over `count` ranks.
  static func mean(_ sum: [Float], of count: Int) -> [Float] {
    let factor = 1 / Float(count)
    return sum.map { $0 * factor }
  }
}
