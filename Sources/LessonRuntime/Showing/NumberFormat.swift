import Foundation

/// How a number is written: the same digits in the terminal and on the page.
///
///     NumberFormat.fixed(2).text(2.0795)       // 2.08
///     NumberFormat.percent(1).text(0.0324)     // 3.2 %
///     NumberFormat.significant(3).text(0.0012345)  // 0.00123
public enum NumberFormat: Codable, Hashable, Sendable {
  /// This many digits after the point.
  case fixed(Int)
  /// This many digits in all; very large and very small numbers get a power of ten.
  case significant(Int)
  /// Hundredths, with this many digits after the point.
  case percent(Int)
  /// A whole number with thousands set apart.
  case grouped

  /// The number as text, with a true minus sign.
  public func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    switch self {
    case .fixed(let digits): return Self.printf("%.\(digits)f", value)
    case .percent(let digits): return Self.printf("%.\(digits)f", value * 100) + " %"
    case .grouped: return Self.grouped(Self.printf("%.0f", value))
    case .significant(let digits): return Self.significant(value, digits)
    }
  }

  private static func significant(_ value: Double, _ digits: Int) -> String {
    if value == 0 { return "0" }
    // Rounding decides the exponent: 9.9996 to four digits is 10.00.
    let scientific = printf("%.\(digits - 1)e", value)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    if (-4..<max(digits, 6)).contains(exponent) {
      return withoutTrailingZeros(printf("%.\(max(0, digits - 1 - exponent))f", value))
    }
    return withoutTrailingZeros(String(parts[0])) + "·10" + superscript(exponent)
  }

  private static func printf(_ format: String, _ value: Double) -> String {
    let text = String(format: format, value)
    guard text.hasPrefix("-") else { return text }
    let digits = text.dropFirst()
    // What rounds to zero has no sign.
    return digits.allSatisfy { "0.".contains($0) } ? String(digits) : "−" + digits
  }

  static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }
    return String((trimmed.first == "." ? trimmed.dropFirst() : trimmed).reversed())
  }

  private static func grouped(_ digits: String) -> String {
    var groups = ""
    for (index, character) in digits.enumerated() {
      let left = digits.count - index
      if left.isMultiple(of: 3), groups.last?.isNumber == true { groups += "," }
      groups.append(character)
    }
    return groups
  }

  private static func superscript(_ number: Int) -> String {
    let digits: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return String(String(number).compactMap { digits[$0] })
  }
}

/// A number with this many digits after the point, for running text.
public func fixed(_ value: some BinaryFloatingPoint, _ digits: Int) -> String {
  NumberFormat.fixed(digits).text(Double(value))
}

/// A number with this many digits in all, for running text.
public func significant(_ value: some BinaryFloatingPoint, _ digits: Int) -> String {
  NumberFormat.significant(digits).text(Double(value))
}

/// A share in hundredths, for running text: `percent(0.0324, 1)` is `3.2 %`.
public func percent(_ value: some BinaryFloatingPoint, _ digits: Int = 1) -> String {
  NumberFormat.percent(digits).text(Double(value))
}

/// A whole number with thousands set apart, for running text: `grouped(16384)` is `16,384`.
public func grouped(_ value: some BinaryInteger) -> String {
  NumberFormat.grouped.text(Double(value))
}
