import ModelEfficiency
import Testing

/// The formats with a table of all values, with and without special values, subnormals and signs of
/// bias.
private let narrowFormats: [FloatFormat] = [
  .float16, .bfloat16, .float8E4M3, .float8E5M2, .float4E2M1, .float4E1M2, .float4E3M0,
]

struct FloatFormatTests {
  @Test(arguments: narrowFormats)
  func everyFiniteValueIsEncodedAsItsOwnPattern(format: FloatFormat) throws {
    for pattern in 0..<UInt32(1 << format.bitWidth) {
      let value = format.decode(pattern)
      if value.isNaN {
        let encoded = try format.encode(value)
        #expect(format.bits(of: encoded).kind == .nan)
      } else {
        #expect(try format.encode(value, overflow: format.defaultOverflow) == pattern)
      }
    }
  }

  @Test(arguments: narrowFormats)
  func positiveValuesAscendWithTheirPatterns(format: FloatFormat) throws {
    let values = try format.nonnegativeValues()
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(values.first == 0)
    #expect(values.last == format.greatestFiniteMagnitude)
    #expect(values[1] == format.leastNonzeroMagnitude)
    #expect(values.contains(format.leastNormalMagnitude))
    #expect(try format.finiteValues().count == 2 * values.count - 1)
  }

  @Test(arguments: narrowFormats)
  func numbersGoToTheNearestValueAndTiesToTheEvenPattern(format: FloatFormat) throws {
    let values = try format.nonnegativeValues()
    for (pattern, (low, high)) in zip(values, values.dropFirst()).enumerated() {
      let middle = (low + high) / 2
      let even = UInt32(pattern.isMultiple(of: 2) ? pattern : pattern + 1)
      #expect(try format.encode(middle) == even)
      #expect(try format.encode(middle.nextDown) == UInt32(pattern))
      #expect(try format.encode(middle.nextUp) == UInt32(pattern + 1))
      #expect(try format.decode(format.encode(-middle)) == -format.decode(even))
    }
  }

  @Test(arguments: narrowFormats)
  func ulpIsTheDistanceToTheNextValue(format: FloatFormat) throws {
    let values = try format.nonnegativeValues()
    // Without fraction bits the least value is a power of two above a gap of its own size.
    for (low, high) in zip(values, values.dropFirst()) {
      #expect(format.ulp(at: low) == high - low)
    }
    #expect(format.ulp(at: .infinity).isNaN && format.ulp(at: .nan).isNaN)
  }

  @Test func singlePrecisionIsThatOfTheMachine() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      if value.isNaN { continue }
      // Most of these are beyond single precision: the second is not.
      for x in [value, value * 0x1p-900, Double(Float(value * 0x1p-980)) * 1.0000001] {
        #expect(try FloatFormat.float32.encode(x) == Float(x).bitPattern)
      }
      let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      let decoded = FloatFormat.float32.decode(float.bitPattern)
      #expect(decoded == Double(float) || decoded.isNaN && float.isNaN)
    }
  }

  @Test func bfloat16IsTheUpperHalfOfSinglePrecision() {
    for pattern in 0..<UInt32(1 << 16) {
      let float = Float(bitPattern: pattern << 16)
      let decoded = FloatFormat.bfloat16.decode(pattern)
      #expect(decoded == Double(float) || decoded.isNaN && float.isNaN)
    }
  }

  @Test(arguments: [
    (FloatFormat.float32, 0x1.fffffep127, 0x1p-126, 0x1p-149),
    (.float16, 65504, 0x1p-14, 0x1p-24),
    (.bfloat16, 0x1.fep127, 0x1p-126, 0x1p-133),
    (.float8E4M3, 448, 0x1p-6, 0x1p-9),
    (.float8E5M2, 57344, 0x1p-14, 0x1p-16),
    (.float4E2M1, 6, 1, 0.5),
    (.float4E1M2, 3.5, 2, 0.5),
    (.float4E3M0, 16, 0.25, 0.25),
  ])
  func extentsAreThePublishedOnes(
    format: FloatFormat, greatest: Double, leastNormal: Double, least: Double
  ) {
    #expect(format.greatestFiniteMagnitude == greatest)
    #expect(format.leastNormalMagnitude == leastNormal)
    #expect(format.leastNonzeroMagnitude == least)
  }

  @Test func fourBitsHaveTheValuesOfTheLecture() throws {
    #expect(try FloatFormat.float4E2M1.nonnegativeValues() == [0, 0.5, 1, 1.5, 2, 3, 4, 6])
    #expect(try FloatFormat.float4E1M2.nonnegativeValues() == [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5])
    #expect(try FloatFormat.float4E3M0.nonnegativeValues() == [0, 0.25, 0.5, 1, 2, 4, 8, 16])
  }

  @Test func docstringExamplesHold() throws {
    let bits = FloatFormat.float32.bits(of: 0x3E88_0000)
    #expect(bits.description == "0|01111101|00010000000000000000000")
    #expect(bits.value == 0.265625)
    #expect(FloatFormat.float4E2M1.decode(0b0111) == 6)
    #expect(try FloatFormat.bfloat16.rounded(3.14159) == 3.140625)
    #expect(try 0.1.rounded(to: .bfloat16) == 0.10009765625)
    #expect(try Float(0.1).rounded(to: .bfloat16) == 0.10009765625)
    #expect(try FloatFormat.float4E2M1.encode(2.5) == 4)
    #expect(try FloatFormat.float4E2M1.encode(3.5) == 6)
    #expect(FloatFormat.float16.ulp(at: 2049) == 2)
    let custom = try FloatFormat(
      name: "E3M2", exponentBits: 3, fractionBits: 2, specials: .none)
    #expect(custom.bias == 3)
    #expect(custom.greatestFiniteMagnitude == 28)
  }

  @Test func patternsAreSortedIntoKinds() {
    let format = FloatFormat.float8E4M3
    let kinds = [0x00, 0x80, 0x07, 0x08, 0x7E, 0x7F].map { format.bits(of: $0).kind }
    #expect(kinds == [.zero, .zero, .subnormal, .normal, .normal, .nan])
    #expect(
      [0x7B, 0x7C, 0x7D].map { FloatFormat.float8E5M2.bits(of: $0).kind }
        == [.normal, .infinity, .nan])
    #expect(FloatFormat.float4E3M0.bits(of: 0b1001).description == "1|001|")
  }
}
