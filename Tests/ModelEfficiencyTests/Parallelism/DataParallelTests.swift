import ModelEfficiency
import Testing

struct DataParallelTests {
  let network = TwoLayerNetwork(features: 2, hidden: 8, classes: 3, seed: 1)

  static func batches(_ count: Int, of examples: Int) -> [LabeledBatch] {
    var random = SplitMix64(seed: 2)
    return (0..<count).map { _ in .rings(examples, using: &random) }
  }

  /// Gradient descent without workers and messages.
  func descended(on batches: [LabeledBatch], order: SummationOrder) throws -> TwoLayerNetwork {
    try batches.reduce(into: network) { network, batch in
      let gradient = try network.summedGradient(on: batch, order: order)
      network.descend(along: gradient.mean, rate: 0.5)
    }
  }

  @Test(arguments: [1, 2, 4, 8, 16], [AllReduceAlgorithm.recursiveDoubling, .halvingDoubling])
  func treesOfWorkersAreBitForBitOneDevice(
    workers: Int, algorithm: AllReduceAlgorithm
  ) async throws {
    let batches = Self.batches(5, of: 32)
    let training = DataParallel(
      workers: workers, aggregation: .allReduce(algorithm), summation: .tree)
    let run = try await training.train(network, on: batches)
    let alone = try descended(on: batches, order: .tree)
    #expect(run.replicas == Array(repeating: alone, count: workers))
  }

  // The server adds in order of the ranks: what one device does that accumulates micro-batches.
  @Test(arguments: [1, 2, 3, 5])
  func theServerIsBitForBitGradientAccumulation(workers: Int) async throws {
    let batch = Self.batches(1, of: 30)[0]
    let run = try await DataParallel(workers: workers, aggregation: .parameterServer)
      .train(network, on: [batch])
    let shards = try (0..<workers).map {
      try network.summedGradient(on: batch.shard($0, of: workers))
    }
    let sum = shards.dropFirst().reduce(shards[0], +)
    #expect(run.gradients == [sum.mean])
    #expect(run.replicasAgree)
  }

  @Test(arguments: [1, 2, 3, 4, 7])
  func ringsDifferFromOneDeviceInTheLastBitsOnly(workers: Int) async throws {
    let batches = Self.batches(3, of: 28)
    let run = try await DataParallel(workers: workers).train(network, on: batches)
    let alone = try descended(on: batches, order: .chain)
    #expect(run.replicasAgree)
    for (a, b) in zip(run.replicas[0].parameters, alone.parameters) {
      #expect(abs(a - b) < 1e-5)
    }
  }

  @Test func repeatedRunsGiveTheSameBits() async throws {
    let batches = Self.batches(4, of: 21)
    let training = DataParallel(workers: 7)
    let first = try await training.train(network, on: batches)
    for _ in 0..<5 {
      #expect(try await training.train(network, on: batches).replicas == first.replicas)
    }
  }

  @Test func trafficIsThatOfTheCollectives() async throws {
    let n = network.parameterCount
    let run = try await DataParallel(workers: 4).train(network, on: Self.batches(3, of: 8))
    let step = try Collective.ringAllReduce(ranks: 4, count: n).traffic()
    #expect(run.traffic.map(\.bytesSent) == step.map { 3 * $0.bytesSent })
    let server = try await DataParallel(workers: 4, aggregation: .parameterServer)
      .train(network, on: Self.batches(3, of: 8))
    #expect(server.traffic[0].bytesSent == 3 * 3 * n * 4)
    #expect(server.traffic.dropFirst().allSatisfy { $0.bytesSent == 3 * n * 4 })
  }

  @Test func averagingUnequalShardsIsNotTheMean() async throws {
    let batch = Self.batches(1, of: 8)[0]
    let alone = try network.summedGradient(on: batch).mean
    func distance(_ averaging: DataParallel.Averaging, workers: Int) async throws -> Float {
      let run = try await DataParallel(workers: workers, averaging: averaging)
        .train(network, on: [batch])
      return zip(run.gradients[0], alone).map { abs($0 - $1) }.max() ?? 0
    }
    #expect(try await distance(.examples, workers: 3) < 1e-6)
    #expect(try await distance(.workers, workers: 3) > 1e-3)
    #expect(try await distance(.workers, workers: 4) < 1e-6)
  }

  @Test func trainingLearnsTheRings() async throws {
    let batches = Self.batches(200, of: 32)
    let run = try await DataParallel(workers: 4).train(network, on: batches)
    #expect(run.losses.prefix(10).reduce(0, +) > 2 * run.losses.suffix(10).reduce(0, +))
  }

  @Test func everyWorkerNeedsAnExample() async {
    await #expect(
      throws: DataParallelError.moreWorkersThanExamples(workers: 5, examples: 4, step: 0)
    ) {
      try await DataParallel(workers: 5).train(network, on: Self.batches(1, of: 4))
    }
    await #expect(throws: CommunicationError.noRanks(0)) {
      try await DataParallel(workers: 0).train(network, on: Self.batches(1, of: 4))
    }
  }

  @Test func floatsAreCounted() {
    #expect((1 as Float).floatsAway(from: 1.0000002) == 2)
    #expect((0 as Float).floatsAway(from: -0.0) == 0)
    #expect(Float.leastNonzeroMagnitude.floatsAway(from: -.leastNonzeroMagnitude) == 2)
  }
}
