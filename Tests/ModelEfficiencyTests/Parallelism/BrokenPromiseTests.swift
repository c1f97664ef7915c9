import ModelEfficiency
import Testing

/// A call that stops the program, and the words that must reach the reader.
private struct BrokenPromise: Sendable {
  let words: String
  let act: @Sendable () -> Void

  init(_ words: String, _ act: @escaping @Sendable () -> Void) {
    (self.words, self.act) = (words, act)
  }
}

private let link = Link(latency: 1e-6, bytesPerSecond: 1e9)
private let shape = TransformerShape("tiny", layers: 2, hiddenSize: 8, heads: 2)
private let network = LayeredNetwork(sizes: [1, 1])

private let communication: [BrokenPromise] = [
  BrokenPromise("recursive doubling on 6 ranks: give a power of two, or use the ring") {
    _ = AllReduceCost(.recursiveDoubling, ranks: 6, link: link)
  },
  BrokenPromise("halving-doubling on 7 ranks") {
    _ = AllReduceCost(.halvingDoubling, ranks: 7, link: link)
  },
  BrokenPromise("0 ranks") { _ = AllReduceCost(.ring, ranks: 0, link: link) },
  BrokenPromise("arrays of -100 bytes") {
    _ = AllReduceCost(.ring, ranks: 2, link: link).seconds(bytes: -100)
  },
  BrokenPromise("there is no rank 5 among 4: ranks are 0 to 3") {
    _ = Collective.chunk(5, of: 8, ranks: 4)
  },
  BrokenPromise("there is no rank -1 among 4") { _ = Collective.chunk(-1, of: 8, ranks: 4) },
  BrokenPromise("-8 values") { _ = Collective.chunk(0, of: -8, ranks: 4) },
  BrokenPromise("give a finite latency") { _ = Link(latency: .nan, bytesPerSecond: 1) },
  BrokenPromise("give a finite latency") { _ = Link(latency: .infinity, bytesPerSecond: 1) },
  BrokenPromise("some bandwidth") { _ = Link(latency: 0, bytesPerSecond: 0) },
  BrokenPromise("gradient 1 takes nan s") {
    let cost = AllReduceCost(.ring, ranks: 2, link: link)
    _ = BackwardTimeline(seconds: [1, .nan], buckets: [], cost: cost)
  },
  BrokenPromise("bucket 0 holds gradient 2, but there are the times of 1") {
    let sizes = (0..<3).map { GradientSize("p\($0)", bytes: 1) }
    let cost = AllReduceCost(.ring, ranks: 2, link: link)
    _ = BackwardTimeline(
      seconds: [1], buckets: GradientBucket.filled(with: sizes, cap: 8), cost: cost)
  },
  BrokenPromise("-9223372036854775808 ranks cannot share anything: give at least 1") {
    _ = Collective.chunk(0, of: 8, ranks: .min)
  },
  BrokenPromise("9223372036854775807 and 1 bytes are more than 9223372036854775807") {
    var traffic = RankTraffic()
    traffic.send(bytes: .max)
    traffic.send(bytes: 1)
  },
  BrokenPromise("the bytes of all ranks are more than 9223372036854775807") {
    var traffic = RankTraffic()
    traffic.receive(bytes: .max)
    _ = [traffic, traffic].bytesReceived
  },
  BrokenPromise("give a finite latency") { _ = Link(latency: 1e308, bytesPerSecond: 1) },
  BrokenPromise("1e+308 s for an added byte") {
    _ = Link(latency: 0, bytesPerSecond: 1, secondsPerAddedByte: 1e308)
  },
  BrokenPromise("-1, 2 and 3 bytes: give sizes that are not negative") {
    _ = LiveBytes(parameters: -1, gradients: 2, optimizerStates: 3).total
  },
  BrokenPromise("-1, 1 and 1 units of time: give numbers that are not negative") {
    _ = PipelineCosts(forward: -1, backward: 2).total
  },
  BrokenPromise("1, -1 and -1 units of time") {
    _ = PipelineCosts(forward: 1, backward: -2).time(of: .backward)
  },
  BrokenPromise("the examples of both are more than 9223372036854775807") {
    let network = TwoLayerNetwork(features: 1, hidden: 1, classes: 2, seed: 1)
    let batch = LabeledBatch(inputs: [[1]], labels: [0])
    guard var sum = try? network.summedGradient(on: batch) else { return }
    sum.examples = .max
    _ = sum + sum
  },
  BrokenPromise("-1 layers") { _ = GradientSize.transformer(layers: -1, hiddenSize: 8) },
]

