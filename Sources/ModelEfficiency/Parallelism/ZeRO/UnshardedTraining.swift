/// Training of the same network by one device that holds everything: what ``ShardedTraining`` must
/// agree with.
///
/// It runs the batches one after another, takes the mean of their gradients in that order, and lets
/// one Adam update all parameters.
public struct UnshardedTraining: Sendable {
  /// The network.
  public let network: LayeredNetwork
  /// Each layer's parameters.
  public private(set) var parameters: [[Float]]
  private var adam: AdamShard

  /// Creates the network with random parameters.
  public init(_ network: LayeredNetwork, seed: UInt64, rule: AdamRule) {
    self.network = network
    parameters = network.initialParameters(seed: seed)
    adam = AdamShard(count: network.parameterCounts.reduce(0, +), rule: rule)
  }

  /// The mean over all samples of ½‖output − target‖².
  ///
  /// - Throws: ``ZeROError`` if the batch does not fit the network.
  public func loss(on batch: TrainingBatch) throws(ZeROError) -> Double {
    try batch.check(against: network)
    let outputs = self.outputs(for: batch)
    let error = (outputs[network.layers] - batch.targets).frobeniusNorm
    return error * error / Double(2 * batch.inputs.rows)
  }

  /// Takes one step on the mean gradient of all batches.
  ///
  /// - Throws: ``ZeROError`` if there is no batch or one does not fit the network.
  public mutating func step(_ batches: [TrainingBatch]) throws(ZeROError) {
    guard !batches.isEmpty else { throw .batchesAndRanksDiffer(batches: 0, ranks: 1) }
    for batch in batches { try batch.check(against: network) }
    let gradient = ShardExchange.mean(batches.map { self.gradient(of: $0) })
    var flat = parameters.flatMap(\.self)
    adam.update(&flat, at: flat.indices, gradient)
    var start = 0
    for (layer, count) in network.parameterCounts.enumerated() {
      parameters[layer] = Array(flat[start..<start + count])
      start += count
    }
  }

  private func outputs(for batch: TrainingBatch) -> [Matrix] {
    var outputs = [batch.inputs]
    for layer in 0..<network.layers {
      outputs.append(network.forward(layer, parameters[layer], outputs[layer]))
    }
    return outputs
  }

  private func gradient(of batch: TrainingBatch) -> [Float] {
    let outputs = self.outputs(for: batch)
    var outputGradient = batch.lossGradient(of: outputs[network.layers])
    var gradients = parameters
    for layer in (0..<network.layers).reversed() {
      let result = network.backward(
        layer, parameters[layer], inputs: outputs[layer], outputs: outputs[layer + 1],
        gradient: outputGradient)
      (outputGradient, gradients[layer]) = (result.inputs, result.parameters)
    }
    return gradients.flatMap(\.self)
  }
}
