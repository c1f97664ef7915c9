import Testing

@testable import ModelEfficiency

struct AffineQuantizerTests {
  /// The matrix of the lecture's slides on quantization (MIT 6.5940).
  let lectureMatrix: Matrix = [
    [2.09, -0.98, 1.48, 0.09], [0.05, -0.14, -1.08, 2.12],
    [-0.91, 1.92, 0, -1.03], [1.87, 0, 1.53, 1.49],
  ]

  @Test func docstringExampleHasItsCodes() throws {
    let quantizer = AffineQuantizer(bits: 2, symmetry: .asymmetric, granularity: .perTensor)
    let quantized = try quantizer.quantized([[0, 1, 2, 3.1]])
    #expect(quantized.codes == [0, 1, 2, 3])
    #expect(abs(quantized.scales[0] - 1.033333) < 1e-5)
    #expect(quantized.zeroPoints == [0])
  }

  @Test func lectureMatrixInTwoBitsHasTheCodesOfTheSlide() throws {
    let quantizer = AffineQuantizer(bits: 2, symmetry: .asymmetric, granularity: .perTensor)
    let quantized = try quantizer.quantized(lectureMatrix)
    #expect(abs(quantized.scales[0] - 3.2 / 3) < 1e-6)
    // The slide counts from −2 with Z = −1; counted from 0, Z = 1.
    #expect(quantized.zeroPoints == [1])
    let slide = [1, -2, 0, -1, -1, -1, -2, 1, -2, 1, -1, -2, 1, -1, 0, 0]
    #expect(quantized.codes.map { Int($0) - 2 } == slide)
    let error = zip(quantized.dequantized().elements, lectureMatrix.elements)
      .reduce(0.0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }.squareRoot()
    #expect(abs(error - 0.8634) < 5e-5)
  }

  @Test func symmetricGridKeepsItsRangeForWeightsOfOneSign() throws {
    // On [−1, 1] in 4 bits, s = 2/15: 0.1 -> 0.75, 0.4 -> 3, 0.7 -> 5.25, 1 -> 7.5 steps, a tie
    // that goes to 8, which the grid does not have: 7.
    let quantizer = AffineQuantizer(bits: 4, symmetry: .symmetric, granularity: .perChannel)
    let quantized = try quantizer.quantized([[0.1, 0.4, 0.7, 1]])
    #expect(quantized.zeroPoints == [8])
    #expect(quantized.codes == [9, 11, 13, 15])
    #expect(abs(quantized.scales[0] - 0.133333) < 1e-6)
  }

  @Test func halfwayWeightsGoToTheEvenStep() {
    let grid = AffineGrid(scale: 1, zeroPoint: 3, levels: 8)
    #expect([-1.5, -0.5, 0.5, 1.5, 2.5].map { grid.code(for: $0) } == [1, 3, 3, 5, 5])
  }