private let memory: [BrokenPromise] = [
  BrokenPromise("1000000000000000000 parameters") {
    _ = TrainingMemory(parameters: 1_000_000_000_000_000_000, recipe: .mixedPrecisionAdam)
      .bytesPerDevice()
  },
  BrokenPromise("-1 parameters") { _ = TrainingMemory(parameters: -1, recipe: .float32Adam) },
  BrokenPromise("0 devices") {
    _ = TrainingMemory(parameters: 1, recipe: .float32Adam).terms(devices: 0)
  },
  BrokenPromise("2147483648 tokens in 2 layers are more than 9223372036854775807 bytes") {
    _ = ActivationMemory(shape, sequences: 1, tokens: 1 << 31)
  },
  BrokenPromise("give fewer sequences or tokens") {
    let model = LlamaModel(shape, vocabulary: 8, feedForwardSize: 8)
    _ = model.layerActivations(sequences: 1, tokens: 1 << 31)
  },
  BrokenPromise("give fewer sequences or tokens") {
    _ = shape.keyValueCacheBytes(tokens: .max)
  },
  BrokenPromise("of width 4000000000 are more than 9223372036854775807: give smaller sizes") {
    let wide = TransformerShape("wide", layers: 1, hiddenSize: 4_000_000_000, heads: 1)
    _ = LlamaModel(wide, vocabulary: 8, feedForwardSize: 8)
  },
  BrokenPromise("buffer factor 1e+300 take 2⁶² bytes or more") {
    _ = DeepSpeedEstimator(parameters: 10, largestLayer: 4, bufferFactor: 1e300)
  },
  BrokenPromise("the buffer factor is nan") {
    _ = DeepSpeedEstimator(parameters: 10, largestLayer: 4, bufferFactor: .nan)
  },
  BrokenPromise("take 2⁶² bytes or more: give smaller numbers") {
    _ = DeepSpeedEstimator(parameters: 0, largestLayer: 0, devicesPerHost: .max, hosts: 2)
  },
  BrokenPromise("the bytes of all states are more than 9223372036854775807") {
    _ = LiveBytes(parameters: .max, gradients: 1, optimizerStates: 0).total
  },
  BrokenPromise("master: -2 bytes a parameter") {
    _ = TrainingRecipe.Term(name: "master", kind: .optimizerStates, bytes: -2)
  },
  BrokenPromise("give at most 1099511627776 in all") {
    _ = Cluster(
      nodes: .max, devicesPerNode: 2, memoryPerDevice: 1, operationsPerSecond: 1, inside: link,
      between: link)
  },
]

private let training: [BrokenPromise] = [
  BrokenPromise("there is no stage 4: the 4 stages count from 0 to 3") {
    _ = try? PipelineSchedule.gpipe(stages: 4, microbatches: 1).peakActivations(onStage: 4)
  },
  BrokenPromise("there is no stage 4") {
    let run = try? PipelineSimulation(
      of: .gpipe(stages: 4, microbatches: 1), costs: PipelineCosts(forward: 1, backward: 2))
    _ = run?.idleTime(ofStage: 4)
  },
  BrokenPromise("there is no chunk -1") {
    _ = try? PipelineSchedule.gpipe(stages: 4, microbatches: 1).stage(ofChunk: -1)
  },
  BrokenPromise("there is no layer 1: the 1 layers count from 0 to 0") {
    _ = network.forward(1, [1, 2], [[1]])
  },
  BrokenPromise("3 parameters for layer 0: give 2") {
    _ = network.forward(0, [1, 2, 3], [[1]])
  },
  BrokenPromise("has more than 268435456 parameters") {
    _ = LayeredNetwork(sizes: [1 << 20, 1 << 20])
  },
  BrokenPromise("has more than 268435456 parameters") {
    _ = PipelineNetwork(widths: [.max, .max], seed: 1)
  },
  BrokenPromise("the widths [0, 4, 3]") {
    _ = TwoLayerNetwork(features: 0, hidden: 4, classes: 3, seed: 1)
  },
  BrokenPromise("a gradient of 2 values for 10 parameters") {
    var network = TwoLayerNetwork(features: 1, hidden: 2, classes: 2, seed: 1)
    network.descend(along: [1, 2], rate: 1)
  },
  BrokenPromise("ε is nan") { _ = AdamShard(count: 1, rule: AdamRule(epsilon: .nan)) },
  BrokenPromise("β₁ is 1.0: give a number from 0 to below 1") {
    _ = AdamShard(count: 1, rule: AdamRule(momentumDecay: 1))
  },
  BrokenPromise("the places 1..<2 of 1 weights") {
    var weights: [Float] = [1]
    var adam = AdamShard(count: 1, rule: AdamRule())
    adam.update(&weights, at: 1..<2, [1])
  },
  BrokenPromise("give both 2 columns and equally many rows") {
    let block = FeedForward(hiddenSize: 2, width: 4, activation: .relu, seed: 1)
    _ = block.gradients(of: [[1, 2]], outputGradient: [[1, 2], [3, 4]])
  },
  BrokenPromise("layer 1 has -1 parameters") {
    _ = ShardedSchedule(layers: 2, stage: .gradients).sentElements(layerSizes: [1, -1], ranks: 2)
  },
]

private let promises = communication + memory + training

@Test(arguments: promises.indices)
func theWordsOfBrokenPromisesReachTheReader(index: Int) async throws {
  let result = await #expect(
    processExitsWith: .failure, observing: [\.standardErrorContent]
  ) { [index] in
    promises[index].act()
  }
  let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
  #expect(words.contains(promises[index].words), "\(words)")
}
