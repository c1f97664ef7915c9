/// A number M in (0, 1) as a 32-bit integer and a shift, to multiply integers without floats:
/// M ≈ 2⁻ⁿ·M₀, M₀ in [½, 1) (Jacob et al. 2018, eq. 6; rounding as in gemmlowp).
///
/// Example: M = 0.375 -> M₀ = 0.75 = 1 610 612 736/2³¹, n = 1; 10·M = 3.75: first 10·0.75 = 7.5
/// is rounded to 8, then 8/2 = 4.
public struct FixedPointMultiplier: Hashable, Sendable {
  /// M₀·2³¹, in 2³⁰…2³¹ − 1: thirty-one bits of M from its first 1 on.
  public let significand: Int32
  /// How far products are shifted to the right, n in 0…31.
  public let shift: Int

  /// Creates the multiplier nearest to a number.
  ///
  /// - Throws: ``IntegerArithmeticError/multiplierOutOfRange(_:)`` unless 2⁻³² ≤ M < 1.
  /// - Postcondition: |M − 2⁻ⁿ·M₀| ≤ 2⁻³²·2⁻ⁿ, unless M is so near to 1 that M₀ = 1 − 2⁻³¹.
  public init(_ multiplier: Double) throws(IntegerArithmeticError) {
    guard multiplier >= 0x1p-32 && multiplier < 1 else { throw .multiplierOutOfRange(multiplier) }
    let exponent = Int(multiplier.exponent) + 1
    let scaled = (multiplier * Double(sign: .plus, exponent: 31 - exponent, significand: 1))
      .rounded()
    // Just below a power of two the significand may round up to 2³¹.
    let roundsUp = scaled == 0x1p31
    significand =
      !roundsUp ? Int32(scaled) : exponent == 0 ? .max : 1 << 30
    shift = -exponent - (roundsUp && exponent < 0 ? 1 : 0)
  }

  /// The number that is stood for: 2⁻ⁿ·M₀.
  public var value: Double {
    Double(sign: .plus, exponent: -31 - shift, significand: Double(significand))
  }

  /// M·x, rounded twice: to a whole number of 2ⁿ-ths of the result, then to a whole result.
  ///
  /// - Postcondition: within ½ + 2⁻ⁿ⁻¹ + 2⁻³²·|x| of the true M·x.
  public func callAsFunction(_ x: Int32) -> Int32 {
    Self.roundingShift(Self.roundingDoublingHighProduct(x, significand), by: shift)
  }

  /// round(a·b/2³¹), the upper half of the doubled product; ties go up.
  ///
  /// Example: 3 · 2³⁰ -> 3/2 = 1.5 -> 2, and −3 · 2³⁰ -> −1.
  ///
  /// - Precondition: a and b are not both −2³¹, whose product 2³¹ has no place [saturates elsewhere].
  public static func roundingDoublingHighProduct(_ a: Int32, _ b: Int32) -> Int32 {
    precondition(a != .min || b != .min, "the product of −2³¹ and −2³¹ has no place in 32 bits")
    return Int32((Int64(a) * Int64(b) + (1 << 30)) >> 31)
  }

  /// round(x/2ⁿ); ties go away from 0.
  ///
  /// Example: 6 by 2 -> 1.5 -> 2, and −6 by 2 -> −2.
  ///
  /// - Precondition: 0 ≤ n ≤ 31.
  public static func roundingShift(_ x: Int32, by n: Int) -> Int32 {
    precondition((0...31).contains(n), "a shift by \(n) bits: give 0 to 31")
    if n == 0 { return x }
    let half = Int64(1) << (n - 1)
    return Int32((Int64(x) + half - (x < 0 ? 1 : 0)) >> n)
  }
}
