import Testing

@testable import ModelEfficiency

struct SmoothQuantTests {
  // Expected factors by ../Fixtures/equalization_oracle.py.
  @Test(
    arguments: [
      (0, [5, 10, 100_000, 3.33333]), (0.25, [2.81171, 15.9054, 7400.83, 1e-5]),
      (0.5, [1.58114, 25.2982, 547.723, 1e-5]), (0.75, [0.88914, 40.2379, 40.536, 1e-5]),
      (1, [0.5, 64, 3, 1e-5]),
    ] as [(Float, [Float])])
  func factorsAreThoseOfNumPy(strength: Float, expected: [Float]) throws {
    let factors = try SmoothQuant.factors(
      inputMaxima: [0.5, 64, 3, 0], weightMaxima: [0.2, 0.1, 0, 0.3], strength: strength)
    for (factor, value) in zip(factors, expected) { #expect(abs(factor / value - 1) < 1e-5) }
  }

  @Test func halfStrengthMakesBothMaximaEqual() throws {
    let smooth = try SmoothQuant.smoothed(
      inputs: [[1, -16], [0.5, 3]], weight: [[1, -0.5], [0.25, 1]], strength: 0.5)
    for (factor, expected) in zip(smooth.factors, [1, 4] as [Float]) {
      #expect(abs(factor - expected) < 1e-5)
    }
    #expect(abs(smooth.inputs[0, 1] + 4) < 1e-4 && abs(smooth.weight[1, 1] - 4) < 1e-4)
  }

  @Test(arguments: [0, 0.25, 0.5, 0.75, 1] as [Float])
  func productStays(strength: Float) throws {
    let layer = OutlierLayer(tokens: 16, features: 64, outputs: 8, outliers: 3, seed: 1)
    let smooth = try SmoothQuant.smoothed(
      inputs: layer.activations, weight: layer.weight, strength: strength)
    let product = layer.activations * layer.weight
    #expect(product.relativeError(of: smooth.inputs * smooth.weight) < 1e-6)
  }

  @Test func featuresThatNeverOccurStayFinite() throws {
    let smooth = try SmoothQuant.smoothed(
      inputs: [[1, 0], [2, 0]], weight: [[1], [3]], strength: 0.5)
    #expect(smooth.inputs.elements.allSatisfy { $0.isFinite })
    #expect(smooth.inputs.column(1) == [0, 0])
    #expect(abs(smooth.weight[1, 0] - 3e-5) < 1e-9)
  }

  @Test func unfitArgumentsAreNamed() {
    for strength: Float in [-0.1, 1.1, .nan] {
      #expect(throws: EqualizationError.self) {
        try SmoothQuant.factors(inputMaxima: [1], weightMaxima: [1], strength: strength)
      }
    }
    #expect(throws: EqualizationError.inputsDoNotFit(columns: 2, expected: 1)) {
      try SmoothQuant.smoothed(inputs: [[1, 2]], weight: [[1]], strength: 0.5)
    }
  }
}
