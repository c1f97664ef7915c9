import Testing

@testable import ModelEfficiency

struct BiasTests {
  let network = ReLUNetwork.synthetic(widths: [12, 16, 16, 4], seed: 1)
  let inputs = SyntheticLayer(rows: 1, columns: 12, samples: 512, seed: 5).inputs
  let fourBits = AbsmaxQuantizer(bits: 4, sharing: .perTensor)

  func meanErrors(_ network: ReLUNetwork, against original: ReLUNetwork) throws -> [Float] {
    let difference = try network.outputs(of: inputs) - original.outputs(of: inputs)
    return try ChannelStatistics(of: difference).means
  }

  // Expected numbers by ../Fixtures/equalization_oracle.py.
  @Test(
    arguments: [
      (0, 1, 0.3989423), (1, 1, 1.0833155), (-1, 1, 0.0833155), (2, 0.5, 2.0000036),
      (-3, 2, 0.0586136), (0.25, 4, 1.7238848), (-2, 0, 0), (2, 0, 2), (-9, 1, 0), (9, 1, 9),
      (0, 0, 0),
    ] as [(Float, Float, Float)])
  func meanAfterReLUIsThatOfTheIntegral(mean: Float, deviation: Float, expected: Float) {
    #expect(abs(RectifiedNormal.mean(mean: mean, deviation: deviation) - expected) < 2e-6)
  }

  @Test func statisticsOfTheDocstring() throws {
    let statistics = try ChannelStatistics(of: [[1, 5], [3, 5]])
    #expect(statistics.means == [2, 5])
    #expect(statistics.deviations == [1, 0])
    let divided = statistics.divided(by: [2, 5])
    #expect(divided == ChannelStatistics(means: [1, 1], deviations: [0.5, 0]))
    #expect(throws: EqualizationError.noInputs) {
      try ChannelStatistics(of: Matrix(rows: 0, columns: 2))
    }
  }

  @Test func absorptionMovesWhatIsNearlyAlwaysThere() {
    let statistics = ChannelStatistics(means: [2, 1, -1], deviations: [0.5, 0.5, 0])
    #expect(BiasAbsorption.amounts(statistics) == [0.5, 0, 0])
  }

  @Test func absorptionChangesNothingWhereTheBoundHolds() throws {
    // With |x| ≤ 1 the hidden channel is at least 1: one of it moves through the weight 3.
    let small = try ReLUNetwork(layers: [
      DenseLayer(weight: [[1]], bias: [2]), DenseLayer(weight: [[3]], bias: [0.5]),
    ])
    let statistics = [ChannelStatistics(means: [2], deviations: [0.25])]
    let result = try BiasAbsorption.absorbed(small, statistics: statistics)
    #expect(result.amounts == [[1.25]])
    #expect(result.network.layers[0].bias == [0.75])
    #expect(result.network.layers[1].bias == [4.25])
    #expect(result.statistics == [ChannelStatistics(means: [0.75], deviations: [0.25])])
    let inside: Matrix = [[-0.75], [0], [1]]
    #expect(try result.network.outputs(of: inside) == small.outputs(of: inside))
    // Below the bound ReLU cuts, and the function differs.
    #expect(try result.network.outputs(of: [[-1]]) == [[4.25]])
    #expect(try small.outputs(of: [[-1]]) == [[3.5]])
  }

  @Test func absorptionNeedsTheStatisticsOfEveryHiddenLayer() throws {
    let statistics = try network.statistics(on: inputs)
    #expect(throws: EqualizationError.statisticsDoNotFit(layer: 1)) {
      try BiasAbsorption.absorbed(network, statistics: [statistics[0]])
    }
    #expect(throws: EqualizationError.statisticsDoNotFit(layer: 2)) {
      try BiasAbsorption.absorbed(network, statistics: statistics + statistics)
    }
    let narrow = ChannelStatistics(means: [0], deviations: [1])
    #expect(throws: EqualizationError.statisticsDoNotFit(layer: 0)) {
      try BiasAbsorption.absorbed(network, statistics: [narrow, statistics[1]])
    }
  }

  @Test func correctionOfTheDocstring() throws {
    let layer = DenseLayer(weight: [[0.4, 0.6]], bias: [0])
    let bias = try BiasCorrection.bias(of: layer, rounded: [[0, 1]], meanInput: [1, 2])
    #expect(abs(bias[0] + 0.4) < 1e-6)
    #expect(throws: EqualizationError.inputsDoNotFit(columns: 1, expected: 2)) {
      try BiasCorrection.bias(of: layer, rounded: [[0, 1]], meanInput: [1])
    }
  }

  @Test func correctionWithTheTrueMeanMakesTheMeanErrorOfALayerZero() throws {
    let layer = network.layers[1]
    let positive = Matrix(
      rows: 512, columns: 16,
      elements: SyntheticLayer(
        rows: 1, columns: 16, samples: 512, seed: 8
      ).inputs.elements.map { max(0, $0) })
    let rounded = try fourBits.rounded(layer.weight)
    let bias = try BiasCorrection.bias(
      of: layer, rounded: rounded, meanInput: try ChannelStatistics(of: positive).means)
    func meanError(_ bias: [Float]) throws -> Float {
      let outputs = DenseLayer(weight: rounded, bias: bias).outputs(of: positive)
      let means = try ChannelStatistics(of: outputs - layer.outputs(of: positive)).means
      return means.map(abs).max() ?? 0
    }
    #expect(try meanError(layer.bias) > 0.05)
    #expect(try meanError(bias) < 1e-5)
  }

  @Test func empiricalCorrectionMakesTheMeanOutputErrorZero() throws {
    let rounded = try network.rounded(to: fourBits)
    let corrected = try BiasCorrection.corrected(rounded, of: network, inputs: inputs)
    let before = try meanErrors(rounded, against: network).map(abs)
    let after = try meanErrors(corrected, against: network).map(abs)
    #expect(try #require(before.max()) > 0.05)
    #expect(try #require(after.max()) < 1e-5)
  }

  @Test func analyticCorrectionRemovesMostOfTheMeanError() throws {
    let rounded = try network.rounded(to: fourBits)
    let mean = try ChannelStatistics(of: inputs).means
    let corrected = try BiasCorrection.corrected(
      rounded, of: network, statistics: try network.statistics(on: inputs), meanInput: mean)
    let before = try meanErrors(rounded, against: network).reduce(0) { $0 + $1 * $1 }
    let after = try meanErrors(corrected, against: network).reduce(0) { $0 + $1 * $1 }
    #expect(after < before / 4)
  }
}
