import ModelEfficiency
import Testing

private typealias Stage = TrainingMemory.ZeROStage

/// Random batches for a network: `batches[step][rank]`.
private func batches(
  _ network: LayeredNetwork, steps: Int, ranks: Int, samples: Int = 5, seed: UInt64 = 7
) -> [[TrainingBatch]] {
  var random = SplitMix64(seed: seed)
  let (inputs, outputs) = (network.sizes[0], network.sizes[network.layers])
  return (0..<steps).map { _ in
    (0..<ranks).map { _ in
      TrainingBatch(
        inputs: .normal(rows: samples, columns: inputs, using: &random),
        targets: .normal(rows: samples, columns: outputs, using: &random))
    }
  }
}

@Test(arguments: Stage.allCases, [1, 2, 3, 4, 7])
func everyStageGivesTheParametersOfOneDevice(stage: TrainingMemory.ZeROStage, ranks: Int)
  async throws
{
  let network = LayeredNetwork(sizes: [5, 8, 6, 3])
  let steps = batches(network, steps: 4, ranks: ranks)
  let rule = AdamRule(learningRate: 0.01)
  let one = try UnshardedTraining(network, rule: rule, seed: 3).run(steps)
  for prefetch in [0, 1, 5] {
    let training = ShardedTraining(
      network, stage: stage, prefetch: prefetch, rule: rule, seed: 3)
    let run = try await training.run(steps)
    #expect(run.parameters == one)
    #expect(one != network.initialParameters(seed: 3))
  }
}

@Test(arguments: Stage.allCases, [1, 2, 4, 5])
func ranksSendAndHoldWhatTheScheduleSays(stage: TrainingMemory.ZeROStage, ranks: Int)
  async throws
{
  let network = LayeredNetwork(sizes: [4, 7, 5])
  let training = ShardedTraining(
    network, stage: stage, prefetch: 1, rule: AdamRule(), seed: 1)
  let run = try await training.run(batches(network, steps: 3, ranks: ranks))
  let sizes = network.parameterCounts
  let sent = training.schedule.sentElements(layerSizes: sizes, ranks: ranks)
  #expect(run.traffic.bytesSent == 3 * 4 * sent)
  #expect(run.traffic.bytesReceived == run.traffic.bytesSent)
  for rank in 0..<ranks {
    let predicted = training.schedule.liveBytes(
      layerSizes: sizes, rank: rank, of: ranks, recipe: .float32Adam)
    #expect(run.liveBytes[rank] == predicted)
  }
}

// Rajbhandari et al. 2020, §7: 2Ψ, 2Ψ, 2Ψ and 3Ψ, each times (N − 1)/N for a rank.
@Test(arguments: zip(Stage.allCases, [2, 2, 2, 3]))
func volumeOfAStep(stage: TrainingMemory.ZeROStage, multiple: Int) async throws {
  let network = LayeredNetwork(sizes: [7, 8, 4])  // 64 and 36 parameters
  let run = try await ShardedTraining(network, stage: stage, rule: AdamRule(), seed: 1)
    .run(batches(network, steps: 1, ranks: 4))
  for rank in run.traffic { #expect(rank.bytesSent == multiple * 100 * 3 / 4 * 4) }
}

@Test func scheduleOfOneLayerByHand() {
  let operations = ShardedSchedule(layers: 1, stage: .parameters).operations
  #expect(
    operations.map(\.description) == [
      "gather 0", "forward 0", "release 0", "gather 0", "backward 0", "reduce-scatter 0",
      "release 0", "update",
    ])
}

@Test func prefetchGathersEarlierButNotMore() {
  for prefetch in 0...5 {
    let schedule = ShardedSchedule(layers: 4, stage: .parameters, prefetch: prefetch)
    let gathers = schedule.operations.filter { if case .gather = $0 { true } else { false } }
    #expect(gathers == [0, 1, 2, 3, 3, 2, 1, 0].map { .gather(layer: $0) })
    let live = schedule.liveBytes(
      layerSizes: [8, 8, 8, 8], of: 4, recipe: .mixedPrecisionAdam)
    // 32 parameters: a quarter of the weights lasts, and prefetch + 1 layers are whole.
    let most = live.map(\.parameters).max()
    #expect(most == 2 * 8 + 2 * 8 * min(4, prefetch + 1))
    #expect(live.last?.parameters == 16)
  }
}

