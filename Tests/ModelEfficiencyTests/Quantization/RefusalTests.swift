import ModelEfficiency
import Testing

/// Data that methods refuse, and the errors that say why.
struct RefusalTests {
  static let weight: Matrix = [[1, -2], [0.5, 3]]
  static let hessian = Hessian(matrix: [[2, 1], [1, 2]])
  static let fourBits = AffineQuantizer(bits: 4, symmetry: .asymmetric, granularity: .perChannel)

  struct Refusal<Failure: Error & Equatable & CustomStringConvertible>: Sendable {
    let error: Failure
    let call: @Sendable () throws -> Void

    init(_ error: Failure, _ call: @escaping @Sendable () throws -> Void) {
      self.error = error
      self.call = call
    }

    func expectIt() {
      #expect(throws: error) { try call() }
      // What is wrong, and after a colon or a comma what to do.
      #expect(error.description.contains(":") || error.description.contains(","))
    }
  }

  /// Each method that rounds with a Hessian.
  static let methods: [@Sendable (Hessian) throws -> Void] = [
    { _ = try GPTQ.quantize(weight: weight, hessian: $0, grid: fourBits) },
    { _ = try GPTQ.quantizeColumnByColumn(weight: weight, hessian: $0, grid: fourBits) },
    { hessian in
      _ = try GPTQ.quantize(
        weight: weight, hessian: hessian, grids: fourBits.grids(of: weight))
    },
    { _ = try OBQ.quantize(weight: weight, hessian: $0, grid: fourBits) },
    { _ = try ExhaustiveRounding.quantize(weight: weight, hessian: $0, grid: fourBits) },
  ]

  @Test(arguments: methods.indices)
  func hessiansThatSayNothingAreRefused(method: Int) throws {
    let quantize = Self.methods[method]
    #expect(throws: GPTQError.noInputs) { try quantize(Hessian(features: 2)) }
    var silent = Hessian(features: 2)
    try silent.accumulate(Matrix(rows: 3, columns: 2))
    #expect(throws: GPTQError.onlyDeadFeatures) { try quantize(silent) }
    try quantize(Self.hessian)
  }

