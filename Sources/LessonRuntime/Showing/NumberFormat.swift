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
    case .fixed(let digits): return Self.fixed(value, digits)
    // What overflows as hundredths is too long to read with digits after the point, too.
    case .percent(let digits) where (value * 100).isFinite:
      return Self.fixed(value * 100, digits) + " %"
    case .percent(let digits): return Self.significant(value, digits + 1) + " · 100 %"
    case .grouped: return Self.grouped(Self.printf("%.0f", value))
    case .significant(let digits): return Self.significant(value, digits)
    }
  }

  /// The number as text; one that no `Double` is near to is written with all its digits.
  func text(_ value: some BinaryFloatingPoint) -> String {
    let double = Double(value)
    let isNear = double.isFinite == value.isFinite && (double == 0) == (value == 0)
    return isNear ? text(double) : "\(value)"
  }

  /// A whole number, exact at any size: grouped into thousands, or plain.
  static func whole(_ value: some BinaryInteger, grouped: Bool = false) -> String {
    let digits = String(value.magnitude)
    return (value < 0 ? "−" : "") + (grouped ? Self.grouped(digits) : digits)
  }

  private static func fixed(_ value: Double, _ digits: Int) -> String {
    precondition(
      (0...100).contains(digits), "\(digits) digits after the point: give 0 to 100")
    return printf("%.\(digits)f", value)
  }

  private static func significant(_ value: Double, _ digits: Int) -> String {
    precondition((1...100).contains(digits), "\(digits) significant digits: give 1 to 100")
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
  NumberFormat.fixed(digits).text(value)
}

/// A number with this many digits in all, for running text.
public func significant(_ value: some BinaryFloatingPoint, _ digits: Int) -> String {
  NumberFormat.significant(digits).text(value)
}

/// A share in hundredths, for running text: `percent(0.0324, 1)` is `3.2 %`.
public func percent(_ value: some BinaryFloatingPoint, _ digits: Int = 1) -> String {
  NumberFormat.percent(digits).text(value)
}

/// A whole number with thousands set apart, for running text: `grouped(16384)` is `16,384`.
public func grouped(_ value: some BinaryInteger) -> String {
  NumberFormat.whole(value, grouped: true)
}
