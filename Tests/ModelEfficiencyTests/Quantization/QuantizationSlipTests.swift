import ModelEfficiency
import Testing

struct QuantizationSlipTests {
  static let weight: Matrix = [[1, -2], [0.5, 3]]
  static let hessian = Hessian(matrix: [[2, 1], [1, 2]])
  static let grid = AffineGrid(scale: 1, zeroPoint: 1, levels: 4)
  static let mapping = AffineMapping(scale: 0.5, zeroPoint: 1, codes: 0...3)

  /// The grids of the weight in 4 bits.
  static func gridsOfWeight() -> AffineGrids? {
    try? AffineQuantizer(bits: 4, symmetry: .asymmetric, granularity: .perChannel).grids(of: weight)
  }

  static let grids: Slips = [
    "0 bits: a grid has 1 to 8": {
      _ = AffineGrid(covering: 0...1, bits: 0, symmetry: .asymmetric)
    },
    "70 bits: a grid has 1 to 8": {
      _ = AffineGrid(covering: 0...1, bits: 70, symmetry: .symmetric)
    },
    "a grid for -inf...1.0": {
      _ = AffineGrid(covering: -.infinity...1, bits: 4, symmetry: .symmetric)
    },
    "a grid of scale 0.0": { _ = AffineGrid(scale: 0, zeroPoint: 0, levels: 4) },
    "a grid of scale nan": { _ = AffineGrid(scale: .nan, zeroPoint: 0, levels: 4) },
    "a grid of scale -1.0": { _ = AffineGrid(scale: -1, zeroPoint: 0, levels: 4) },
    "a grid of scale inf": { _ = AffineGrid(scale: .infinity, zeroPoint: 0, levels: 4) },
    "a grid of 1 levels": { _ = AffineGrid(scale: 1, zeroPoint: 0, levels: 1) },
    "the zero point 4 is no code": { _ = AffineGrid(scale: 1, zeroPoint: 4, levels: 4) },
    "NaN is nearest to no value of a grid": { _ = grid.code(for: .nan) },
    "replace it before rounding": { _ = grid.rounded(.nan) },
    "code 4 of a grid of 4 levels": { _ = grid.value(of: 4) },
    "code -1 of a grid of 4 levels": { _ = grid.value(of: -1) },
    "a grid of scale 3e+38 has values beyond single precision: give a smaller scale": {
      _ = AffineGrid(scale: 3e38, zeroPoint: 0, levels: 4)
    },
    "a grid of scale 2e+38 has values beyond single precision": {
      _ = AffineMapping(scale: 2e38, zeroPoint: 0, codes: 0...3)
    },
    "a grid of scale 1e+37 has values beyond single precision": {
      _ = Int8Grid(scale: 1e37, zeroPoint: 0)
    },
    "NaN is nearest to no value of a grid: replace": { _ = mapping.code(for: .nan) },
    "a map of scale 0.0": { _ = AffineMapping(scale: 0, zeroPoint: 0, codes: 0...3) },
    "Z = 4 is no code: those of this map are 0...3": {
      _ = AffineMapping(scale: 1, zeroPoint: 4, codes: 0...3)
    },
    "Z = -1 is no code": { _ = AffineMapping(scale: 1, zeroPoint: -1, codes: 0...3) },
    "the codes 0...0: give at least two": { _ = AffineMapping(covering: 0...1, codes: 0...0) },
    "the codes 0...65537": { _ = AffineMapping(covering: 0...1, codes: 0...65_537) },
    "codes counted from 9223372036854775807": { _ = AffineMapping(grid, countingFrom: .max) },
    "code 4 is none of the map's, 0...3": { _ = mapping.value(of: 4) },
    "0 bits: codes have 1 to 16": { _ = ClosedRange.signed(bits: 0) },
    "17 bits: codes have 1 to 16": { _ = ClosedRange.unsigned(bits: 17) },
    "restricted codes of 1 bit": { _ = ClosedRange.restricted(bits: 1) },
    "1 bits: give 2 to 16": {
      _ = SymmetricConvention.torch.mapping(greatestMagnitude: 1, bits: 1)
    },
    "0 bits: give 2 to 16": { _ = SymmetricConvention.gptq.steps(bits: 0) },
    "a greatest magnitude of nan": {
      _ = SymmetricConvention.torch.mapping(greatestMagnitude: .nan, bits: 8)
    },
    "of scale 0.0: give a finite number": { _ = Int8Grid(scale: 0, zeroPoint: 0) },
    "the zero point 128 is no code: give -127 to 127": { _ = Int8Grid(scale: 1, zeroPoint: 128) },
    "a greatest magnitude of -1.0": { _ = Int8Grid(absmax: -1) },
    "a grid for 0.0...inf": { _ = Int8Grid(zeropointCovering: 0...(.infinity)) },
    "NaN is nearest": { _ = Int8Grid(absmax: 1).code(for: .nan) },
    "code -128 is none of the grid's": { _ = Int8Grid(absmax: 1).value(of: -128) },
    "NaN is nearest to no value of FP4 E2M1": { _ = ElementGrid.float4E2M1.rounded(.nan) },
    "NaN is nearest to no value of NF4": { _ = ElementGrid.normalFloat4.code(for: .nan) },
  ]

