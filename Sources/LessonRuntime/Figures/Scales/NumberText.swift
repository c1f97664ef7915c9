import Foundation

/// The one form in which figures print numbers, in both renderers and in the data table.
///
/// No locale is asked: comma for thousands, point for decimals, `−` (U+2212) for minus.
package enum NumberText {
  /// The number rounded to significant digits, without trailing zeros; digits before the decimal
  /// point are never rounded away. From 10⁹ up, and below 10⁻⁴, powers of ten are used.
  ///
  ///     NumberText.text(12345.678)   // "12,346"
  ///     NumberText.text(-0.50004)    // "−0.5"
  ///     NumberText.text(1.5e-7)      // "1.5×10⁻⁷"
  package static func text(_ value: Double, significant: Int = 4) -> String {
    guard value.isFinite else { return Datum(value).gapName ?? "" }
    if value == 0 { return "0" }
    if abs(value) >= 1e9 || abs(value) < 1e-4 {
      return scientific(value, significant: significant)
    }
    let exponent = decimalExponent(of: value, significant: significant)
    return fixed(value, decimals: max(0, significant - 1 - exponent))
  }

  /// What the data table says of a number, which may be a gap.
  package static func text(_ datum: Datum) -> String {
    datum.value.map { text($0) } ?? datum.gapName ?? ""
  }

  /// The number with at most so many decimals, without trailing zeros.
  ///
  ///     NumberText.fixed(1234.5, decimals: 2)   // "1,234.5"
  package static func fixed(_ value: Double, decimals: Int) -> String {
    var digits = String(format: "%.\(decimals)f", abs(value))
    if digits.contains(".") {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    let sign = value < 0 && digits != "0" ? "−" : ""
    let parts = digits.split(separator: ".", maxSplits: 1)
    return sign + grouped(String(parts[0])) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// The number as a multiple of a power of ten.
  ///
  ///     NumberText.scientific(7e9, significant: 4)   // "7×10⁹"
  package static func scientific(_ value: Double, significant: Int) -> String {
    if value == 0 { return "0" }
    let exponent = decimalExponent(of: value, significant: significant)
    let parts = String(format: "%.\(max(0, significant - 1))e", abs(value)).split(separator: "e")
    let mantissa = fixed(Double(parts[0]) ?? 0, decimals: max(0, significant - 1))
    return (value < 0 ? "−" : "") + mantissa + "×" + powerOfTen(exponent)
  }

  /// A power of ten.
  ///
  ///     NumberText.powerOfTen(-3)   // "10⁻³"
  package static func powerOfTen(_ exponent: Int) -> String {
    let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "10" + (exponent < 0 ? "⁻" : "")
      + String(String(abs(exponent)).compactMap(\.wholeNumberValue).map { superscripts[$0] })
  }

  /// The exponent of the leading digit after rounding: 9.9996 to four digits gives 1, not 0.
  static func decimalExponent(of value: Double, significant: Int) -> Int {
    let text = String(format: "%.\(max(0, significant - 1))e", value)
    return text.split(separator: "e").last.flatMap { Int($0) } ?? 0
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
