import Testing

@testable import ModelEfficiency

struct WeightEqualizationTests {
  let inputs = SyntheticLayer(rows: 1, columns: 12, samples: 64, seed: 5).inputs
  let network = ReLUNetwork.synthetic(widths: [12, 16, 16, 4], seed: 1)

  @Test func unequalChannelsChangeNoBitOfTheOutputs() throws {
    let unequal = network.withUnequalChannels(octaves: 5, seed: 2)
    #expect(unequal != network)
    let ranges = unequal.layers[0].outputRanges
    let (least, greatest) = (try #require(ranges.min()), try #require(ranges.max()))
    #expect(greatest > 64 * least)
    #expect(try unequal.outputs(of: inputs) == network.outputs(of: inputs))
  }

  @Test func docstringExampleMeetsInTheMiddle() throws {
    let first = DenseLayer(weight: [[8, 1], [0.25, -0.5]], bias: [4, 1])
    let second = DenseLayer(weight: [[-2, 0.5], [1, 8]], bias: [0, 0])
    #expect(WeightEqualization.scales(first, second) == [2, 0.25])
    let result = WeightEqualization.equalized(try ReLUNetwork(layers: [first, second]))
    #expect(result.network.layers[0].weight == [[4, 0.5], [1, -2]])
    #expect(result.network.layers[0].bias == [2, 4])
    #expect(result.network.layers[1].weight == [[-4, 0.125], [2, 2]])
    #expect(result.scales == [[2, 0.25]])
    #expect(result.sweeps == [1, 0])
  }

  // Expected ranges by ../Fixtures/equalization_oracle.py.
  @Test func threeLayersConvergeToCommonRanges() throws {
    let chain = try ReLUNetwork(layers: [
      DenseLayer(weight: [[8, 1], [0.25, -0.5]], bias: [0, 0]),
      DenseLayer(weight: [[-2, 0.5], [1, 8]], bias: [0, 0]),
      DenseLayer(weight: [[1, -16], [0.5, 4]], bias: [0, 0]),
    ])
    let result = WeightEqualization.equalized(chain, tolerance: 1e-6)
    let ranges = [
      result.network.layers[0].outputRanges, result.network.layers[1].inputRanges,
      result.network.layers[1].outputRanges, result.network.layers[2].inputRanges,
    ].flatMap(\.self)
    let expected: [Float] = [
      5.039684, 3.563595, 5.039684, 3.563595, 1.781797, 5.039684, 1.781797, 5.039684,
    ]
    for (range, value) in zip(ranges, expected) { #expect(abs(range - value) < 2e-5) }
  }

  @Test func equalizedNetworkComputesTheSame() throws {
    let unequal = network.withUnequalChannels(octaves: 5, seed: 2)
    let result = WeightEqualization.equalized(unequal)
    let outputs = try unequal.outputs(of: inputs)
    #expect(try outputs.relativeError(of: result.network.outputs(of: inputs)) < 1e-5)
    for k in 0..<2 {
      let pairs = zip(
        result.network.layers[k].outputRanges, result.network.layers[k + 1].inputRanges)
      for (r1, r2) in pairs { #expect(abs(r1 / r2 - 1) < 5e-3) }
    }
    let last = try #require(result.sweeps.last)
    #expect(last <= 1e-3 && result.sweeps[0] > 1)
  }

  @Test func equalizationForgetsHowUnequalTheChannelsWere() {
    let one = WeightEqualization.equalized(network, tolerance: 1e-5).network
    let other = WeightEqualization.equalized(
      network.withUnequalChannels(octaves: 6, seed: 9), tolerance: 1e-5
    ).network
    for (a, b) in zip(one.layers, other.layers) {
      #expect(a.weight.relativeError(of: b.weight) < 1e-3)
    }
  }

  @Test func channelsWithoutWeightsKeepTheirScale() throws {
    let first = DenseLayer(weight: [[0, 0], [4, 1], [3, 3]], bias: [1, 0, 0])
    let second = DenseLayer(weight: [[5, 1, 0]], bias: [0])
    #expect(WeightEqualization.scales(first, second) == [1, 2, 1])
    let result = WeightEqualization.equalized(try ReLUNetwork(layers: [first, second]))
    #expect(result.network.layers[0].bias == [1, 0, 0])
  }

  @Test func extremeRangesNeitherOverflowNorVanish() throws {
    let first = DenseLayer(weight: [[0x1p120]], bias: [0])
    let second = DenseLayer(weight: [[0x1p-120]], bias: [0])
    #expect(WeightEqualization.scales(first, second) == [0x1p120])
    let result = WeightEqualization.equalized(try ReLUNetwork(layers: [first, second]))
    #expect(result.network.layers.map(\.weight) == [[[1]], [[1]]])
  }

  @Test func unfitNetworksAreNamed() throws {
    let layer = DenseLayer(weight: [[1, 2]], bias: [0])
    #expect(throws: EqualizationError.noLayers) { try ReLUNetwork(layers: []) }
    #expect(throws: EqualizationError.widthsDoNotMatch(layer: 1, inputs: 2, outputsBefore: 1)) {
      try ReLUNetwork(layers: [layer, layer])
    }
    #expect(throws: EqualizationError.notFinite(layer: 0)) {
      try ReLUNetwork(layers: [DenseLayer(weight: [[.nan]], bias: [0])])
    }
    #expect(throws: EqualizationError.notFinite(layer: 0)) {
      try ReLUNetwork(layers: [DenseLayer(weight: [[1]], bias: [-.infinity])])
    }
    #expect(throws: EqualizationError.inputsDoNotFit(columns: 3, expected: 2)) {
      try ReLUNetwork(layers: [layer]).outputs(of: [[1, 2, 3]])
    }
  }

  @Test func docstringNetworkComputesByHand() throws {
    let network = try ReLUNetwork(layers: [
      DenseLayer(weight: [[1, -1]], bias: [0]), DenseLayer(weight: [[2]], bias: [1]),
    ])
    #expect(try network.outputs(of: [[3, 1], [1, 3]]) == [[5], [1]])
    // Rounded to multiples of 3, the hidden 2 becomes 3.
    let grid = AffineGrid(scale: 3, zeroPoint: 0, levels: 4)
    #expect(try network.outputs(of: [[3, 1]], roundedTo: [grid]) == [[7]])
  }
}