  @Test(arguments: methods.indices)
  func hessiansThatCannotBeAreRefused(method: Int) throws {
    let quantize = Self.methods[method]
    #expect(throws: GPTQError.hessianNotSymmetric(row: 0, column: 1)) {
      try quantize(Hessian(matrix: [[2, 1], [0, 2]]))
    }
    #expect(throws: GPTQError.notFinite(.hessian, row: 1, column: 0)) {
      try quantize(Hessian(matrix: [[2, 1], [.nan, 2]]))
    }
    var endless = Hessian(features: 2)
    try endless.accumulate([[1, 0x1p100]])
    #expect(throws: GPTQError.notFinite(.hessian, row: 1, column: 1)) { try quantize(endless) }
    // As two sums of the same numbers may differ by rounding.
    try quantize(Hessian(matrix: [[2, 1], [1.00001, 2]]))
  }

  static let layers: [Refusal<GPTQError>] = [
    .init(.noInputs) {
      _ = try AWQ.quantize(
        weight: weight, inputs: Matrix(rows: 0, columns: 2), grid: fourBits)
    },
    .init(.noExponents) {
      _ = try AWQ.quantize(weight: weight, inputs: weight, grid: fourBits, exponents: [])
    },
    .init(.badExponent(.infinity)) {
      _ = try AWQ.quantize(
        weight: weight, inputs: weight, grid: fourBits, exponents: [0, .infinity])
    },
    .init(.badExponent(200)) {
      _ = try AWQ.quantize(
        weight: weight, inputs: [[100, 1]], grid: fourBits, exponents: [0.5, 200])
    },
    .init(.noInputs) { _ = try Hessian(features: 2).inverse(dampening: 0.01) },
    .init(.badDampening(-1)) { _ = try hessian.inverse(dampening: -1) },
    .init(.hessianNotSymmetric(row: 0, column: 1)) {
      _ = try Hessian(matrix: [[2, 1], [3, 2]]).inverse(dampening: 0.01)
    },
    .init(.quantization(.gridsOfOtherShape(gridRows: 2, gridColumns: 2, rows: 1, columns: 2))) {
      _ = try GPTQ.quantize(
        weight: [[1, 2]], hessian: hessian, grids: fourBits.grids(of: weight))
    },
  ]

  @Test(arguments: layers.indices)
  func unfitArgumentsOfLayersAreNamed(index: Int) { Self.layers[index].expectIt() }

  static func hqq(_ change: (inout HQQ) -> Void) -> HQQ {
    var hqq = HQQ(bits: 3, granularity: .perTensor)
    change(&hqq)
    return hqq
  }

  static let matrices: [Refusal<QuantizationError>] = [
    .init(.codesOutOfRange(0...0)) { _ = try AffineMapping(covering: weight, codes: 0...0) },
    .init(.codesOutOfRange(0...65_537)) {
      _ = try AffineMapping(covering: weight, codes: 0...65_537)
    },
    .init(.codeBitsOutOfRange(1, allowed: 2...16)) {
      _ = try SymmetricConvention.torch.mapping(of: weight, bits: 1)
    },
    .init(.codeBitsOutOfRange(17, allowed: 2...16)) {
      _ = try SymmetricConvention.gptq.mapping(of: weight, bits: 17)
    },
    .init(.iterationsOutOfRange(-1, limit: 100_000)) {
      _ = try hqq { $0.iterations = -1 }.quantized(weight)
    },
    .init(.iterationsOutOfRange(.max, limit: 100_000)) {
      _ = try hqq { $0.iterations = .max }.quantized(weight)
    },
    .init(.exponentOutOfRange(0)) { _ = try hqq { $0.exponent = 0 }.quantized(weight) },
    .init(.penaltyOutOfRange(0)) { _ = try hqq { $0.penalty = 0 }.quantized(weight) },
    .init(.penaltyOutOfRange(.infinity)) {
      _ = try hqq { $0.penalty = .infinity }.quantized(weight)
    },
    .init(.growthOutOfRange(-1)) { _ = try hqq { $0.growth = -1 }.quantized(weight) },
    .init(.centroidCountMismatch(clusters: 3, count: 2)) {
      _ = try KMeansQuantizer(clusters: 3, initialization: .centroids([0, 1])).quantized(weight)
    },
    .init(.centroidNotFinite(index: 1)) {
      _ = try KMeansQuantizer(startingAt: [0, .nan]).quantized(weight)
    },
    .init(.negativeUpdateLimit(-1)) {
      _ = try KMeansQuantizer(clusters: 2, updateLimit: -1).quantized(weight)
    },
    .init(.clustersOutOfRange(0)) { _ = try KMeansQuantizer(startingAt: []).quantized(weight) },
    .init(.gridLacksValues) { _ = try ElementGrid(name: "no 0", bits: 2, values: [-1, 1]) },
    .init(.gridLacksValues) { _ = try ElementGrid(name: "only 0", bits: 2, values: [0]) },
    .init(.gridLacksValues) { _ = try ElementGrid(name: "none", bits: 2, values: []) },
    .init(.valuesNotAscending(index: 2)) {
      _ = try ElementGrid(name: "twice", bits: 2, values: [0, 1, 1])
    },
    .init(.valueOutOfRange(index: 1)) {
      _ = try ElementGrid(name: "open", bits: 2, values: [0, .infinity])
    },
    .init(.tooManyValues(3, bits: 1)) {
      _ = try ElementGrid(name: "ternary", bits: 1, values: [-1, 0, 1])
    },
    .init(.codeBitsOutOfRange(9, allowed: 1...8)) {
      _ = try ElementGrid(name: "nine", bits: 9, values: [0, 1])
    },
    .init(.scaleOverflows(block: 0, limit: 0x1p-20)) {
      let tiny = try ElementGrid(name: "tiny", bits: 1, values: [0, 0x1p-20])
      _ = try BlockQuantizer(grid: tiny, scale: .float32, granularity: .perTensor)
        .quantized([[0x1p126]])
    },
  ]

  @Test(arguments: matrices.indices)
  func unfitArgumentsOfQuantizersAreNamed(index: Int) { Self.matrices[index].expectIt() }

  @Test func settingsThatAreNoNumbersAreRefused() {
    // NaN equals nothing, so that only the kind of the error can be compared.
    for change: @Sendable (inout HQQ) -> Void in [
      { $0.exponent = .nan }, { $0.penalty = .nan }, { $0.growth = .nan },
    ] {
      #expect(throws: QuantizationError.self) { try Self.hqq(change).quantized(Self.weight) }
    }
    #expect(throws: GPTQError.self) {
      try AWQ.quantize(
        weight: Self.weight, inputs: Self.weight, grid: Self.fourBits, exponents: [.nan])
    }
  }

  static let networks: [Refusal<EqualizationError>] = [
    .init(.badSign(index: 0, sign: 0.5)) { _ = try HadamardRotation(signs: [0.5, 7]) },
    .init(.notAPowerOfTwo(12)) { _ = try HadamardRotation(features: 12, seed: 1) },
    .init(.tooManyFeatures(1 << 40, limit: 1 << 30)) {
      _ = try HadamardRotation(features: 1 << 40, seed: 1)
    },
    .init(.badMaximum(feature: 1)) {
      _ = try SmoothQuant.factors(inputMaxima: [1, .nan], weightMaxima: [1, 1], strength: 0.5)
    },
    .init(.badMaximum(feature: 0)) {
      _ = try SmoothQuant.factors(inputMaxima: [1], weightMaxima: [-1], strength: 0.5)
    },
    .init(.elementNotFinite(row: 0, column: 1)) {
      _ = try SmoothQuant.smoothed(inputs: [[1, .nan]], weight: weight, strength: 0.5)
    },
    .init(.noInputs) {
      _ = try SmoothQuant.smoothed(
        inputs: Matrix(rows: 0, columns: 2), weight: weight, strength: 0.5)
    },
    .init(.elementNotFinite(row: 1, column: 0)) {
      _ = try ChannelStatistics(of: [[1], [.infinity]])
    },
    .init(.elementNotFinite(row: 0, column: 0)) {
      _ = try ReLUNetwork.synthetic(widths: [2, 3, 1], seed: 1).outputs(of: [[.nan, 1]])
    },
    .init(.networksDiffer(layer: 1)) {
      _ = try BiasCorrection.corrected(
        .synthetic(widths: [2, 3], seed: 1), of: .synthetic(widths: [2, 3, 1], seed: 1),
        inputs: [[1, 2]])
    },
  ]

  @Test(arguments: networks.indices)
  func unfitArgumentsOfNetworksAreNamed(index: Int) { Self.networks[index].expectIt() }
}
