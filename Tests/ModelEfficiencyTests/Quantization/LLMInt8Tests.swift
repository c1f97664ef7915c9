import Testing

@testable import ModelEfficiency

struct LLMInt8Tests {
  /// The layer of `llm_int8_oracle.py`.
  private let activations = Matrix(rows: 12, columns: 24) { i, j in
    let outlier: Float = i % 4 == 3 ? 0 : j == 5 ? 24 : j == 17 ? 33 : 0
    return Float((37 * i + 101 * j + 13 * i * j) % 61 - 30) / 17 + outlier
  }
  private let weight = Matrix(rows: 24, columns: 10) { f, o in
    Float((29 * f + 53 * o + 7 * f * o) % 47 - 23) / 67 * Float(1 + o % 3)
  }

  struct Expected: Sendable {
    var method: Int8Method
    var error: Double
    var elements: [Float]
  }

  /// Printed by `llm_int8_oracle.py`: relative error, and the elements (0, 0), (3, 1), (11, 9).
  @Test(arguments: [
    Expected(method: .absmax, error: 0.010629, elements: [-5.70921, -1.22975, 0.03552]),
    Expected(method: .zeropoint, error: 0.007691, elements: [-5.76111, -1.13356, 0.03732]),
    Expected(method: .absmaxRowWise, error: 0.008738, elements: [-5.60596, -1.10481, 0.04198]),
    Expected(method: .absmaxVectorWise, error: 0.008012, elements: [-5.59852, -1.10883, 0.04198]),
    Expected(
      method: .zeropointVectorWise, error: 0.005894, elements: [-5.67148, -1.12138, 0.03935]),
    Expected(
      method: .absmaxRowWiseDecomposed, error: 0.000911, elements: [-5.66482, -1.10122, 0.04266]),
    Expected(method: .absmaxLLMInt8, error: 0.000722, elements: [-5.65794, -1.11050, 0.04266]),
    Expected(method: .zeropointLLMInt8, error: 0.000723, elements: [-5.67079, -1.11990, 0.03867]),
  ])
  func methodsOfTheTableAgreeWithNumPy(expected: Expected) throws {
    let product = try expected.method.product(of: activations, and: weight)
    expect(product, error: expected.error, elements: expected.elements)
  }

  @Test func bitsandbytesAgreesWithNumPy() throws {
    let product = try LLMInt8.product(of: activations, and: weight, variant: .bitsandbytes)
    #expect(product.outlierFeatures == [5, 17])
    expect(product.result, error: 0.003208, elements: [-5.66340, -1.10635, 0.04198])
  }

  private func expect(_ product: Matrix, error: Double, elements: [Float]) {
    #expect(abs((activations * weight).relativeError(of: product) - error) < 2e-6)
    for (got, expected) in zip([product[0, 0], product[3, 1], product[11, 9]], elements) {
      #expect(abs(got - expected) < 2e-5)
    }
  }

  @Test func paperVariantIsItsRowOfTheTable() throws {
    let product = try LLMInt8.product(of: activations, and: weight)
    let row = try Int8Method.absmaxLLMInt8.product(of: activations, and: weight)
    #expect(product.result == row)
    #expect(Int8Method.allCases.count == 9)
    let float32 = try Int8Method.float32.product(of: activations, and: weight)
    #expect(float32 == activations * weight)
  }

  @Test func thresholdIsInclusive() {
    #expect(LLMInt8.outlierFeatures(of: [[1, -7, 2], [0, 3, 6]]) == [1, 2])
    #expect(LLMInt8.outlierFeatures(of: [[1, -7, 2], [0, 3, 6]], threshold: 6.5) == [1])
  }

  @Test(arguments: LLMInt8.Variant.allCases)
  func infiniteThresholdIsPlainVectorWise(variant: LLMInt8.Variant) throws {
    let product = try LLMInt8.product(
      of: activations, and: weight, outlierThreshold: .infinity, variant: variant)
    #expect(product.outlierFeatures.isEmpty)
    let plain = try Int8Method.absmaxVectorWise.product(of: activations, and: weight)
    #expect(product.result == plain)
  }

  @Test func onlyOutliersIsTheExactProductInThePaper() throws {
    let product = try LLMInt8.product(of: [[7, 8], [9, -10]], and: [[1, 2], [3, 4]])
    #expect(product.result == [[31, 46], [-21, -22]])
    #expect(product.outlierFeatures == [0, 1])
  }

  /// 10 tokens, 100 features, 20 outputs, 3 outliers.
  @Test func bytesByHand() throws {
    let layer = OutlierLayer(tokens: 10, features: 100, outputs: 20, outliers: 3, seed: 5)
    let paper = try LLMInt8.product(of: layer.activations, and: layer.weight)
    #expect(paper.outlierFeatures == [16, 50, 83])
    #expect(paper.weightBytes == 97 * 20 + 2 * 3 * 20 + 4 * 20)
    #expect(paper.activationBytes == 97 * 10 + 2 * 3 * 10 + 4 * 10)
    let library = try LLMInt8.product(
      of: layer.activations, and: layer.weight, variant: .bitsandbytes)
    #expect(library.weightBytes == 100 * 20 + 4 * 20)
    #expect(library.activationBytes == 100 * 10 + 2 * 3 * 10 + 4 * 10)
  }

  @Test(arguments: UInt64(0)..<5)
  func decompositionRepairsPlantedOutliers(seed: UInt64) throws {
    let layer = OutlierLayer(tokens: 64, features: 256, outputs: 64, outliers: 6, seed: seed)
    let exact = layer.activations * layer.weight
    func error(_ threshold: Float, _ variant: LLMInt8.Variant) throws -> Double {
      exact.relativeError(
        of: try LLMInt8.product(
          of: layer.activations, and: layer.weight, outlierThreshold: threshold, variant: variant
        ).result)
    }
    let (plain, library) = (try error(.infinity, .paper), try error(6, .bitsandbytes))
    let paper = try error(6, .paper)
    #expect(paper < library / 2 && library < plain)
  }

  @Test func unfitInputsAreNamed() {
    #expect(throws: Int8Error.shapeMismatch(columns: 2, rows: 1)) {
      try LLMInt8.product(of: [[1, 2]], and: [[1, 2]])
    }
    #expect(throws: Int8Error.outOfRange(row: 0, column: 1)) {
      try LLMInt8.product(of: [[1, 2]], and: [[1, .nan], [1, 2]])
    }
    #expect(throws: Int8Error.empty) {
      try Int8Method.float32.product(
        of: Matrix(rows: 2, columns: 0), and: Matrix(rows: 0, columns: 2))
    }
    for threshold: Float in [0, -1, .nan] {
      #expect(throws: Int8Error.self) {
        try LLMInt8.product(of: [[1]], and: [[1]], outlierThreshold: threshold)
      }
    }
    let many = Matrix(rows: 1, columns: Int8Matrix.greatestDepth + 1)
    #expect(throws: Int8Error.tooManyFeatures(131_072)) {
      try LLMInt8.product(of: many, and: many.transposed)
    }
  }
}
