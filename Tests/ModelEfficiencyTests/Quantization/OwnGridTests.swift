import ModelEfficiency
import Testing

struct OwnGridTests {
  static let layer = SyntheticLayer(rows: 6, columns: 12, samples: 48, seed: 4)
  static let quantizers = [
    AffineQuantizer(bits: 3, symmetry: .asymmetric, granularity: .perTensor),
    AffineQuantizer(bits: 4, symmetry: .symmetric, granularity: .perChannel),
    AffineQuantizer(bits: 3, symmetry: .asymmetric, granularity: .perGroup(size: 4)),
  ]

  /// The grids that a quantizer finds, made again from single ones.
  private func rebuilt(_ quantizer: AffineQuantizer) throws -> AffineGrids {
    let found = try quantizer.grids(of: Self.layer.weight)
    let rows = quantizer.granularity == .perTensor ? 1 : found.rows
    let single = (0..<rows).flatMap { row in
      (0..<found.groups).map { found[row: row, group: $0] }
    }
    return try AffineGrids(single, of: quantizer, rows: found.rows, columns: found.columns)
  }

  @Test(arguments: quantizers)
  func gridsMadeFromPartsAreThoseThatAreFound(quantizer: AffineQuantizer) throws {
    let grids = try rebuilt(quantizer)
    let weight = Self.layer.weight
    #expect(grids == (try quantizer.grids(of: weight)))
    #expect(try QuantizedMatrix(rounding: weight, to: grids) == quantizer.quantized(weight))
  }

  @Test(arguments: quantizers, [GPTQ.Order.natural, .descendingDiagonal])
  func gptqTakesOwnGridsAsItTakesStaticOnes(
    quantizer: AffineQuantizer, order: GPTQ.Order
  ) throws {
    let (weight, hessian) = (Self.layer.weight, Self.layer.hessian)
    let found = try GPTQ.quantize(
      weight: weight, hessian: hessian, grid: quantizer, order: order, groups: .static)
    let grids = try rebuilt(quantizer)
    #expect(
      try GPTQ.quantize(weight: weight, hessian: hessian, grids: grids, order: order) == found)
    let plain = try GPTQ.quantizeColumnByColumn(
      weight: weight, hessian: hessian, grids: grids, order: order)
    #expect(plain.quantized == found.quantized)
  }

  @Test func gridsThatDoNotFitTheirQuantizerAreRefused() {
    func error(
      _ grids: [AffineGrid], _ quantizer: AffineQuantizer, rows: Int = 1, columns: Int = 2
    ) -> QuantizationError? {
      do throws(QuantizationError) {
        _ = try AffineGrids(grids, of: quantizer, rows: rows, columns: columns)
        return nil
      } catch {
        return error
      }
    }
    let two = AffineQuantizer(bits: 2, symmetry: .symmetric, granularity: .perChannel)
    let centered = AffineGrid(scale: 1, zeroPoint: 2, levels: 4)
    #expect(error([centered], two) == nil)
    #expect(error([centered], two, rows: 2) == .gridCountMismatch(expected: 2, count: 1))
    #expect(error([], two, rows: 0) == .emptyMatrix)
    #expect(
      error([AffineGrid(scale: 1, zeroPoint: 1, levels: 4)], two)
        == .notSymmetric(grid: 0, zeroPoint: 1, expected: 2))
    #expect(
      error([AffineGrid(scale: 1, zeroPoint: 2, levels: 8)], two)
        == .levelsMismatch(grid: 0, levels: 8, bits: 2))
    let threes = AffineQuantizer(bits: 2, symmetry: .symmetric, granularity: .perGroup(size: 3))
    #expect(error([centered], threes) == .groupSizeDoesNotDivide(groupSize: 3, columns: 2))
    let ten = AffineQuantizer(bits: 10, symmetry: .symmetric, granularity: .perChannel)
    #expect(error([centered], ten) == .bitsOutOfRange(10))
  }

  @Test func kMeansStartsWhereItIsTold() throws {
    let steps = try KMeansQuantizer(startingAt: [5, 0]).steps(of: [[0, 1, 5]])
    #expect(steps[0].centroids == [5, 0])
    #expect(steps[0].indices == [1, 1, 0])
    #expect(steps[steps.count - 1].centroids == [5, 0.5])
    let endless = KMeansQuantizer(startingAt: [5, 0], updateLimit: .max)
    #expect(try endless.quantized([[0, 1, 5]]) == steps[steps.count - 1])
  }

  @Test func anyValuesMakeAGrid() throws {
    let ternary = try ElementGrid(name: "ternary", bits: 2, values: [-1, 0, 1])
    #expect([-9, -0.6, -0.5, 0.5, 0.6].map(ternary.rounded) == [-1, -1, 0, 0, 1])
    let quantizer = BlockQuantizer(grid: ternary, granularity: .perTensor)
    #expect(try quantizer.quantized([[4, -1], [3, -4]]).dequantized() == [[4, 0], [4, -4]])
    let whole = try ElementGrid(name: "INT4", bits: 4, values: (-7...7).map { Float($0) })
    #expect(whole == ElementGrid.int4)
  }

  @Test func eightBitGridsAreMadeFromTheirParts() {
    let grid = Int8Grid(scale: 0.5, zeroPoint: -127)
    #expect(grid.code(for: 1) == -125)
    #expect(grid.value(of: -125) == 1)
    #expect(Int8Grid(scale: 2 / 127, zeroPoint: 0) == Int8Grid(absmax: 2))
  }

  @Test(arguments: LLMInt8.Variant.allCases)
  func llmInt8ShowsItsCodes(variant: LLMInt8.Variant) throws {
    let (x, w): (Matrix, Matrix) = ([[1, 9, -2], [0.5, -7, 1]], [[1, 0], [2, 1], [0.5, -1]])
    let product = try LLMInt8.product(of: x, and: w, variant: variant)
    let codes = try #require(product.codes)
    #expect(product.outlierFeatures == [1])
    #expect(codes.activations.codes.columns == (variant == .paper ? 2 : 3))
    #expect(codes.weight.codes.rows == codes.activations.codes.columns)
    let apart = Matrix(rows: 2, columns: 2) { i, j in
      x[i, 1] * (variant == .paper ? w[1, j] : codes.weight.dequantized()[1, j])
    }
    let regular = try Int8QuantizedMatrix.product(of: codes.activations, and: codes.weight)
    #expect(product.result == regular + apart)
    let allOutliers = try LLMInt8.product(of: [[7, 8]], and: [[1], [2]], variant: variant)
    #expect((allOutliers.codes == nil) == (variant == .paper))
  }

  @Test(arguments: [FloatingPointRoundingRule.up, .down, .awayFromZero, .towardZero])
  func zeroPointsStayCodesUnderAnyRounding(rounding: FloatingPointRoundingRule) {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let a = 10 * random.uniform() + 0.1
      for range in [-a...0, 0...a, -a...a] {
        let mapping = AffineMapping(covering: range, codes: 0...255, rounding: rounding)
        #expect(mapping.codes.contains(mapping.zeroPoint))
      }
    }
  }
}
