import LessonRuntime
import ModelEfficiency

extension FloatBits: Displayable {
  /// The three fields and the value as a table: bits, and what they mean.
  ///
  ///     sign      0         +
  ///     exponent  01111101  125 − 127 = −2
  ///     fraction  0001…     1 + 524,288 / 8,388,608 = 1.0625
  ///     value               1.0625 · 2⁻² = 0.265625
  public var output: Output {
    var table = Table("\(format.name), \(kind.rawValue)", columns: "field", "bits", "meaning")
    table.add("sign", "\(sign)", sign == 0 ? "+" : "−")
    table.add("exponent", exponentText, exponentMeaning)
    table.add("fraction", fractionText.isEmpty ? "none" : fractionText, fractionMeaning)
    table.add("value", "", valueMeaning)
    return .table(table)
  }

  /// Subnormals have the exponent of the least normal numbers.
  private var power: Int { max(exponent, 1) - format.bias }

  private var significand: Double { value.magnitude / Self.powerOfTwo(power) }

  private var isNumber: Bool { value.isFinite }

  private var exponentMeaning: String {
    guard isNumber else { return "reserved" }
    let stored = exponent > 0 ? "\(exponent)" : "1 (stored: 0)"
    return "\(stored) − \(format.bias) = \(Self.signed(power))"
  }

  private var fractionMeaning: String {
    guard isNumber else { return "" }
    let quotient = "\(grouped(fraction)) / \(grouped(1 << format.fractionBits))"
    return "\(exponent > 0 ? 1 : 0) + \(quotient) = \(significant(significand, 10))"
  }

  private var valueMeaning: String {
    guard isNumber else { return significant(value, 10) }
    let minus = sign == 1 ? "−" : ""
    let product = "\(minus)\(significant(significand, 10)) · 2\(Self.superscript(power))"
    return "\(product) = \(significant(value, 10))"
  }

  private static func signed(_ n: Int) -> String { n < 0 ? "−\(-n)" : "\(n)" }

  private static func superscript(_ n: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let magnitude = String(n.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] }
    return (n < 0 ? "⁻" : "") + String(magnitude)
  }

  private static func powerOfTwo(_ n: Int) -> Double {
    Double(sign: .plus, exponent: n, significand: 1)
  }
}
