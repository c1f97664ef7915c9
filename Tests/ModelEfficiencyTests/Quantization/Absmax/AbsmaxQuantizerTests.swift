import Testing

@testable import ModelEfficiency

struct AbsmaxQuantizerTests {
  /// W of the slide "Per-Channel Quantization", with 1.48 where it prints 1.98.
  static let lecture: Matrix = [
    [2.09, -0.98, 1.48, 0.09], [0.05, -0.14, -1.08, 2.12],
    [-0.91, 1.92, 0, -1.03], [1.87, 0, 1.53, 1.49],
  ]

  // Expected numbers by ../Fixtures/equalization_oracle.py.
  @Test(arguments: [
    (ScaleSharing.perTensor, 2.284557), (.perRow, 2.079543), (.perColumn, 1.858252),
    (.perGroup(size: 4), 2.079543), (.perGroup(size: 1), 0),
  ])
  func lectureMatrixInTwoBitsHasThisError(sharing: ScaleSharing, error: Double) throws {
    let rounded = try AbsmaxQuantizer(bits: 2, sharing: sharing).rounded(Self.lecture)
    #expect(abs((Self.lecture - rounded).frobeniusNorm - error) < 2e-6)
  }

  @Test func lectureCodesDifferInOnePlace() throws {
    let tensor = try AbsmaxQuantizer(bits: 2, sharing: .perTensor).quantized(Self.lecture)
    let row = try AbsmaxQuantizer(bits: 2, sharing: .perRow).quantized(Self.lecture)
    #expect(tensor.codes == [1, 0, 1, 0, 0, 0, -1, 1, 0, 1, 0, 0, 1, 0, 1, 1])
    #expect(row.codes == [1, 0, 1, 0, 0, 0, -1, 1, 0, 1, 0, -1, 1, 0, 1, 1])
    #expect(tensor.scales == [2.12])
    #expect(row.scales == [2.09, 2.12, 1.92, 1.87])
  }

  @Test func fifteenSwallowsSmallNumbers() throws {
    let quantized = try AbsmaxQuantizer(bits: 8, sharing: .perTensor)
      .quantized([[15, 0.1, 0.02, 1, 0.01]])
    #expect(quantized.codes == [127, 1, 0, 8, 0])
    let back = quantized.dequantized().elements
    for (value, expected) in zip(back, [15, 0.1181, 0, 0.9449, 0] as [Float]) {
      #expect(abs(value - expected) < 5e-5)
    }
  }

  @Test func halfAScaleIsTheLastNumberThatBecomesZero() throws {
    let threshold: Float = 15.0 / 254
    let quantizer = AbsmaxQuantizer(bits: 8, sharing: .perRow)
    let quantized = try quantizer.quantized([[15, threshold, -threshold, threshold.nextUp]])
    #expect(quantized.codes == [127, 0, 0, 1])
  }

  @Test func docstringExampleHasItsCodes() throws {
    let quantized = try AbsmaxQuantizer(bits: 2, sharing: .perRow)
      .quantized([[2.09, -0.98], [0.05, -0.14]])
    #expect(quantized.codes == [1, 0, 0, -1])
    #expect(quantized.dequantized() == [[2.09, 0], [0, -0.14]])
  }

  @Test(arguments: 2...8)
  func everyCodeIsInTheRestrictedRangeAndNearest(bits: Int) throws {
    let layer = SyntheticLayer(rows: 16, columns: 32, samples: 1, seed: UInt64(bits))
    let greatest = Int8(1 << (bits - 1) - 1)
    for sharing in [ScaleSharing.perTensor, .perRow, .perColumn, .perGroup(size: 8)] {
      let quantized = try AbsmaxQuantizer(bits: bits, sharing: sharing).quantized(layer.weight)
      #expect(quantized.codes.allSatisfy { (-greatest...greatest).contains($0) })
      #expect(quantized.codes.contains { abs($0) == greatest })
      let back = quantized.dequantized()
      for k in back.elements.indices {
        let step = quantized.scales[quantized.layout.index(ofElement: k)]
        #expect(abs(back.elements[k] - layer.weight.elements[k]) <= step * 0.50001)
      }
    }
  }

  @Test func eachSharingHasItsScales() throws {
    let matrix: Matrix = [[127, 254], [-508, 1016]]
    func scales(_ sharing: ScaleSharing) throws -> [Float] {
      try AbsmaxQuantizer(bits: 8, sharing: sharing).quantized(matrix).scales
    }
    #expect(try scales(.perTensor) == [8])
    #expect(try scales(.perRow) == [2, 8])
    #expect(try scales(.perColumn) == [4, 8])
    #expect(try scales(.perGroup(size: 1)) == [1, 2, 4, 8])
  }

  @Test(arguments: 2...8)
  func degenerateRowsStayFinite(bits: Int) throws {
    let tiny = Float.leastNonzeroMagnitude
    let matrix: Matrix = [[0, 0], [3, 3], [-3, -3], [tiny, -tiny], [0x1p126, -0x1p126]]
    let quantized = try AbsmaxQuantizer(bits: bits, sharing: .perRow).quantized(matrix)
    let back = quantized.dequantized()
    #expect(quantized.scales.allSatisfy { $0.isNormal && $0 > 0 })
    #expect(back.row(0) == [0, 0] && back.row(3) == [0, 0])
    for i in [1, 2, 4] {
      for j in 0..<2 { #expect(abs(back[i, j] / matrix[i, j] - 1) < 1e-6) }
    }
  }

  @Test func bitsPerElementCountTheScales() throws {
    let matrix = Matrix(rows: 4, columns: 256) { Float($0 * $1) }
    func bits(_ sharing: ScaleSharing) throws -> Double {
      try AbsmaxQuantizer(bits: 4, sharing: sharing).quantized(matrix).bitsPerElement
    }
    #expect(try bits(.perGroup(size: 32)) == 4.5)
    #expect(try bits(.perRow) == 4.0625)
    #expect(try bits(.perColumn) == 8)
    #expect(try bits(.perTensor) == 4 + 16.0 / 1024)
  }

  @Test func unfitInputsAreNamed() {
    func error(
      _ matrix: Matrix, bits: Int = 8, _ sharing: ScaleSharing = .perRow
    ) -> QuantizationError? {
      do throws(QuantizationError) {
        _ = try AbsmaxQuantizer(bits: bits, sharing: sharing).quantized(matrix)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([[1]], bits: 1) == .bitsOutOfRange(1))
    #expect(error([[1]], bits: 9) == .bitsOutOfRange(9))
    #expect(error(Matrix(rows: 3, columns: 0)) == .emptyMatrix)
    #expect(error([[1, 2], [3, .nan]]) == .notFinite(row: 1, column: 1))
    #expect(error([[1, .infinity]], .perColumn) == .notFinite(row: 0, column: 1))
    #expect(error([[-1e38]], .perTensor) == .tooLarge(row: 0, column: 0))
    #expect(
      error([[1, 2, 3]], .perGroup(size: 2)) == .groupSizeDoesNotDivide(groupSize: 2, columns: 3))
    #expect(
      error([[1, 2, 3]], .perGroup(size: 0)) == .groupSizeDoesNotDivide(groupSize: 0, columns: 3))
  }
}
