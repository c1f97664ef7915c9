/// The normal distribution with mean 0 and deviation 1, in double precision and with the same bits
/// on every machine.
public enum NormalDistribution {
  private static let rootOfTwoPi = 2.506628274631000502

  /// The density e^(−x²/2) / √(2π), for |x| up to about 8.
  static func density(_ x: Double) -> Double {
    1 / (rootOfTwoPi * series { x * x / 2 / Double($0) })
  }

  /// The share of the distribution between 0 and x, for |x| up to about 8:
  /// density(x) · (x + x³/3 + x⁵/(3·5) + …).
  static func shareFromMean(to x: Double) -> Double {
    density(x) * x * series { x * x / Double(2 * $0 + 1) }
  }

  /// The x below which the share `p` of the distribution lies, to about 14 digits in the middle and
  /// 10 at the ends.
  ///
  /// Newton's method from 0. The share is concave in x > 0, so the steps never go too far.
  /// Example: `NormalDistribution.quantile(0.975)` is 1.959964.
  ///
  /// - Precondition: 10⁻⁶ ≤ p ≤ 1 − 10⁻⁶.
  public static func quantile(_ p: Double) -> Double {
    precondition((1e-6...1 - 1e-6).contains(p), "no quantile at \(p): give a share inside (0, 1)")
    let share = abs(p - 0.5)
    var x = 0.0
    while true {
      let next = x + (share - shareFromMean(to: x)) / density(x)
      // The steps get shorter until only rounding errors are left.
      if next - x < 1e-15 { return p < 0.5 ? -next : next }
      x = next
    }
  }

  /// The sum 1 + a₁ + a₁a₂ + a₁a₂a₃ + …, up to the first term that is too small to matter.
  private static func series(factor: (Int) -> Double) -> Double {
    var (sum, term, n) = (1.0, 1.0, 1)
    while term > sum * 0x1p-60 {
      term *= factor(n)
      sum += term
      n += 1
    }
    return sum
  }
}
