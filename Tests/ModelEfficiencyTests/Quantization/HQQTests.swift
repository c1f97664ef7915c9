import Testing

@testable import ModelEfficiency

struct HQQTests {
  @Test func objectivesAndZeroPointsAreTheOracles() throws {
    let result = try HQQ(bits: 3, granularity: .perChannel).quantized(OracleMatrices.weight)
    let curve = [
      0.206207, 0.197079, 0.192458, 0.183271, 0.182167, 0.181971, 0.181888, 0.181838, 0.181797,
      0.181758, 0.181719, 0.181679, 0.181639, 0.181599, 0.181558, 0.181517, 0.18147, 0.181419,
      0.181368, 0.181316, 0.181263,
    ]
    #expect(result.objectives.count == curve.count)
    for (objective, expected) in zip(result.objectives, curve) {
      #expect(abs(objective - expected) < 2e-6)
    }
    let zeroPoints = [2.09815, 3.86577, 3.34234, 2.11424, 2.05536, 3]
    for (zeroPoint, expected) in zip(result.zeroPoints, zeroPoints) {
      #expect(abs(Double(zeroPoint) - expected) < 1e-4)
    }
  }

  @Test(arguments: [
    ScaleGranularity.perTensor, .perChannel, .perGroup(size: 4), .perGroup(size: 16),
  ])
  func neverWorseThanNearestInTheNormItMinimizes(granularity: ScaleGranularity) throws {
    for bits in 2...8 {
      let weight = OracleMatrices.weight
      let hqq = try HQQ(bits: bits, granularity: granularity).quantized(weight)
      let nearest = try AffineQuantizer(
        bits: bits, symmetry: .asymmetric, granularity: granularity
      ).quantized(weight)
      #expect(abs(hqq.objectives[0] - norm(weight - nearest.dequantized())) < 1e-6)
      #expect(abs(hqq.objectives[20] - norm(weight - hqq.dequantized())) < 1e-6)
      #expect(zip(hqq.objectives, hqq.objectives.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(hqq.scales == nearest.scales)
    }
  }

  /// The mean of |e|^0.7.
  func norm(_ errors: Matrix) -> Double {
    let sum = errors.elements.reduce(0.0) { sum, error in
      error == 0 ? sum : sum + Double(Elementary.exp(0.7 * Elementary.log(abs(error))))
    }
    return sum / Double(errors.elements.count)
  }

  @Test func shrinkageForgivesMostOfLargeErrorsAndNothingOfSmall() {
    #expect(abs(HQQ.shrunk(1, exponent: 0.7, penalty: 10) - 0.9) < 1e-6)
    #expect(abs(HQQ.shrunk(-1, exponent: 0.7, penalty: 10) + 0.9) < 1e-6)
    #expect(HQQ.shrunk(0x1p-10, exponent: 0.7, penalty: 10) == 0)
    #expect(HQQ.shrunk(0, exponent: 0.7, penalty: 10) == 0)
    // With p = 1 it is soft thresholding: 0.3 − 1/10.
    #expect(abs(HQQ.shrunk(0.3, exponent: 1, penalty: 10) - 0.2) < 1e-6)
  }

  @Test func oneStepMovesTheZeroPointToTheMeanOfTheCodes() {
    // s = 1, z = 0: codes 0, 1, 2; nothing forgiven: z = mean(−0.25, 1 − 1.25, 2 − 2.25) = −0.25.
    var grid = ShiftedGrid(scale: 1, zeroPoint: 0, lastCode: 3)
    grid.center(on: [0.25, 1.25, 2.25]) { _ in 0 }
    #expect(grid.zeroPoint == -0.25)
    #expect(grid.codes(of: [0.25, 1.25, 2.25]) == [0, 1, 2])
    #expect([0.25, 1.25, 2.25].map(grid.error) == [0, 0, 0])
  }

  @Test func constantRowsAreReproduced() throws {
    let weight: Matrix = [[0, 0, 0, 0], [3, 3, 3, 3], [-0.5, -0.5, -0.5, -0.5]]
    let result = try HQQ(bits: 2, granularity: .perChannel).quantized(weight).dequantized()
    for (value, expected) in zip(result.elements, weight.elements) {
      #expect(abs(value - expected) < 1e-6)
    }
  }

  @Test func bitsPerWeightCountHalfPrecisionZeroPoints() throws {
    let weight = Matrix(rows: 2, columns: 64) { Float($0 + $1) }
    #expect(
      try HQQ(bits: 3, granularity: .perGroup(size: 64)).quantized(weight).bitsPerWeight == 3.5)
  }

  @Test func unfitMatricesAreNamed() {
    #expect(throws: QuantizationError.bitsOutOfRange(1)) {
      try HQQ(bits: 1, granularity: .perChannel).quantized([[1]])
    }
    #expect(throws: QuantizationError.notFinite(row: 0, column: 1)) {
      try HQQ(bits: 4, granularity: .perChannel).quantized([[1, .nan]])
    }
    #expect(throws: QuantizationError.groupSizeDoesNotDivide(groupSize: 2, columns: 3)) {
      try HQQ(bits: 4, granularity: .perGroup(size: 2)).quantized([[1, 2, 3]])
    }
  }
}