  @Test func codesEndWhereTheGridEnds() {
    let grid = AffineGrid(scale: 0.5, zeroPoint: 1, levels: 4)
    #expect(
      [-9, -0.5, 0, 1, 9, .infinity, -.infinity].map { grid.code(for: $0) }
        == [0, 0, 1, 3, 3, 3, 0])
    #expect(grid.rounded(9) == 1)
  }

  @Test(arguments: [GridSymmetry.symmetric, .asymmetric], 2...8)
  func degenerateRowsAreReproducedExactlyOrNearly(symmetry: GridSymmetry, bits: Int) throws {
    let quantizer = AffineQuantizer(bits: bits, symmetry: symmetry, granularity: .perChannel)
    let weight: Matrix = [
      [0, 0, 0], [3, 3, 3], [-3, -3, -3], [.leastNonzeroMagnitude, 0, -.leastNonzeroMagnitude],
      [0x1p126, 0, -0x1p126],
    ]
    let quantized = try quantizer.quantized(weight)
    let result = quantized.dequantized()
    #expect(quantized.scales.allSatisfy { $0.isNormal && $0 > 0 })
    #expect(result.row(0) == [0, 0, 0])
    for i in 1..<weight.rows {
      for j in 0..<weight.columns {
        let step = quantized.scales[i]
        #expect(abs(result[i, j] - weight[i, j]) <= step * 1.001)
      }
    }
    if symmetry == .asymmetric {
      #expect(quantized.codes[3..<6].allSatisfy { $0 == UInt8((1 << bits) - 1) })
      #expect(quantized.codes[6..<9].allSatisfy { $0 == 0 })
    }
  }

  @Test func everyGroupHasItsOwnGrid() throws {
    let quantizer = AffineQuantizer(
      bits: 2, symmetry: .asymmetric, granularity: .perGroup(size: 2))
    let quantized = try quantizer.quantized([[0, 3, 0, 30], [0, 300, -3, 0]])
    #expect(quantized.scales == [1, 10, 100, 1])
    #expect(quantized.zeroPoints == [0, 0, 0, 3])
    #expect(quantized.codes == [0, 3, 0, 3, 0, 3, 0, 3])
    #expect(quantized.dequantized() == [[0, 3, 0, 30], [0, 300, -3, 0]])
  }

  @Test func bitsPerWeightCountTheGrids() throws {
    let weight = Matrix(rows: 4, columns: 256) { Float($0 * $1) }
    func bits(_ symmetry: GridSymmetry, _ granularity: ScaleGranularity) throws -> Double {
      try AffineQuantizer(bits: 4, symmetry: symmetry, granularity: granularity)
        .quantized(weight).bitsPerWeight
    }
    #expect(try bits(.asymmetric, .perGroup(size: 128)) == 4.15625)
    #expect(try bits(.symmetric, .perGroup(size: 128)) == 4.125)
    #expect(try bits(.symmetric, .perChannel) == 4.0625)
    #expect(try bits(.asymmetric, .perTensor) == 4 + 20.0 / 1024)
  }

  @Test(arguments: 2...8)
  func roundingErrorIsAtMostHalfAStepInside(bits: Int) throws {
    let layer = SyntheticLayer(rows: 8, columns: 64, samples: 1, seed: UInt64(bits))
    for symmetry in [GridSymmetry.symmetric, .asymmetric] {
      let quantized = try AffineQuantizer(
        bits: bits, symmetry: symmetry, granularity: .perChannel
      ).quantized(layer.weight)
      let result = quantized.dequantized()
      for i in 0..<8 {
        for j in 0..<64 {
          let isInside = (1..<(1 << bits) - 1).contains(quantized[i, j])
          let bound = quantized.scales[i] * (isInside ? 0.5 : 1)
          #expect(abs(result[i, j] - layer.weight[i, j]) <= bound * 1.0001)
        }
      }
    }
  }

  @Test func unfitInputsAreNamed() {
    func error(
      _ weight: Matrix, bits: Int = 4, _ granularity: ScaleGranularity = .perChannel
    ) -> QuantizationError? {
      let quantizer = AffineQuantizer(bits: bits, symmetry: .symmetric, granularity: granularity)
      do throws(QuantizationError) {
        _ = try quantizer.quantized(weight)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([[1]], bits: 1) == .bitsOutOfRange(1))
    #expect(error([[1]], bits: 9) == .bitsOutOfRange(9))
    #expect(error(Matrix(rows: 0, columns: 3)) == .emptyMatrix)
    #expect(error([[1, 2], [3, .nan]]) == .notFinite(row: 1, column: 1))
    #expect(error([[1, -.infinity], [3, 4]]) == .notFinite(row: 0, column: 1))
    #expect(error([[1e38, 0]]) == .tooLarge(row: 0, column: 0))
    #expect(
      error([[1, 2, 3]], .perGroup(size: 2))
        == .groupSizeDoesNotDivide(groupSize: 2, columns: 3))
    #expect(
      error([[1, 2, 3]], .perGroup(size: 0))
        == .groupSizeDoesNotDivide(groupSize: 0, columns: 3))
    #expect(
      QuantizationError.groupSizeDoesNotDivide(groupSize: 2, columns: 3).description
        == "groups of 2 do not divide 3 columns: choose a divisor of 3")
  }
}
