import Testing

@testable import ModelEfficiency

struct FixedPointMultiplierTests {
  @Test func docstringExamples() throws {
    let multiplier = try FixedPointMultiplier(0.375)
    #expect(multiplier.significand == 1_610_612_736)
    #expect(multiplier.shift == 1)
    #expect(multiplier(10) == 4)
    #expect(FixedPointMultiplier.roundingDoublingHighProduct(3, 1 << 30) == 2)
    #expect(FixedPointMultiplier.roundingDoublingHighProduct(-3, 1 << 30) == -1)
    #expect(FixedPointMultiplier.roundingShift(6, by: 2) == 2)
    #expect(FixedPointMultiplier.roundingShift(-6, by: 2) == -2)
  }

  @Test func agreesWithExactFractions() throws {
    let fixtures = try IntegerFixture.read().multipliers
    #expect(fixtures.count == 10)
    for fixture in fixtures {
      let multiplier = try FixedPointMultiplier(fixture.multiplier)
      #expect(multiplier.significand == fixture.significand)
      #expect(multiplier.shift == fixture.shift)
      #expect(fixture.operands.map { multiplier($0) } == fixture.products)
    }
  }

  @Test func isWithinItsBoundOfTheTrueProduct() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2000 {
      let factor = Double(random.uniform() + 1e-6) * 0.99
      let multiplier = try FixedPointMultiplier(factor)
      let x = Int32(truncatingIfNeeded: random.next())
      let n = multiplier.shift
      let bound = 0.5 + Double(sign: .plus, exponent: -n - 1, significand: 1)
      let error = abs(Double(multiplier(x)) - factor * Double(x))
      #expect(error <= bound + abs(Double(x)) * 0x1p-32)
      #expect((1 << 30...Int32.max).contains(multiplier.significand))
    }
  }

  @Test func significandsThatRoundUpMoveTheShift() throws {
    let below = try FixedPointMultiplier(0.25 - 0x1p-54)
    #expect(below.significand == 1 << 30 && below.shift == 1 && below.value == 0.25)
    let one = try FixedPointMultiplier(1 - 0x1p-53)
    #expect(one.significand == .max && one.shift == 0)
  }

  @Test(arguments: [0, 1, -0.5, 1.5, 0x1p-33, .nan, .infinity])
  func multipliersOutOfRangeAreNamed(multiplier: Double) {
    #expect {
      try FixedPointMultiplier(multiplier)
    } throws: { error in
      guard case .multiplierOutOfRange(let value)? = error as? IntegerArithmeticError else {
        return false
      }
      return value == multiplier || (value.isNaN && multiplier.isNaN)
    }
  }
}
