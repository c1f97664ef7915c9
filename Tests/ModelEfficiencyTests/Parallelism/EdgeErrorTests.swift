import ModelEfficiency
import Testing

/// A call that must fail at once, without taking memory, and the words of its error.
private struct Refusal: Sendable, CustomTestStringConvertible {
  let name: String
  let words: String
  let act: @Sendable () async throws -> Any
  var testDescription: String { name }

  init(_ name: String, _ words: String, _ act: @escaping @Sendable () async throws -> Any) {
    (self.name, self.words, self.act) = (name, words, act)
  }
}

private let billion = 1_000_000_000

private let collectives: [Refusal] = AllReduceAlgorithm.allCases.flatMap { algorithm in
  [
    Refusal("\(algorithm) of −5 values", "-5 values: give a number that is not negative") {
      try algorithm.collective(ranks: 4, count: -5)
    },
    Refusal("\(algorithm) of Int.max values", "give at most") {
      try algorithm.collective(ranks: 4, count: .max)
    },
    Refusal("\(algorithm) of 10¹⁸ values", "arrays of 1000000000000000000 values take more") {
      try algorithm.collective(ranks: 4, count: billion * billion)
    },
    Refusal("\(algorithm) on Int.max ranks", "ranks") {
      try algorithm.collective(ranks: .max, count: 1)
    },
    Refusal("\(algorithm) on 2⁴⁰ ranks", "exchange more than 4194304 messages: use fewer ranks") {
      try algorithm.collective(ranks: 1 << 40, count: 1)
    },
    Refusal("\(algorithm) on −2 ranks", "-2 ranks cannot do anything: give at least 1") {
      try algorithm.collective(ranks: -2, count: 1)
    },
  ]
}

private let groups: [Refusal] = [
  Refusal("a million ranks", "1000000 ranks are too many to run at the same time: give at most") {
    try await LocalGroup.run(ranks: 1_000_000) { _ in 0 }
  },
  Refusal("states of long arrays", "ask for the result only, or use shorter arrays") {
    let arrays = Array(repeating: [Float](repeating: 0, count: 1 << 16), count: 64)
    return try Collective.ringAllReduce(ranks: 64, count: 1 << 16).states(of: arrays)
  },
  Refusal("an array of another length", "rank 1 has 3 values where 2 are needed: give it 2") {
    try Collective.ringAllReduce(ranks: 2, count: 2).states(of: [[1, 2], [3, 4, 5]])
  },
  Refusal("a rate of NaN", "the learning rate is nan: give a finite one") {
    let network = TwoLayerNetwork(features: 1, hidden: 1, classes: 2, seed: 1)
    return try await DataParallel(workers: 1, rate: .nan).train(network, on: [])
  },
]

private let pipelines: [Refusal] = [
  Refusal("GPipe of 10⁹", "4 chunks and 1000000000 micro-batches make more than 1048576 passes") {
    try PipelineSchedule.gpipe(stages: 4, microbatches: billion)
  },
  Refusal("GPipe of Int.max", "give smaller numbers") {
    try PipelineSchedule.gpipe(stages: 4, microbatches: .max)
  },
  Refusal("Int.max stages", "give smaller numbers") {
    try PipelineSchedule.zeroBubbleH2(stages: .max, microbatches: 2)
  },
  Refusal("Int.max chunks", "give smaller numbers") {
    try PipelineSchedule.interleaved(stages: 2, microbatches: 2, chunks: .max)
  },
  Refusal("repeated for ever", "give smaller numbers") {
    try PipelineSchedule.gpipe(stages: 2, microbatches: 2).repeated(.max)
  },
  Refusal("own orders of Int.max micro-batches", "give smaller numbers") {
    try PipelineSchedule(name: "own", microbatches: .max, orders: [[]])
  },
  Refusal("passes of Int.max", "are more than can be counted: choose a larger unit") {
    try PipelineSimulation(
      of: .gpipe(stages: 2, microbatches: 2), costs: PipelineCosts(forward: .max, backward: 2))
  },
  Refusal("links of Int.max", "choose a larger unit") {
    try PipelineSimulation(
      of: .gpipe(stages: 2, microbatches: 2), costs: PipelineCosts(forward: 1, backward: 2),
      link: .latency(.max))
  },
  Refusal("messages of Int.max", "choose a larger unit") {
    try MicrobatchTradeoff(forward: 2, backward: 4, perMessage: .max, perMinibatch: 2)
      .makespan(stages: 2, microbatches: 2)
  },
  Refusal("messages of −1", "-1 units of time: give at least 0") {
    try MicrobatchTradeoff(forward: 2, backward: 4, perMessage: -1, perMinibatch: 2)
      .makespan(stages: 2, microbatches: 2)
  },
]

