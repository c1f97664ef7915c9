/// Training of a network by several ranks with model states divided as a stage of ZeRO says.
///
/// The ranks really hold no more than their stage allows, exchange what it demands, and follow
/// ``ShardedSchedule`` operation by operation. Every stage gives the parameters of
/// ``UnshardedTraining``, bit for bit: dividing changes who computes an element, not how.
///
///     var training = ShardedTraining(network, seed: 1, stage: .parameters, ranks: 4, rule: AdamRule())
///     try training.step(batches)      // one batch for each rank
///     training.parameters             // as if one device had trained on all batches
public struct ShardedTraining: Sendable {
  /// The network.
  public let network: LayeredNetwork
  /// The order of operations in each step.
  public let schedule: ShardedSchedule
  /// What the ranks have sent one another.
  public private(set) var exchange: ShardExchange
  /// The bytes of 32-bit numbers that the first rank held after each operation of the last step.
  public private(set) var liveBytes: [LiveBytes] = []
  private var ranks: [ShardedRank]

  /// Divides a network with random parameters among ranks.
  ///
  /// - Precondition: `ranks` is at least 1 and `prefetch` not negative.
  public init(
    _ network: LayeredNetwork, seed: UInt64, stage: TrainingMemory.ZeROStage, ranks: Int,
    prefetch: Int = 0, rule: AdamRule
  ) {
    precondition(ranks >= 1, "a network is trained by at least one rank")
    self.network = network
    schedule = ShardedSchedule(layers: network.layers, stage: stage, prefetch: prefetch)
    exchange = ShardExchange(ranks: ranks)
    let parameters = network.initialParameters(seed: seed)
    self.ranks = (0..<ranks).map {
      ShardedRank(rank: $0, of: ranks, parameters: parameters, stage: stage, rule: rule)
    }
  }

  /// Each layer's parameters, put together from the shards of their owners.
  public var parameters: [[Float]] {
    (0..<network.layers).map { layer in ranks.flatMap { $0.shard(layer) } }
  }

  /// Takes one step, each rank on a batch of its own.
  ///
  /// - Throws: ``ZeROError`` if there is not one batch for each rank or one does not fit the network;
  ///   nothing has changed then.
  public mutating func step(_ batches: [TrainingBatch]) throws(ZeROError) {
    guard batches.count == ranks.count else {
      throw .batchesAndRanksDiffer(batches: batches.count, ranks: ranks.count)
    }
    for batch in batches { try batch.check(against: network) }
    liveBytes = schedule.operations.map { operation in
      run(operation, batches)
      return ranks[0].liveBytes
    }
  }

  private mutating func run(_ operation: ShardedOperation, _ batches: [TrainingBatch]) {
    switch operation {
    case .gather(let layer):
      let whole = exchange.allGather(ranks.map { $0.shard(layer) })
      for rank in ranks.indices { ranks[rank].receive(whole, layer: layer) }
    case .release(let layer):
      for rank in ranks.indices { ranks[rank].release(layer: layer) }
    case .forward(let layer):
      for rank in ranks.indices { ranks[rank].forward(layer, network, batches[rank]) }
    case .backward(let layer):
      for rank in ranks.indices { ranks[rank].backward(layer, network) }
    case .reduceScatter(let layer):
      let means = exchange.reduceScatter(ranks.map { $0.gradients[layer] })
      for rank in ranks.indices { ranks[rank].receive(meanGradients: means[rank], layer: layer) }
    case .allReduce(let layer):
      let mean = exchange.allReduce(ranks.map { $0.gradients[layer] })
      for rank in ranks.indices { ranks[rank].gradients[layer] = mean }
    case .update:
      for rank in ranks.indices { ranks[rank].update() }
    }
  }
}
