import Foundation

/// Writes the numbers of a claim with the digits that its tolerance makes worth reading.
struct ClaimFormat {
  private let digits: Int

  /// One digit more than the tolerance's first, 0.005 gives four after the point; where the
  /// tolerance is for rounding only, the digits that it leaves alone.
  init(_ tolerance: Double) {
    precondition(
      tolerance >= 0 && tolerance.isFinite,
      "a claim is within 0 or more, and not within \(tolerance)")
    let first = tolerance > 0 ? Int((-log10(tolerance)).rounded(.up)) : 6
    digits = min(max(0, tolerance >= 1e-4 ? first + 1 : first - 1), 100)
  }

  func text(_ value: Double) -> String {
    NumberFormat.withoutTrailingZeros(NumberFormat.fixed(digits).text(value))
  }

  func text(_ value: Double, tolerance: Double) -> String {
    tolerance == 0 ? text(value) : "\(text(value)) ± \(NumberFormat.significant(2).text(tolerance))"
  }
}
