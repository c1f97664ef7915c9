import Testing

@testable import ModelEfficiency

struct IntegerLinearTests {
  @Test func docstringExamples() throws {
    let half = AffineMapping(scale: 0.5, zeroPoint: 0, codes: .signed(bits: 8))
    let whole = AffineMapping(scale: 1, zeroPoint: 0, codes: .signed(bits: 8))
    let layer = try IntegerLinear(
      weight: CodedMatrix(rows: 1, columns: 2, codes: [4, 1], mapping: half),
      input: half, output: whole)
    let x = CodedMatrix(rows: 1, columns: 2, codes: [3, 2], mapping: half)
    #expect(try layer.accumulators(for: x) == [14])
    #expect(layer.multiplier.value == 0.25)
    #expect(try layer(x).codes == [4])

    let terms = AccumulatorTerms(input: [3, 1], weight: [2, 5], inputZero: 1, weightZero: 4)
    #expect(terms.products == 11 && terms.inputSum == -16)
    #expect(terms.weightSum == -7 && terms.constant == 8)
    #expect(terms.total == 2 * -2 + 0 * 1)
  }

  @Test func agreesWithUnboundedIntegers() throws {
    let fixtures = try IntegerFixture.read().layers
    #expect(fixtures.count == 4)
    for fixture in fixtures {
      let layer = try IntegerLinear(
        weight: CodedMatrix(
          rows: fixture.outputs, columns: fixture.features, codes: fixture.weight,
          mapping: fixture.mapping(1)),
        bias: fixture.bias, input: fixture.mapping(0), output: fixture.mapping(2))
      let inputs = CodedMatrix(
        rows: fixture.samples, columns: fixture.features, codes: fixture.inputs,
        mapping: fixture.mapping(0))
      #expect(try layer.naiveAccumulators(for: inputs) == fixture.sums)
      #expect(try layer.accumulators(for: inputs) == fixture.sums)
      #expect(try layer(inputs).codes == fixture.codes)
    }
  }

  @Test(arguments: [2, 4, 8])
  func bothFormsOfTheSumAreEqualAndTermsAddUp(bits: Int) throws {
    var random = SplitMix64(seed: UInt64(bits))
    let w = Matrix.normal(rows: 5, columns: 33, using: &random)
    let x = Matrix.normal(rows: 7, columns: 33, using: &random)
    let weight = try AffineMapping(covering: w, codes: .signed(bits: bits)).coded(w)
    let inputs = try AffineMapping(covering: x, codes: .unsigned(bits: bits)).coded(x)
    let layer = try IntegerLinear(
      weight: weight, input: inputs.mapping,
      output: AffineMapping(covering: -20...20, codes: .unsigned(bits: bits)))
    let sums = try layer.accumulators(for: inputs)
    #expect(sums == (try layer.naiveAccumulators(for: inputs)))
    let terms = (0..<7).flatMap { n in
      (0..<5).map { i in
        AccumulatorTerms(
          input: inputs.row(n), weight: weight.row(i), inputZero: inputs.mapping.zeroPoint,
          weightZero: weight.mapping.zeroPoint
        ).total
      }
    }
    #expect(terms == sums)
  }

  @Test func eightBitsAreNearTheFloatLayer() throws {
    var random = SplitMix64(seed: 9)
    let w = Matrix.normal(rows: 16, columns: 64, using: &random)
    let x = Matrix.normal(rows: 32, columns: 64, using: &random)
    let bias = (0..<16).map { _ in random.normal() }
    let product = x * w.transposed
    let y = Matrix(rows: 32, columns: 16) { product[$0, $1] + bias[$1] }
    let input = try AffineMapping(covering: x, codes: .unsigned(bits: 8))
    let output = try AffineMapping(covering: y, codes: .unsigned(bits: 8))
    let layer = try IntegerLinear(
      weight: AffineMapping(covering: w, codes: .signed(bits: 8)).coded(w), bias: bias,
      input: input, output: output)
    let error = y.relativeError(of: try layer(input.coded(x)).dequantized())
    // Rounding x, w and y by uniform errors of S/√12 each gives 1.4 % together.
    #expect(error > 0.005 && error < 0.03)
  }

  @Test func unfitLayersAreNamed() throws {
    func mapping(_ scale: Float) -> AffineMapping {
      AffineMapping(scale: scale, zeroPoint: 0, codes: .unsigned(bits: 8))
    }
    func layer(
      columns: Int = 2, bias: [Float] = [], weight: Float = 0.5, output: Float = 1
    ) throws(IntegerArithmeticError) -> IntegerLinear {
      let codes = [Int32](repeating: 1, count: columns)
      return try IntegerLinear(
        weight: CodedMatrix(rows: 1, columns: columns, codes: codes, mapping: mapping(weight)),
        bias: bias, input: mapping(0.5), output: mapping(output))
    }
    #expect(throws: IntegerArithmeticError.multiplierOutOfRange(1)) { try layer(output: 0.25) }
    #expect(throws: IntegerArithmeticError.biasCountMismatch(expected: 1, count: 2)) {
      try layer(bias: [1, 2])
    }
    #expect(throws: IntegerArithmeticError.biasOutOfRange(output: 0)) { try layer(bias: [.nan]) }
    #expect(throws: IntegerArithmeticError.biasOutOfRange(output: 0)) { try layer(bias: [1e9]) }
    // 255·255·33 025 is the last product sum that fits 2³¹ − 1.
    #expect(try layer(columns: 33_025).weight.columns == 33_025)
    #expect(throws: IntegerArithmeticError.accumulatorMayOverflow(features: 33_026)) {
      try layer(columns: 33_026)
    }
    let short = CodedMatrix(rows: 1, columns: 1, codes: [1], mapping: mapping(0.5))
    #expect(throws: IntegerArithmeticError.shapeMismatch(expectedColumns: 2, columns: 1)) {
      try layer()(short)
    }
    let other = CodedMatrix(rows: 1, columns: 2, codes: [1, 1], mapping: mapping(0.25))
    #expect(throws: IntegerArithmeticError.otherInputMapping) { try layer()(other) }
  }

  @Test func theLargestSumsAreExact() throws {
    // Codes 255 against Z = 0 in both: 33 025 products of 65 025.
    let mapping = AffineMapping(scale: 0.5, zeroPoint: 0, codes: .unsigned(bits: 8))
    let row = CodedMatrix(
      rows: 1, columns: 33_025, codes: [Int32](repeating: 255, count: 33_025), mapping: mapping)
    let layer = try IntegerLinear(
      weight: row, input: mapping,
      output: AffineMapping(scale: 1e7, zeroPoint: 0, codes: .unsigned(bits: 8)))
    #expect(try layer.accumulators(for: row) == [2_147_450_625])
    #expect(try layer(row).codes == [54])
  }
}
