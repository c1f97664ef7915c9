import Foundation

/// Writes the numbers of a claim with the digits that its tolerance makes worth reading.
struct ClaimFormat {
  private let digits: Int

  /// One digit more than the tolerance's first: 0.005 gives four after the point.
  init(_ tolerance: Double) {
    precondition(tolerance >= 0, "a tolerance is not negative")
    digits = tolerance > 0 ? max(0, Int((-log10(tolerance)).rounded(.up)) + 1) : 6
  }

  func text(_ value: Double) -> String {
    NumberFormat.withoutTrailingZeros(NumberFormat.fixed(digits).text(value))
  }

  func text(_ value: Double, tolerance: Double) -> String {
    tolerance == 0 ? text(value) : "\(text(value)) ± \(text(tolerance))"
  }
}
