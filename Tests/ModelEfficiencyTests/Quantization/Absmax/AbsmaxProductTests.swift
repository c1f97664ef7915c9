import Testing

@testable import ModelEfficiency

struct AbsmaxProductTests {
  static let left: [ScaleSharing] = [.perTensor, .perRow]
  static let right: [ScaleSharing] = [.perTensor, .perColumn]

  @Test func docstringExampleIsComputedByHand() throws {
    let x = try AbsmaxQuantizer(bits: 8, sharing: .perRow).quantized([[2, 1]])
    let w = try AbsmaxQuantizer(bits: 8, sharing: .perColumn).quantized([[3], [3]])
    #expect(x.codes == [127, 64])
    let product = try x.times(w)
    #expect(product.rows == 1 && product.columns == 1)
    // 6/127² · (127·127 + 64·127) = 6 · 191/127.
    #expect(abs(product[0, 0] - 6 * 191.0 / 127) < 1e-5)
  }

  @Test(arguments: left, right)
  func equalsTheProductOfTheDequantizedMatrices(left: ScaleSharing, right: ScaleSharing) throws {
    let layer = OutlierLayer(tokens: 7, features: 40, outputs: 9, outliers: 2, seed: 4)
    for bits in [2, 4, 8] {
      let x = try AbsmaxQuantizer(bits: bits, sharing: left).quantized(layer.activations)
      let w = try AbsmaxQuantizer(bits: bits, sharing: right).quantized(layer.weight)
      let expected = x.dequantized() * w.dequantized()
      #expect(try expected.relativeError(of: x.times(w)) < 1e-5)
    }
  }

  @Test func longestSumIsExactAndLongerOnesAreRefused() throws {
    func product(_ count: Int) throws -> Matrix {
      try AbsmaxQuantizer(bits: 8, sharing: .perRow)
        .quantized(Matrix(rows: 1, columns: count, repeating: 127))
        .times(
          AbsmaxQuantizer(bits: 8, sharing: .perColumn)
            .quantized(Matrix(rows: count, columns: 1, repeating: 127)))
    }
    #expect(try product(131_071)[0, 0] == 127 * 127 * 131_071)
    #expect(throws: AbsmaxProductError.sumTooLong(131_072)) { try product(131_072) }
  }

  @Test func scalesInsideTheSumAreRefused() throws {
    func error(_ left: ScaleSharing, _ right: ScaleSharing, rows: Int = 2) throws
      -> AbsmaxProductError?
    {
      let x = try AbsmaxQuantizer(bits: 8, sharing: left).quantized([[1, 2], [3, 4]])
      let w = try AbsmaxQuantizer(bits: 8, sharing: right)
        .quantized(Matrix(rows: rows, columns: 2, repeating: 1))
      do throws(AbsmaxProductError) {
        _ = try x.times(w)
        return nil
      } catch {
        return error
      }
    }
    #expect(try error(.perColumn, .perColumn) == .leftScaleInsideSum)
    #expect(try error(.perGroup(size: 2), .perTensor) == .leftScaleInsideSum)
    #expect(try error(.perRow, .perRow) == .rightScaleInsideSum)
    #expect(try error(.perRow, .perGroup(size: 1)) == .rightScaleInsideSum)
    #expect(
      try error(.perRow, .perColumn, rows: 3) == .shapesDoNotMatch(columns: 2, rows: 3))
  }
}
