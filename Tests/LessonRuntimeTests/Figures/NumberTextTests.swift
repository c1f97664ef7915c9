import Testing

@testable import LessonRuntime

struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (12345.678, "12,346"), (-0.50004, "−0.5"),
    (1.5e-7, "1.5×10⁻⁷"),
    (7e9, "7×10⁹"), (9.9996, "10"), (999_999_999, "999,999,999"), (0.000123456, "0.0001235"),
    (1000, "1,000"), (0.1 + 0.2, "0.3"), (1.75e11, "1.75×10¹¹"), (99_999, "99,999"),
  ])
  func printsFourSignificantDigits(value: Double, text: String) {
    #expect(NumberText.text(value) == text)
  }

  @Test func namesWhatIsNotFinite() {
    #expect(NumberText.text(Datum(Double.nan)) == "NaN")
    #expect(NumberText.text(Datum(-Float.infinity)) == "−∞")
  }
}