private let networks: [Refusal] = [
  Refusal("four parameters for two", "layer 0 has 4 parameters, but needs 2") {
    try LayeredNetwork(sizes: [1, 1]).loss([[1, 2, 3, 4]], on: batch(rows: 1))
  },
  Refusal("two layers for one", "2 arrays of parameters for 1 layers: give one for each") {
    try LayeredNetwork(sizes: [1, 1]).loss([[1, 2], [3, 4]], on: batch(rows: 1))
  },
  Refusal("a start that does not fit", "layer 0 has 1 parameters, but needs 2") {
    try ShardedTraining(
      LayeredNetwork(sizes: [1, 1]), stage: .none, rule: AdamRule(), startingFrom: [[1]])
  },
  Refusal("β₂ of 1", "β₂ is 1.0: give a number from 0 to below 1") {
    try UnshardedTraining(LayeredNetwork(sizes: [1, 1]), rule: AdamRule(varianceDecay: 1), seed: 1)
      .run([[batch(rows: 1)]])
  },
  Refusal("W₂ that does not fit", "W₂ is 2×2, but must be n×1, one column for each row of W₁") {
    try TwoLayerNetwork(w1: [[1]], b1: [0], w2: [[1, 2], [3, 4]], b2: [0, 0])
  },
  Refusal("W₁ replaced by one that does not fit", "b₁ is 1×1, but must be 1×2") {
    var network = TwoLayerNetwork(features: 1, hidden: 1, classes: 2, seed: 1)
    network.w1 = [[1], [2]]
    return try network.summedGradient(on: LabeledBatch(inputs: [[0]], labels: [0]))
  },
  Refusal("B that does not fit", "B is 1×1, but must be 2×1") {
    try FeedForward(a: [[1, 2]], b: [[1]], activation: .relu)
  },
  Refusal("piece 2 of 2", "there is no piece 2 of 2: pieces are 0 to 1") {
    try block.piece(2, of: 2)
  },
  Refusal("an input of another width", "X is 1×3, but must be 1×2") {
    try block.outputSplittingRows(of: [[1, 2, 3]], into: 2, summing: .beforeActivation)
  },
  Refusal("an input of another width on ranks", "X is 1×3, but must be 1×2") {
    try await LocalGroup.run(ranks: 1) { try await block.output(of: [[1, 2, 3]], addedOver: $0) }
  },
  Refusal("−2 tokens", "2 ranks do not divide the tokens -2") {
    try await LocalGroup.run(ranks: 2) {
      try await block.output(ofTokens: [[1, 2]], among: -2, on: $0)
    }
  },
]

