/// Training of a network by ranks that divide the model states as a stage of ZeRO says.
///
/// Each rank is a task that holds no more than its stage allows, follows ``ShardedSchedule``, and
/// knows the others only by messages. Every stage gives the parameters of ``UnshardedTraining`` bit
/// for bit: dividing changes who computes an element, not how.
///
///     let training = ShardedTraining(network, stage: .parameters, rule: AdamRule(), seed: 1)
///     let run = try await training.run(batches)    // batches[step][rank]
///     run.parameters                               // as if one device had trained on all batches
///     run.traffic[0].bytesSent                     // what rank 0 has sent
public struct ShardedTraining: Hashable, Sendable {
  /// What a run leaves behind.
  public struct Outcome: Hashable, Sendable {
    /// Each layer's parameters, put together from the shards of their owners.
    public let parameters: [[Float]]
    /// The bytes that each rank held after each operation of the last step, in 32-bit numbers.
    public let liveBytes: [[LiveBytes]]
    /// What each rank sent and received.
    public let traffic: [RankTraffic]
  }

  /// The network.
  public let network: LayeredNetwork
  /// The order of operations in each step.
  public let schedule: ShardedSchedule
  /// The constants of Adam.
  public let rule: AdamRule
  /// Each layer's parameters before the first step.
  public let start: [[Float]]
  /// What the mean is taken over where ranks have unequally many samples.
  public let averaging: DataParallel.Averaging

  /// Plans the training of a network from random parameters.
  ///
  /// - Precondition: `prefetch` is not negative.
  public init(
    _ network: LayeredNetwork, stage: TrainingMemory.ZeROStage, prefetch: Int = 0, rule: AdamRule,
    seed: UInt64, averaging: DataParallel.Averaging = .examples
  ) {
    self.network = network
    schedule = ShardedSchedule(layers: network.layers, stage: stage, prefetch: prefetch)
    self.rule = rule
    start = network.initialParameters(seed: seed)
    self.averaging = averaging
  }

  /// Plans the training of a network from given parameters, one array for each layer.
  ///
  /// - Precondition: `prefetch` is not negative.
  /// - Throws: ``ZeROError`` if the parameters do not fit the network.
  public init(
    _ network: LayeredNetwork, stage: TrainingMemory.ZeROStage, prefetch: Int = 0, rule: AdamRule,
    startingFrom parameters: [[Float]], averaging: DataParallel.Averaging = .examples
  ) throws(ZeROError) {
    try network.check(parameters)
    self.network = network
    schedule = ShardedSchedule(layers: network.layers, stage: stage, prefetch: prefetch)
    self.rule = rule
    start = parameters
    self.averaging = averaging
  }

  /// Trains from the first parameters, one step for each element of `batches`, with one batch for
  /// each rank.
  ///
  /// - Throws: ``ZeROError`` if there are no batches, not equally many for all steps, one does not fit
  ///   the network, or a constant of Adam is of no use.
  public func run(_ batches: [[TrainingBatch]]) async throws -> Outcome {
    if let problem = rule.problem { throw ZeROError.rule(problem) }
    let ranks = try TrainingBatch.ranks(of: batches, for: network)
    let run = try await LocalGroup.run(ranks: ranks) { peers in
      var rank = ShardedRank(rank: peers.rank, of: ranks, self)
      var liveBytes: [LiveBytes] = []
      for step in batches {
        liveBytes = []
        let weight = TrainingBatch.weights(of: step, averaging)[peers.rank]
        for operation in schedule.operations {
          try await rank.run(operation, on: step[peers.rank], weight: weight, with: peers)
          liveBytes.append(rank.liveBytes)
        }
      }
      return (shards: rank.shards, liveBytes: liveBytes)
    }
    return Outcome(
      parameters: (0..<network.layers).map { layer in run.values.flatMap { $0.shards[layer] } },
      liveBytes: run.values.map(\.liveBytes), traffic: run.traffic)
  }
}
