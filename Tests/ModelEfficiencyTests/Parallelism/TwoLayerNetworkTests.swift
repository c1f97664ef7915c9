import ModelEfficiency
import Testing

struct TwoLayerNetworkTests {
  let network = TwoLayerNetwork(features: 2, hidden: 5, classes: 3, seed: 1)

  @Test func aNetworkByHand() throws {
    let tiny = try TwoLayerNetwork(w1: [[1]], b1: [0], w2: [[1], [-1]], b2: [0, 0])
    let gradient = try tiny.summedGradient(on: LabeledBatch(inputs: [[0]], labels: [0]))
    #expect(gradient.loss == 0.6931472)
    #expect(gradient.values == [0, 0, 0, 0, -0.5, 0.5])
    // x = 1: hidden 1, outputs 1 and −1, p = σ(2) = 0.8808 and 0.1192.
    let other = try tiny.summedGradient(on: LabeledBatch(inputs: [[1]], labels: [1]))
    for (value, expected) in zip(other.values, [1.7616, 1.7616, 0.8808, -0.8808, 0.8808, -0.8808]) {
      #expect(abs(Double(value) - expected) < 5e-5)
    }
    #expect(abs(other.loss - 2.126928) < 1e-5)
  }

  @Test(arguments: SummationOrder.allCases)
  func gradientsAreDerivativesOfTheLoss(order: SummationOrder) throws {
    var random = SplitMix64(seed: 3)
    let batch = LabeledBatch.rings(10, using: &random)
    let gradient = try network.summedGradient(on: batch, order: order)
    let parameters = network.parameters.map(Double.init)
    #expect(abs(Double(gradient.loss) - Self.loss(parameters, batch)) < 1e-5)
    for index in parameters.indices {
      let slope = Self.slope(at: index, parameters, batch)
      #expect(abs(Double(gradient.values[index]) - slope) < 2e-5, "parameter \(index)")
    }
  }

  /// (L(θ + h) − L(θ − h)) / 2h for one parameter.
  static func slope(at index: Int, _ parameters: [Double], _ batch: LabeledBatch) -> Double {
    var (above, below) = (parameters, parameters)
    above[index] += 1e-6
    below[index] -= 1e-6
    return (loss(above, batch) - loss(below, batch)) / 2e-6
  }

  /// The summed loss of a 2-5-3 network in double precision, by its definition.
  static func loss(_ p: [Double], _ batch: LabeledBatch) -> Double {
    (0..<batch.count).reduce(0) { sum, example in
      let x = batch.inputs.row(example).map(Double.init)
      let hidden = (0..<5).map { max(0, p[2 * $0] * x[0] + p[2 * $0 + 1] * x[1] + p[10 + $0]) }
      let outputs = (0..<3).map { c in
        hidden.indices.reduce(p[30 + c]) { $0 + p[15 + 5 * c + $1] * hidden[$1] }
      }
      let powers = outputs.map { exponential($0) }
      return sum - logarithm(powers[batch.labels[example]] / powers.reduce(0, +))
    }
  }

  /// eˣ by its series at x/1024, squared ten times.
  static func exponential(_ x: Double) -> Double {
    let y = x / 1024
    let series = (1...9).reversed().reduce(1.0) { 1 + $0 * y / Double($1) }
    return (0..<10).reduce(series) { result, _ in result * result }
  }

  /// ln x by Newton's method on `exponential`.
  static func logarithm(_ x: Double) -> Double {
    (0..<60).reduce(0.0) { y, _ in y + 2 * (x - exponential(y)) / (x + exponential(y)) }
  }

  @Test func parametersGoAroundUnchanged() {
    var other = TwoLayerNetwork(features: 2, hidden: 5, classes: 3, seed: 2)
    #expect(other != network)
    other.parameters = network.parameters
    #expect(other == network)
    #expect(network.parameterCount == 2 * 5 + 5 + 5 * 3 + 3)
  }

  @Test func batchesThatDoNotFitAreErrors() {
    let none = LabeledBatch(inputs: Matrix(rows: 0, columns: 2), labels: [])
    #expect(throws: DataParallelError.emptyBatch) { try network.summedGradient(on: none) }
    let wide = LabeledBatch(inputs: [[1, 2, 3]], labels: [0])
    #expect(throws: DataParallelError.wrongFeatures(expected: 2, features: 3)) {
      try network.summedGradient(on: wide)
    }
    let unknown = LabeledBatch(inputs: [[1, 2], [1, 2]], labels: [0, 3])
    #expect(throws: DataParallelError.noSuchClass(3, example: 1, classes: 3)) {
      try network.summedGradient(on: unknown)
    }
  }

  @Test func ringsAreAboutEquallyLikely() {
    var random = SplitMix64(seed: 5)
    let batch = LabeledBatch.rings(3000, using: &random)
    for ring in 0..<3 {
      #expect(abs(batch.labels.count { $0 == ring } - 1000) < 100)
    }
  }
}