private let plans: [Refusal] = [
  Refusal("10¹⁸ parameters", "give fewer parameters or devices") {
    try TrainingMemory(parameters: billion * billion, recipe: .mixedPrecisionAdam)
      .bill(zero: .parameters, devices: 2, offloading: [.parameters])
  },
  Refusal("no devices", "0 devices: give at least 1") {
    try TrainingMemory(parameters: 8, recipe: .float32Adam).bill(zero: .none, devices: 0)
  },
  Refusal("t that does not divide the heads", "t = 3 does not divide the 4 heads") {
    try priced(data: 1, pipeline: 1, tensor: 3, microbatch: 1, devices: 3)
  },
  Refusal("p that does not divide the layers", "p = 3 does not divide the 4 layers") {
    try priced(data: 1, pipeline: 3, tensor: 1, microbatch: 1, devices: 3)
  },
  Refusal("d·b that does not divide the sequences", "d·b = 3 does not divide the 8 sequences") {
    try priced(data: 3, pipeline: 1, tensor: 1, microbatch: 1, devices: 3)
  },
  Refusal("another number of devices", "needs d·p·t = 2 devices, and the cluster has 3") {
    try priced(data: 2, pipeline: 1, tensor: 1, microbatch: 1, devices: 3)
  },
]

private let block = FeedForward(hiddenSize: 2, width: 4, activation: .relu, seed: 1)

private func batch(rows: Int) -> TrainingBatch {
  TrainingBatch(
    inputs: Matrix(rows: rows, columns: 1, repeating: 1),
    targets: Matrix(rows: rows, columns: 1, repeating: 2))
}

private func priced(
  data: Int, pipeline: Int, tensor: Int, microbatch: Int, devices: Int
) throws -> PricedPlan {
  let plan = ParallelPlan(data: data, pipeline: pipeline, tensor: tensor, microbatch: microbatch)
  let cluster = ParallelPlanTests.cluster(nodes: 1, devicesPerNode: devices)
  return try PricedPlan(plan, job: ParallelPlanTests.job, cluster: cluster)
}

@Test(arguments: collectives + groups + pipelines + networks + plans)
private func whatCannotBeDoneIsRefusedAndNamed(refusal: Refusal) async {
  do {
    _ = try await refusal.act()
    Issue.record("nothing was refused")
  } catch {
    #expect("\(error)".contains(refusal.words))
  }
}

// Ring chunks of 4 values on 2 ranks are 2 and 2, of 6 they are 3 and 3: the lengths are named.
@Test(arguments: AllReduceAlgorithm.allCases)
func unequalArraysAreReportedByTheirLengths(algorithm: AllReduceAlgorithm) async {
  await #expect(
    throws: CommunicationError.shapeMismatch(source: 1, destination: 0, expected: 4, received: 6)
  ) {
    try await LocalGroup.run(ranks: 2) { rank in
      try await rank.allReduced([Float](repeating: 1, count: 4 + 2 * rank.rank), by: algorithm)
    }
  }
}

@Test func largeCountsAreDividedExactly() {
  let chunks = (0..<3).map { Collective.chunk($0, of: .max, ranks: 3) }
  #expect(chunks.map(\.count) == Array(repeating: Int.max / 3, count: 2) + [Int.max / 3 + 1])
  #expect(chunks[2].upperBound == .max)
}

@Test func morePassesAheadThanThereAreChangeNothing() throws {
  let all = try PipelineSchedule.oneForwardOneBackward(stages: 3, microbatches: 4, ahead: .max)
  let gpipe = try PipelineSchedule.oneForwardOneBackward(stages: 3, microbatches: 4, ahead: 4)
  #expect(all.orders == gpipe.orders)
}

@Test func prefetchingMoreLayersThanThereAreGathersAll() {
  let all = ShardedSchedule(layers: 3, stage: .parameters, prefetch: .max)
  #expect(all.operations == ShardedSchedule(layers: 3, stage: .parameters, prefetch: 3).operations)
}

@Test func aDifferenceThatIsNoNumberIsTheLargest() throws {
  let network = PipelineNetwork(widths: [2, 2], seed: 1)
  func gradients(_ target: Float) throws -> PipelineGradients {
    try network.gradients(of: PipelineBatch(inputs: [[1, 2]], targets: [[0, target]]))
  }
  #expect(try gradients(.nan).largestDifference(from: gradients(1)).isNaN)
  #expect(try gradients(2).largestDifference(from: gradients(1)) > 0)
}
