import ModelEfficiency
import Testing

/// Agreement with ml_dtypes and NumPy.
struct FormatFixtureTests {
  private func format(named name: String) throws -> FloatFormat {
    switch name {
    case "FP16": .float16
    case "BF16": .bfloat16
    case "FP8 E4M3": .float8E4M3
    case "FP8 E5M2": .float8E5M2
    case "FP4 E2M1": .float4E2M1
    case "FP6 E3M2":
      try FloatFormat(name: name, exponentBits: 3, fractionBits: 2, specials: .none)
    case "FP6 E2M3":
      try FloatFormat(name: name, exponentBits: 2, fractionBits: 3, specials: .none)
    default:
      try FloatFormat(name: name, exponentBits: 3, fractionBits: 4, specials: .infinityAndNaN)
    }
  }

  @Test(arguments: try FormatFixture.load().small)
  func allPatternsHaveTheValuesOfMLDtypes(fixture: FormatFixture.Small) throws {
    let format = try format(named: fixture.name)
    #expect(fixture.values.count == 1 << format.bitWidth)
    for (pattern, text) in fixture.values.enumerated() {
      let value = format.decode(UInt32(pattern))
      let expected = try #require(Double(text))
      #expect(value == expected && value.sign == expected.sign || value.isNaN && expected.isNaN)
    }
  }

  @Test(arguments: try FormatFixture.load().small)
  func numbersAreRoundedAsByMLDtypes(fixture: FormatFixture.Small) throws {
    let format = try format(named: fixture.name)
    #expect(fixture.inputs.count == fixture.patterns.count)
    for (input, expected) in zip(fixture.inputs, fixture.patterns) {
      #expect(try format.encode(Double(Float(bitPattern: input))) == expected)
    }
  }

  @Test(arguments: try FormatFixture.load().wide)
  func sixteenBitsAgreeInAllValuesAndMidpoints(fixture: FormatFixture.Wide) throws {
    let format = try format(named: fixture.name)
    let values = try format.nonnegativeValues()
    #expect(digest(values.map { Float($0).bitPattern }) == fixture.values)
    let patterns = try zip(values, values.dropFirst()).flatMap { low, high in
      let middle = Float((low + high) / 2)
      return try [middle.nextDown, middle, middle.nextUp].map { try format.encode(Double($0)) }
    }
    #expect(digest(patterns) == fixture.patterns)
  }

  /// FNV-1a over 32-bit words.
  private func digest(_ words: [UInt32]) -> String {
    let state = words.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return "\(state)"
  }

  @Test(arguments: try FormatFixture.load().blocks)
  func blocksHaveTheCodesAndScalesOfNumPy(fixture: FormatFixture.Blocks) throws {
    let elements = try FormatFixture.load().matrix
    let quantizer: BlockQuantizer =
      switch fixture.name {
      case "NF4": .nf4
      case "FP4 E2M1": BlockQuantizer(grid: .float4E2M1)
      case "INT4": BlockQuantizer(grid: .int4)
      case "MXFP4": .mxfp4
      default: .nvfp4
      }
    #expect(quantizer.granularity == .perGroup(size: fixture.blockSize))
    let quantized = try quantizer.quantized(Matrix(rows: 2, columns: 64, elements: elements))
    #expect(quantized.codes == fixture.codes)
    #expect(quantized.scales == fixture.scales)
  }
}
