import Testing

@testable import LessonRuntime

@Test(arguments: [
  (NumberFormat.fixed(2), 2.0795, "2.08"), (.fixed(1), -0.04, "0.0"), (.fixed(1), -0.06, "−0.1"),
  (.percent(1), 0.0324, "3.2 %"), (.significant(4), 1.0333333, "1.033"), (.significant(4), 0, "0"),
  (.significant(4), 9.99996, "10"), (.significant(3), 0.0012345, "0.00123"),
  (.significant(3), 1.5e-7, "1.5·10⁻⁷"), (.significant(4), 123456, "123456"),
  (.significant(4), 1.6e9, "1.6·10⁹"), (.significant(4), .infinity, "∞"),
  (.significant(4), .nan, "NaN"),
  (.grouped, 1_234_567, "1,234,567"), (.grouped, -12_000, "−12,000"), (.grouped, 999, "999"),
])
func numbersAreWrittenOneWay(format: NumberFormat, value: Double, text: String) {
  #expect(format.text(value) == text)
}

@Test func groupedIsExactForWholeNumbersOfAnySize() {
  #expect(grouped(9_007_199_254_740_993) == "9,007,199,254,740,993")
  #expect(grouped(Int.min) == "−9,223,372,036,854,775,808")
  #expect(grouped(UInt64.max) == "18,446,744,073,709,551,615")
  #expect(grouped(-Int128(UInt64.max) - 1) == "−18,446,744,073,709,551,616")
  #expect(grouped(Int8(-128)) == "−128")
  #expect(fixed(Float16(0.1), 3) == "0.100")
  #expect(percent(1e308, 1) == "1·10³⁰⁸ · 100 %")
}

@Test func valuesOfAnyTypeHaveOneText() {
  #expect(Display.text([1.5, -2] as [Float]) == "[1.5, −2]")
  #expect(Display.text(Set(["b", "a", "c"])) == "[a, b, c]")
  #expect(Display.text(["b": 1, "a": 2]) == "[a: 2, b: 1]")
  #expect(Display.text((low: 1, 2.5)) == "(low: 1, 2.5)")
  #expect(Display.text(Optional<Int>.none as Any) == "nil")
  #expect(Display.text(true) == "true")
}

@Test(arguments: [
  (0.005, 2.07951, "2.0795"), (0.0, 16.0, "16"), (1.0, 120, "120"), (0.5, 9.63, "9.63"),
  (1e-6, 0.8499999, "0.85"),
])
func claimsShowTheDigitsTheirToleranceMakesWorthReading(
  tolerance: Double, value: Double, text: String
) {
  #expect(ClaimFormat(tolerance).text(value) == text)
}