  static let matrices: Slips = [
    "zero points 0 and -9223372036854775808: give numbers within ±65536": {
      _ = AccumulatorTerms(input: [1], weight: [1], inputZero: 0, weightZero: .min)
    },
    "element 0 of the inverse Hessian's diagonal is 0.0": {
      _ = OptimalBrainSurgeon.cost(
        ofFixing: 0, of: [1], at: 0, inverseHessian: Matrix(rows: 1, columns: 1))
    },
    "element 1 of the inverse Hessian's diagonal is -1.0": {
      _ = OptimalBrainSurgeon.update(
        fixing: 1, of: [1, 2], at: 0, inverseHessian: [[1, 0], [0, -1]])
    },
    "diagonal is nan: give a positive definite matrix": {
      _ = OptimalBrainSurgeon.eliminating(0, from: [[.nan]])
    },
    "rounding weight 0 costs inf": {
      _ = OBQ.steps(of: [1.5], grids: [grid], inverseHessian: Matrix(rows: 1, columns: 1))
    },
    "in row 0, column 1 and in row 1, column 0 differ": {
      _ = Hessian(matrix: [[2, 1], [0, 2]]).outputError(of: weight, for: weight)
    },
    "row 0, column 0 of the Hessian is NaN": {
      _ = Hessian(matrix: [[.nan]]).dampened(by: 0.01)
    },
    "element 0 of the Hessian's diagonal is -1.0": {
      _ = Hessian(matrix: [[-1]]).relativeOutputError(of: [[1]], for: [[2]])
    },
    "the exponent -3e+37 gives scales": {
      _ = AWQ.scales(magnitudes: [0.5, 1], exponent: -3e37)
    },
    "the matrix has no elements": {
      _ = CodebookMatrix(Matrix(rows: 0, columns: 4), nearestIn: [1])
    },
    "a network of the widths [1048576, 1048576] has more than 268435456 parameters": {
      _ = ReLUNetwork.synthetic(widths: [1 << 20, 1 << 20], seed: 1)
    },
    "32768 columns, 1 samples: give sizes with at most 268435456 weights": {
      _ = SyntheticLayer(rows: 1, columns: 32_768, samples: 1, seed: 1)
    },
    "1 outputs: give sizes with at most 268435456 activations": {
      _ = OutlierLayer(tokens: 1 << 20, features: 1 << 10, outputs: 1, outliers: 1, seed: 1)
    },
    "code 255 in row 0, column 1 is none of 4 bits": {
      if let grids = gridsOfWeight() { _ = QuantizedMatrix(codes: [1, 255, 0, 0], grids: grids) }
    },
    "a 2×2 matrix needs 4 elements, not 1": {
      if let grids = gridsOfWeight() { _ = QuantizedMatrix(codes: [1], grids: grids) }
    },
    "column 2 of a 2×2 matrix; columns are 0..<2": {
      if let grids = gridsOfWeight() {
        _ = QuantizedMatrix(codes: [1, 2, 3, 4], grids: grids)[0, 2]
      }
    },
    "column -1 of a 2×2 matrix": { _ = gridsOfWeight()?[1, -1] },
    "group 1 of 1": { _ = gridsOfWeight()?[row: 0, group: 1] },
    "code 4 in row 1, column 0 is none of the map's": {
      _ = CodedMatrix(rows: 2, columns: 1, codes: [0, 4], mapping: mapping)
    },
    "column 1 of a 2×1 matrix": {
      _ = CodedMatrix(rows: 2, columns: 1, codes: [0, 3], mapping: mapping)[0, 1]
    },
    "row 2 of a 2×1 matrix": {
      _ = CodedMatrix(rows: 2, columns: 1, codes: [0, 3], mapping: mapping).row(2)
    },
    "column 3 of a 2×2 matrix": { _ = CodebookMatrix(weight, nearestIn: [0, 1])[0, 3] },
    "column 4 of a 2×2 matrix": { _ = CodebookMatrix(weight, nearestIn: [0, 1]).index(0, 4) },
    "nan in row 0, column 1 is nearest to no centroid": {
      _ = CodebookMatrix([[1, .nan]], nearestIn: [-1, 1])
    },
    "centroid 1 is nan": { _ = CodebookMatrix(weight, nearestIn: [0, .nan]) },
    "0 centroids: give 1 to 256": { _ = CodebookMatrix(weight, nearestIn: []) },
    "column 5 of a 2×2 matrix": {
      _ = try? AbsmaxQuantizer(bits: 4, sharing: .perRow).quantized(weight)[0, 5]
    },
    "column 6 of a 2×2 matrix": {
      _ = try? Int8Quantizer(.absmax, sharing: .tensor).quantized(weight).grid(0, 6)
    },
  ]

