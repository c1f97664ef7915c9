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
