import Testing

@testable import ModelEfficiency

struct SymmetricConventionTests {
  let example: Matrix = [[15, 0.1, 0.02, 1, 0.01]]
  let lectureMatrix: Matrix = [
    [2.09, -0.98, 1.48, 0.09], [0.05, -0.14, -1.08, 2.12],
    [-0.91, 1.92, 0, -1.03], [1.87, 0, 1.53, 1.49],
  ]

  @Test func theLecturesFiveNumbers() throws {
    // 1/S = 8.4667, 8.5 (a tie, to the even 8) and 8.5333; 0.1/S = 0.85.
    let codes = try SymmetricConvention.allCases.map {
      try $0.mapping(of: example, bits: 8).coded(example).codes
    }
    #expect(codes[0] == [127, 1, 0, 8, 0])
    #expect(codes[1] == [127, 1, 0, 8, 0])
    #expect(codes[2] == [127, 1, 0, 9, 0])
    #expect(codes[3] == [255, 129, 128, 136, 128])
  }

  @Test(
    arguments: zip(SymmetricConvention.allCases, [2.2846, 1.4751, 2.0549, 1.4751]))
  func errorOnTheLectureMatrixInTwoBits(convention: SymmetricConvention, error: Double) throws {
    let coded = try convention.mapping(of: lectureMatrix, bits: 2).coded(lectureMatrix)
    #expect(abs((lectureMatrix - coded.dequantized()).frobeniusNorm - error) < 5e-5)
  }

  @Test(arguments: 2...8)
  func gptqCountsTheGridOfTorchFromZero(bits: Int) {
    let gptq = SymmetricConvention.gptq.mapping(greatestMagnitude: 2.12, bits: bits)
    let torch = SymmetricConvention.torch.mapping(greatestMagnitude: 2.12, bits: bits)
    #expect(gptq.scale == torch.scale)
    for k in -250...250 {
      let code = torch.code(for: Float(k) / 100)
      #expect(gptq.code(for: Float(k) / 100) == code + 1 << (bits - 1))
    }
  }

  @Test(arguments: SymmetricConvention.allCases, 2...8)
  func endsAreOffByTheirShareOfAStep(convention: SymmetricConvention, bits: Int) {
    let mapping = convention.mapping(greatestMagnitude: 4, bits: bits)
    let steps = abs(mapping.rounded(4) - 4) / mapping.scale
    let expected: Float =
      switch convention {
      case .restricted: 0
      case .torch, .gptq: 0.5
      case .fullRange: 1
      }
    #expect(abs(steps - expected) < 1e-4)
    #expect(mapping.rounded(0) == 0)
  }

  @Test(arguments: SymmetricConvention.allCases)
  func zerosStayZeroAndBadWeightsAreNamed(convention: SymmetricConvention) throws {
    let zeros: Matrix = [[0, 0]]
    #expect(try convention.mapping(of: zeros, bits: 4).coded(zeros).dequantized() == zeros)
    #expect(throws: QuantizationError.notFinite(row: 0, column: 0)) {
      try convention.mapping(of: [[.nan]], bits: 8)
    }
  }
}