  static let methods: Slips = [
    "a Hessian of -1 features": { _ = Hessian(features: -1) },
    "a Hessian of 1×2: give a square matrix": { _ = Hessian(matrix: [[1, 2]]) },
    "a Hessian of 0 inputs": { _ = Hessian(matrix: [[1]], samples: 0) },
    "no inputs have been seen": {
      _ = Hessian(features: 2).relativeOutputError(of: weight, for: weight)
    },
    "the dampening is -1.0": { _ = hessian.dampened(by: -1) },
    "weight 2 of 2": {
      _ = OptimalBrainSurgeon.cost(
        ofFixing: 2, of: [1, 2], at: 0, inverseHessian: [[1, 0], [0, 1]])
    },
    "a 1×1 inverse Hessian for 2 weights": {
      _ = OptimalBrainSurgeon.update(fixing: 0, of: [1, 2], at: 0, inverseHessian: [[1]])
    },
    "1 grids for 2 weights": {
      _ = OBQ.steps(of: [1, 2], grids: [grid], inverseHessian: [[1, 0], [0, 1]])
    },
    "2 weights, 1 grids, 2 features": {
      _ = ExhaustiveRounding.bestCodes(for: [1, 2], grids: [grid], hessian: hessian)
    },
    "17 columns are too many": {
      _ = ExhaustiveRounding.bestCodes(
        for: [Float](repeating: 0, count: 17), grids: [], hessian: hessian)
    },
    "the magnitude of feature 1 is nan": {
      _ = AWQ.scales(magnitudes: [1, .nan], exponent: 0.5)
    },
    "shrinking nan": { _ = HQQ.shrunk(.nan, exponent: 0.7, penalty: 10) },
    "with exponent 0.7 and penalty 0.0": { _ = HQQ.shrunk(1, exponent: 0.7, penalty: 0) },
    "mean nan and deviation 1.0": { _ = RectifiedNormal.mean(mean: .nan, deviation: 1) },
    "channel 0 has mean nan": { _ = ChannelStatistics(means: [.nan], deviations: [1]) },
    "1 means and 2 deviations": { _ = ChannelStatistics(means: [1], deviations: [1, 1]) },
    "1 scales for 2 channels": {
      _ = ChannelStatistics(means: [1, 2], deviations: [1, 1]).divided(by: [1])
    },
    "1 biases for 2 outputs": {
      var layer = DenseLayer(weight: weight, bias: [0, 0])
      layer.bias = [0]
    },
    "3 features: this rotation needs a power of two": {
      var vector: [Float] = [1, 2, 3]
      HadamardRotation.transform(&vector)
    },
    "row 0, column 1 of activations 0 is NaN": {
      _ = LLMInt8.outlierFeatures(of: [[7, .nan]], threshold: 6)
    },
    "the threshold nan is not above 0": {
      _ = LLMInt8.outlierFeatures(of: [[7, 1]], threshold: .nan)
    },
    "a census of no layers": { _ = OutlierCensus(layers: []) },
    "row 0, column 0 of activations 1 is NaN": { _ = OutlierCensus(layers: [[[1]], [[.nan]]]) },
    "layer 1 has 1 features, layer 0 2": { _ = OutlierCensus(layers: [[[1, 2]], [[1]]]) },
    "0 tokens, 1 features, 1 outputs": {
      _ = OutlierLayer(tokens: 0, features: 1, outputs: 1, outliers: 0, seed: 1)
    },
    "a 1000000×1000000 matrix is too large": {
      _ = OutlierLayer(tokens: 1, features: 1_000_000, outputs: 1_000_000, outliers: 0, seed: 1)
    },
    "groups of 0 weights": { _ = WeightStorage(codeBits: 4, groupSize: 0) },
    "the product of −2³¹ and −2³¹": {
      _ = FixedPointMultiplier.roundingDoublingHighProduct(.min, .min)
    },
    "leaves 32 bits: give shorter rows or smaller codes": {
      _ = AccumulatorTerms(input: [.max, .max], weight: [.max, .max], inputZero: 0, weightZero: 0)
    },
  ]

  @Test(arguments: grids.words)
  func gridsThatCannotBeStopWithWords(words: String) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [words] in Self.grids.make(words) }
    expect(result, says: words)
  }

  @Test(arguments: matrices.words)
  func codesAndPlacesThatAreNotThereStopWithWords(words: String) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [words] in Self.matrices.make(words) }
    expect(result, says: words)
  }

  @Test(arguments: methods.words)
  func unfitArgumentsOfMethodsStopWithWords(words: String) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [words] in Self.methods.make(words) }
    expect(result, says: words)
  }
}
