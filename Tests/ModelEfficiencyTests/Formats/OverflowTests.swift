import ModelEfficiency
import Testing

struct OverflowTests {
  @Test func halfwayBeyondTheGreatestIsWhereOverflowBegins() throws {
    // 464 is halfway from 448 to what would be 480, an odd pattern: it still rounds down.
    #expect(try FloatFormat.float8E4M3.rounded(464) == 448)
    #expect(try FloatFormat.float8E4M3.rounded(464.0.nextUp).isNaN)
    #expect(try FloatFormat.float8E4M3.rounded(464.0.nextUp, overflow: .saturate) == 448)
    // 61440 is halfway from 57344, an odd pattern, to 65536: it rounds up.
    #expect(try FloatFormat.float8E5M2.rounded(61440) == .infinity)
    #expect(try FloatFormat.float8E5M2.rounded(61440.0.nextDown) == 57344)
    #expect(try FloatFormat.float8E5M2.rounded(-70000, overflow: .saturate) == -57344)
    #expect(try FloatFormat.float8E5M2.rounded(70000, overflow: .nan).isNaN)
    #expect(try FloatFormat.float4E2M1.rounded(-100) == -6)
  }

  @Test func infinityFollowsThePolicyOfOverflow() throws {
    #expect(try FloatFormat.float16.rounded(-.infinity) == -.infinity)
    #expect(try FloatFormat.float16.rounded(.infinity, overflow: .saturate) == 65504)
    #expect(try FloatFormat.float8E4M3.rounded(.infinity).isNaN)
    #expect(try FloatFormat.float4E3M0.rounded(-.infinity) == -16)
  }

  @Test func whatAFormatLacksIsAnError() {
    #expect(throws: FloatFormatError.noNaN(format: "FP4 E2M1")) {
      try FloatFormat.float4E2M1.encode(.nan)
    }
    #expect(throws: FloatFormatError.noNaN(format: "FP4 E2M1")) {
      try FloatFormat.float4E2M1.encode(7, overflow: .nan)
    }
    #expect(throws: FloatFormatError.noInfinity(format: "FP8 E4M3")) {
      try FloatFormat.float8E4M3.encode(1000, overflow: .infinity)
    }
  }

  @Test func zeroKeepsItsSign() throws {
    #expect(try FloatFormat.float4E2M1.encode(-0.0) == 0b1000)
    #expect(try FloatFormat.float4E2M1.encode(-0.25) == 0b1000)
    #expect(try FloatFormat.float8E4M3.encode(-1e-300) == 0x80)
  }

  @Test func impossibleFormatsAreErrors() {
    func make(_ e: Int, _ f: Int, _ bias: Int?, _ specials: FloatFormat.Specials) throws {
      _ = try FloatFormat(
        name: "X", exponentBits: e, fractionBits: f, bias: bias, specials: specials)
    }
    #expect(throws: FloatFormatError.exponentBitsOutOfRange(0)) { try make(0, 3, nil, .none) }
    #expect(throws: FloatFormatError.exponentBitsOutOfRange(9)) { try make(9, 3, nil, .none) }
    #expect(throws: FloatFormatError.fractionBitsOutOfRange(24)) { try make(8, 24, nil, .none) }
    #expect(throws: FloatFormatError.fractionBitsOutOfRange(-1)) { try make(8, -1, nil, .none) }
    #expect(throws: FloatFormatError.biasOutOfRange(256)) { try make(8, 3, 256, .none) }
    #expect(throws: FloatFormatError.noRoomForSpecials(format: "X")) {
      try make(3, 0, nil, .infinityAndNaN)
    }
    #expect(throws: FloatFormatError.noRoomForSpecials(format: "X")) {
      try make(1, 3, nil, .infinityAndNaN)
    }
    #expect(throws: FloatFormatError.noRoomForSpecials(format: "X")) {
      try make(3, 0, nil, .onlyNaN)
    }
    #expect(throws: FloatFormatError.tooManyBits(format: "FP32", limit: 16)) {
      try FloatFormat.float32.finiteValues()
    }
  }

  @Test func errorsSayWhatToDo() {
    let text = FloatFormatError.noInfinity(format: "FP8 E4M3").description
    #expect(text.contains("FP8 E4M3") && text.contains("saturate"))
  }

  @Test func roundingTwiceIsNotRoundingOnce() throws {
    // Just above halfway from 1 to 1 + 2⁻⁷; single precision drops the 2⁻³⁰, and the tie goes down.
    let x = 1 + 0x1p-8 + 0x1p-30
    #expect(try x.rounded(to: .bfloat16) == 1 + 0x1p-7)
    #expect(try x.rounded(to: .float32).rounded(to: .bfloat16) == 1)
  }
}
