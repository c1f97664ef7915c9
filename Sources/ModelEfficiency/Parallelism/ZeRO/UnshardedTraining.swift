/// Training of the same network by one device that holds everything: what ``ShardedTraining`` must
/// agree with.
///
/// In each step it runs the batches one after another, adds up their gradients, and lets one Adam
/// update all parameters. Sums are taken in the order of the ring, which for the first chunk of a
/// layer is 1, 2, …, 0; any other order may differ in the last bits if there are more than two.
///
///     let training = UnshardedTraining(network, rule: AdamRule(), seed: 1)
///     try training.run(batches)     // batches[step][rank]
public struct UnshardedTraining: Hashable, Sendable {
  /// The network.
  public let network: LayeredNetwork
  /// The constants of Adam.
  public let rule: AdamRule
  /// Each layer's parameters before the first step.
  public let start: [[Float]]
  /// What the mean is taken over where batches have unequally many samples.
  public let averaging: DataParallel.Averaging

  /// Plans the training of a network from random parameters.
  public init(
    _ network: LayeredNetwork, rule: AdamRule, seed: UInt64,
    averaging: DataParallel.Averaging = .examples
  ) {
    self.network = network
    self.rule = rule
    start = network.initialParameters(seed: seed)
    self.averaging = averaging
  }

  /// Plans the training of a network from given parameters, one array for each layer.
  ///
  /// - Throws: ``ZeROError`` if the parameters do not fit the network.
  public init(
    _ network: LayeredNetwork, rule: AdamRule, startingFrom parameters: [[Float]],
    averaging: DataParallel.Averaging = .examples
  ) throws(ZeROError) {
    try network.check(parameters)
    self.network = network
    self.rule = rule
    start = parameters
    self.averaging = averaging
  }

  /// Each layer's parameters after one step for each element of `batches`.
  ///
  /// - Throws: ``ZeROError`` if there are no batches, not equally many for all steps, one does not fit
  ///   the network, or a constant of Adam is of no use.
  public func run(_ batches: [[TrainingBatch]]) throws -> [[Float]] {
    if let problem = rule.problem { throw ZeROError.rule(problem) }
    let ranks = try TrainingBatch.ranks(of: batches, for: network)
    var parameters = start
    var adam = AdamShard(count: network.parameterCounts.reduce(0, +), rule: rule)
    let sums = try network.parameterCounts.map {
      try Collective.ringAllReduce(ranks: ranks, count: $0)
    }
    for step in batches {
      let gradients = zip(step, TrainingBatch.weights(of: step, averaging)).map {
        network.gradients(parameters, on: $0, weight: $1)
      }
      let means = try sums.enumerated().map { layer, sum in
        ShardedRank.mean(try sum.result(of: gradients.map { $0[layer] })[0], of: ranks)
      }
      var flat = parameters.flatMap(\.self)
      adam.update(&flat, at: flat.indices, means.flatMap(\.self))
      parameters = network.layered(flat)
    }
    return parameters
  }
}