@Test(arguments: Stage.allCases)
func beforeTheUpdateARankHoldsWhatTheFormulaSays(stage: TrainingMemory.ZeROStage) throws {
  let recipe = TrainingRecipe.mixedPrecisionAdam
  let schedule = ShardedSchedule(layers: 3, stage: stage)
  let live = schedule.liveBytes(layerSizes: [40, 24, 16], of: 4, recipe: recipe)
  let update = try #require(schedule.operations.firstIndex(of: .update))
  let formula = TrainingMemory(parameters: 80, recipe: recipe)
    .bytesPerDevice(zero: stage, devices: 4)
  #expect(live[update - 1].total == formula)
  #expect(live[update].gradients == 0)
}

@Test func firstStepOfAdamByHand() {
  var adam = AdamShard(count: 1, rule: AdamRule())
  var weights: [Float] = [9, 1]
  adam.update(&weights, at: 1..<2, [2])
  #expect(weights[0] == 9)
  #expect(abs(weights[1] - 0.999) < 1e-6)
}

// Three steps of the textbook recurrence, in Double, from a quadratic's gradients 2w.
@Test func adamFollowsTheRecurrence() {
  var adam = AdamShard(count: 1, rule: AdamRule(learningRate: 0.1))
  var weights: [Float] = [1]
  var (w, m, v) = (1.0, 0.0, 0.0)
  for step in 1...3 {
    adam.update(&weights, at: 0..<1, [2 * weights[0]])
    let g = 2 * w
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g * g
    let (b1, b2) = (
      step == 1 ? 0.9 : step == 2 ? 0.81 : 0.729,
      step == 1 ? 0.999 : step == 2 ? 0.998001 : 0.997002999
    )
    w -= 0.1 * (m / (1 - b1)) / ((v / (1 - b2)).squareRoot() + 1e-8)
    #expect(abs(Double(weights[0]) - w) < 1e-4)
  }
}

@Test func gradientsOfTheNetworkAreDerivatives() throws {
  let network = LayeredNetwork(sizes: [3, 4, 2])
  let batch = batches(network, steps: 1, ranks: 1)[0][0]
  // A rule without memory and with a huge ε moves by η/ε times the gradient.
  let rule = AdamRule(learningRate: 1, momentumDecay: 0, varianceDecay: 0, epsilon: 1e4)
  let start = network.initialParameters(seed: 2)
  let end = try UnshardedTraining(network, rule: rule, seed: 2).run([[batch]])
  for layer in 0..<network.layers {
    for place in start[layer].indices {
      var (up, down) = (start, start)
      up[layer][place] += 0.01
      down[layer][place] -= 0.01
      let slope = try (network.loss(up, on: batch) - network.loss(down, on: batch)) / 0.02
      let gradient = Double(start[layer][place] - end[layer][place]) * 1e4
      #expect(abs(slope - gradient) < 0.02)
    }
  }
}

@Test func badBatchesAreNamed() async throws {
  let network = LayeredNetwork(sizes: [3, 2])
  let training = ShardedTraining(network, stage: .gradients, rule: AdamRule(), seed: 1)
  let good = batches(network, steps: 2, ranks: 2)
  await #expect(throws: ZeROError.noBatches) { try await training.run([]) }
  await #expect(throws: ZeROError.batchesDiffer(step: 1, batches: 1, ranks: 2)) {
    try await training.run([good[0], [good[1][0]]])
  }
  let empty = TrainingBatch(
    inputs: Matrix(rows: 0, columns: 3), targets: Matrix(rows: 0, columns: 2))
  await #expect(throws: ZeROError.emptyBatch) { try await training.run([[empty]]) }
  let wide = TrainingBatch(
    inputs: Matrix(rows: 1, columns: 4), targets: Matrix(rows: 1, columns: 2))
  await #expect(
    throws: ZeROError.batchDoesNotFit(inputs: [1, 4], targets: [1, 2], sizes: [3, 2])
  ) {
    try await training.run([[wide]])
  }
}
