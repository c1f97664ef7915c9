import ModelEfficiency
import Testing

private let network = LayeredNetwork(sizes: [2, 3, 1])

/// Batches of so many samples, one for each rank.
private func step(_ samples: [Int]) -> [TrainingBatch] {
  var random = SplitMix64(seed: 4)
  return samples.map {
    TrainingBatch(
      inputs: .normal(rows: $0, columns: 2, using: &random),
      targets: .normal(rows: $0, columns: 1, using: &random))
  }
}

/// All samples of all ranks in one batch.
private func joined(_ step: [TrainingBatch]) -> TrainingBatch {
  func all(_ matrices: [Matrix]) -> Matrix {
    Matrix(
      rows: matrices.reduce(0) { $0 + $1.rows }, columns: matrices[0].columns,
      elements: matrices.flatMap(\.elements))
  }
  return TrainingBatch(inputs: all(step.map(\.inputs)), targets: all(step.map(\.targets)))
}

/// A rule without memory and with a huge ε moves by η/ε times the gradient.
private let plain = AdamRule(learningRate: 1, momentumDecay: 0, varianceDecay: 0, epsilon: 1e4)

@Test(arguments: TrainingMemory.ZeROStage.allCases)
func unequalShardsGiveTheGradientOfTheWholeBatch(stage: TrainingMemory.ZeROStage) async throws {
  let step = step([1, 2, 6])
  let whole = try UnshardedTraining(network, rule: plain, seed: 3).run([[joined(step)]])
  func distance(_ averaging: DataParallel.Averaging) async throws -> Float {
    let training = ShardedTraining(
      network, stage: stage, rule: plain, seed: 3, averaging: averaging)
    let run = try await training.run([step])
    let one = try UnshardedTraining(network, rule: plain, seed: 3, averaging: averaging).run([step])
    #expect(run.parameters == one)
    return zip(one.joined(), whole.joined()).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
  // Weights near 1 are 6·10⁻⁸ apart; a step is 10⁻⁴ times the gradient.
  #expect(try await distance(.examples) < 2e-7)
  #expect(try await distance(.workers) > 1e-5)
}

@Test func trainingGoesOnFromGivenParameters() async throws {
  let steps = [step([2, 2]), step([3, 3])]
  // Without memory in the rule, two runs of one step are one run of two.
  let both = try UnshardedTraining(network, rule: plain, seed: 3).run(steps)
  let first = try UnshardedTraining(network, rule: plain, seed: 3).run([steps[0]])
  let second = try UnshardedTraining(network, rule: plain, startingFrom: first).run([steps[1]])
  #expect(second == both)
  let sharded = try ShardedTraining(network, stage: .parameters, rule: plain, startingFrom: first)
  #expect(try await sharded.run([steps[1]]).parameters == both)
}

@Test func withoutEpsilonVanishingGradientsMoveNothing() {
  var adam = AdamShard(count: 2, rule: AdamRule(epsilon: 0))
  var weights: [Float] = [1, 1]
  adam.update(&weights, at: 0..<2, [0, 2])
  #expect(weights[0] == 1)
  #expect(abs(weights[1] - 0.999) < 1e-6)
}
