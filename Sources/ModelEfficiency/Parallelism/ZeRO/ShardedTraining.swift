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
  /// The seed of the first parameters.
  public let seed: UInt64

  /// Plans the training of a network.
  ///
  /// - Precondition: `prefetch` is not negative.
  public init(
    _ network: LayeredNetwork, stage: TrainingMemory.ZeROStage, prefetch: Int = 0, rule: AdamRule,
    seed: UInt64
  ) {
    self.network = network
    schedule = ShardedSchedule(layers: network.layers, stage: stage, prefetch: prefetch)
    self.rule = rule
    self.seed = seed
  }

  /// Trains from the first parameters, one step for each element of `batches`, with one batch for
  /// each rank.
  ///
  /// - Throws: ``ZeROError`` if there are no batches, not equally many for all steps, or one does not
  ///   fit the network.
  public func run(_ batches: [[TrainingBatch]]) async throws -> Outcome {
    let ranks = try TrainingBatch.ranks(of: batches, for: network)
    let run = try await LocalGroup.run(ranks: ranks) { peers in
      var rank = ShardedRank(rank: peers.rank, of: ranks, self)
      var liveBytes: [LiveBytes] = []
      for step in batches {
        liveBytes = []
        for operation in schedule.operations {
          try await rank.run(operation, on: step[peers.rank], with: peers)
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
