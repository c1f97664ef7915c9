/// What one rank holds: weights, gradients, optimizer states, and the activations of its samples.
///
/// A layer that is divided exists as a shard, and whole only while it is gathered; to use what is not
/// there is a programmer's error and traps.
struct ShardedRank: Hashable, Sendable {
  /// The places of each layer that this rank owns.
  let owned: [Range<Int>]
  /// What is divided.
  let stage: TrainingMemory.ZeROStage
  /// Each layer's weights that last: the whole layer, or at stage 3 the shard.
  var weights: [[Float]]
  /// Layers that are gathered for a while at stage 3.
  private var gathered: [Int: [Float]] = [:]
  /// Each layer's gradients, whole or reduced to the shard; empty if there are none yet.
  var gradients: [[Float]]
  /// Each layer's optimizer states: of the whole layer, or of the shard from stage 1 on.
  private var optimizers: [AdamShard]
  private var outputs: [Matrix] = []
  private var outputGradient = Matrix(rows: 0, columns: 0)

  init(
    rank: Int, of ranks: Int, parameters: [[Float]], stage: TrainingMemory.ZeROStage, rule: AdamRule
  ) {
    let owned = parameters.map { ShardLayout(count: $0.count, ranks: ranks).range(of: rank) }
    self.owned = owned
    self.stage = stage
    weights =
      stage.divides(.parameters)
      ? zip(parameters, owned).map { Array($0[$1]) } : parameters
    gradients = parameters.map { _ in [] }
    optimizers = zip(parameters, owned).map { layer, owned in
      AdamShard(count: stage.divides(.optimizerStates) ? owned.count : layer.count, rule: rule)
    }
  }

  /// The weights of a layer, all of them.
  private func whole(_ layer: Int) -> [Float] {
    guard stage.divides(.parameters) else { return weights[layer] }
    guard let parameters = gathered[layer] else {
      preconditionFailure("layer \(layer) is used before it is gathered")
    }
    return parameters
  }

  /// This rank's part of a layer's weights.
  func shard(_ layer: Int) -> [Float] {
    stage.divides(.parameters) ? weights[layer] : Array(weights[layer][owned[layer]])
  }

  mutating func receive(_ parameters: [Float], layer: Int) {
    if stage.divides(.parameters) { gathered[layer] = parameters } else { weights[layer] = parameters }
  }

  mutating func release(layer: Int) { gathered[layer] = nil }

  mutating func forward(_ layer: Int, _ network: LayeredNetwork, _ batch: TrainingBatch) {
    if layer == 0 { outputs = [batch.inputs] }
    outputs.append(network.forward(layer, whole(layer), outputs[layer]))
    if layer == network.layers - 1 { outputGradient = batch.lossGradient(of: outputs[layer + 1]) }
  }

  mutating func backward(_ layer: Int, _ network: LayeredNetwork) {
    let result = network.backward(
      layer, whole(layer), inputs: outputs[layer], outputs: outputs[layer + 1],
      gradient: outputGradient)
    outputGradient = result.inputs
    gradients[layer] = result.parameters
  }

  /// Takes the mean gradients of this rank's shard of a layer: from stage 2 on they take the place of
  /// the whole ones, before that only of this part of them.
  mutating func receive(meanGradients: [Float], layer: Int) {
    if stage.divides(.gradients) {
      gradients[layer] = meanGradients
    } else {
      gradients[layer].replaceSubrange(owned[layer], with: meanGradients)
    }
  }

  mutating func update() {
    for layer in weights.indices {
      let inShard = stage.divides(.optimizerStates)
      let reduced = gradients[layer]
      let mine = inShard && !stage.divides(.gradients) ? Array(reduced[owned[layer]]) : reduced
      let places = inShard && !stage.divides(.parameters) ? owned[layer] : weights[layer].indices
      optimizers[layer].update(&weights[layer], at: places, mine)
      gradients[layer] = []
    }
  }

  /// The bytes of the arrays that are there, four for each number.
  var liveBytes: LiveBytes {
    let gathered = gathered.values.reduce(0) { $0 + $1.count }
    let states = optimizers.reduce(0) { $0 + $1.momentum.count + $1.variance.count }
    return LiveBytes(
      parameters: 4 * (gathered + weights.reduce(0) { $0 + $1.count }),
      gradients: 4 * gradients.reduce(0) { $0 + $1.count }, optimizerStates: 4 * states)
  }
}
