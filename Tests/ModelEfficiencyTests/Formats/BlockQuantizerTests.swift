import ModelEfficiency
import Testing

struct BlockQuantizerTests {
  private func gaussian(rows: Int, columns: Int, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    return Matrix(rows: rows, columns: columns) { _, _ in random.normal() }
  }

  @Test func docstringExampleHolds() throws {
    let quantizer = BlockQuantizer(grid: .float4E2M1, granularity: .perTensor)
    let quantized = try quantizer.quantized([[6, 2.4, -0.8]])
    #expect(quantized.scales == [1])
    #expect(quantized.dequantized() == [[6, 2, -1]])
  }

  @Test func powerOfTwoScalesClipWhatIsBeyondSix() throws {
    // ⌊log₂ 7.9⌋ − 2 = 0: scale 1, and 7.9 is clipped to 6. ⌊log₂ 4⌋ − 2 = 0 as well.
    let quantizer = BlockQuantizer(
      grid: .float4E2M1, scale: .powerOfTwo, granularity: .perGroup(size: 2))
    let quantized = try quantizer.quantized([[7.9, 0.6, 4, -3.4, 8, 1]])
    #expect(quantized.scales == [1, 1, 2])
    #expect(quantized.dequantized() == [[6, 0.5, 4, -3, 8, 1]])
  }

  @Test func eightBitScalesAreMultiplesOfOneForTheMatrix() throws {
    // The greatest magnitude 2688 = 6·448 makes that one 1. The second block wants 27.6/6 = 4.6,
    // between 4.5 and 5 in E4M3.
    let quantizer = BlockQuantizer(
      grid: .float4E2M1, scale: .float8E4M3, granularity: .perGroup(size: 2))
    let quantized = try quantizer.quantized([[2688, 0, 27.6, 4.5]])
    #expect(quantized.scales == [448, 4.5])
    #expect(quantized.dequantized() == [[2688, 0, 27, 4.5]])
  }

  @Test func bitsCountScales() throws {
    let weight = gaussian(rows: 4, columns: 256, seed: 1)
    #expect(try BlockQuantizer.nf4.quantized(weight).bitsPerWeight == 4.5)
    #expect(try BlockQuantizer.mxfp4.quantized(weight).bitsPerWeight == 4.25)
    #expect(try BlockQuantizer.nvfp4.quantized(weight).bitsPerWeight == 4.5 + 32 / 1024)
  }

  @Test(arguments: UInt64(0)..<20)
  func evenlySpacedFloatIsTheInteger(seed: UInt64) throws {
    let weight = gaussian(rows: 8, columns: 128, seed: seed)
    let float = try BlockQuantizer(grid: .float4E1M2).quantized(weight)
    let integer = try BlockQuantizer(grid: .int4).quantized(weight)
    #expect(float.codes == integer.codes)
    #expect(float.scales == integer.scales.map { 2 * $0 })
    #expect(float.dequantized() == integer.dequantized())
  }

  @Test(arguments: [
    BlockQuantizer.nf4, .mxfp4, .nvfp4, BlockQuantizer(grid: .int4),
    BlockQuantizer(grid: .float4E3M0, scale: .powerOfTwo, granularity: .perChannel),
  ])
  func zerosStayZeroAndTheSmallestNumbersFinite(quantizer: BlockQuantizer) throws {
    let zeros = Matrix(rows: 1, columns: 64)
    #expect(try quantizer.quantized(zeros).dequantized() == zeros)
    for magnitude: Float in [.leastNonzeroMagnitude, .leastNormalMagnitude, 1e-30, 0x1p126] {
      let weight = Matrix(rows: 2, columns: 64) { i, j in j == 3 ? magnitude : i == 0 ? 0 : 0x1p-133
      }
      let result = try quantizer.quantized(weight)
      #expect(result.scales.allSatisfy { $0 > 0 && $0.isFinite })
      #expect(result.dequantized().elements.allSatisfy { $0.isFinite })
    }
  }

  @Test func badMatricesAreErrors() {
    #expect(throws: QuantizationError.emptyMatrix) {
      try BlockQuantizer.nf4.quantized(Matrix(rows: 0, columns: 64))
    }
    #expect(throws: QuantizationError.groupSizeDoesNotDivide(groupSize: 64, columns: 96)) {
      try BlockQuantizer.nf4.quantized(Matrix(rows: 1, columns: 96))
    }
    let quantizer = BlockQuantizer(grid: .int4, granularity: .perChannel)
    #expect(throws: QuantizationError.notFinite(row: 0, column: 1)) {
      try quantizer.quantized([[1, .nan]])
    }
    #expect(throws: QuantizationError.tooLarge(row: 1, column: 0)) {
      try quantizer.quantized([[1], [-0x1p127]])
    }
  }
}
