import Testing

@testable import ModelEfficiency

struct GPTQTests {
  /// H = R·Rᵀ with R_ij = (−½)^(j−i), so that U = R⁻¹ has ones and, right of them, ½.
  static let handHessian: Hessian = {
    let r = Matrix(rows: 4, columns: 4) { i, j in
      i > j ? 0 : (i...j).dropFirst().reduce(1) { product, _ in product * -0.5 }
    }
    return Hessian(matrix: r * r.transposed)
  }()

  /// Two rows whose least weight is 0 and greatest 3, so that the 2-bit grid is 0, 1, 2, 3.
  static let handWeight: Matrix = [[0.4, 1.6, 3, 0], [0, 2.4, 3, 1.8]]
  static let twoBits = AffineQuantizer(bits: 2, symmetry: .asymmetric, granularity: .perChannel)

  @Test func handExampleMovesHalfOfEachErrorToTheRight() throws {
    let result = try GPTQ.quantizeColumnByColumn(
      weight: Self.handWeight, hessian: Self.handHessian, grid: Self.twoBits, dampening: 0,
      recordingSteps: true)
    #expect(result.quantized.codes == [0, 1, 3, 0, 0, 2, 3, 2])
    #expect(abs(result.loss - 0.29) < 1e-6)
    let expectedErrors: [[Float]] = [[0.4, 0], [0.4, 0.4], [-0.2, -0.2], [0.1, -0.1]]
    for (step, expected) in zip(result.steps, expectedErrors) {
      for (error, value) in zip(step.errors, expected) { #expect(abs(error - value) < 1e-6) }
    }
    #expect(result.steps.map(\.column) == [0, 1, 2, 3])
    #expect(abs(result.steps[0].weight[0, 1] - 1.4) < 1e-6)
    #expect(result.steps[0].weight[0, 2] == 3)
    #expect(result.steps[3].weight == result.weight)
  }

  @Test func nearestRoundingOfTheHandExampleCostsMore() throws {
    let nearest = try Self.twoBits.quantized(Self.handWeight)
    #expect(nearest.codes == [0, 2, 3, 0, 0, 2, 3, 2])
    // Row 1: D = (0.4, −0.4, 0, 0), D·R = (0.4, −0.6, 0.3, −0.15), ½Σ² = 0.31625.
    // Row 2: D = (0, 0.4, 0, −0.2), D·R = (0, 0.4, −0.2, −0.1), ½Σ² = 0.105.
    let loss = Self.handHessian.outputError(of: nearest.dequantized(), for: Self.handWeight)
    #expect(abs(loss - 0.42125) < 1e-6)
  }

  @Test func lossIsTheOutputErrorUnderTheDampenedHessian() throws {
    let layer = SyntheticLayer(rows: 12, columns: 40, samples: 100, seed: 3)
    let result = try GPTQ.quantizeColumnByColumn(
      weight: layer.weight, hessian: layer.hessian, grid: Self.twoBits)
    let damped = Hessian(matrix: layer.hessian.dampened(by: 0.01))
    let expected = damped.outputError(of: result.weight, for: layer.weight)
    #expect(abs(result.loss - expected) < 1e-4 * expected)
  }
}
