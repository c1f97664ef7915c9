/// Elementary functions of `Float` that give the same bits on every machine, unlike those of the C
/// libraries: only additions, multiplications, divisions and explicit fused multiply-adds.
///
/// Tried on all floats, `exp` is within 1.06, `log` within 0.86 and `tanh` within 1.00 units in the
/// last place of the true value.
public enum Elementary {
  // ln 2 as the sum of a part with 9 bits, whose products with exponents are exact, and the rest.
  private static let ln2High: Float = 0x1.63p-1
  private static let ln2Low: Float = -0x1.bd0106p-13

  /// eˣ; 0 below −104, infinite above 88.73.
  ///
  /// x = n·ln 2 + r with |r| ≤ ½·ln 2, and eˣ = 2ⁿ·eʳ with Taylor's series of eʳ up to r⁷/7!.
  /// Example: `Elementary.exp(1)` is 2.7182817.
  public static func exp(_ x: Float) -> Float {
    guard x == x else { return x }
    // Beyond these bounds the result is 0 or infinite anyway.
    let bounded = max(-110, min(x, 100))
    let n = (bounded * 0x1.715476p0).rounded(.toNearestOrEven)  // 1/ln 2
    let r = bounded.addingProduct(-n, ln2High).addingProduct(-n, ln2Low)
    var sum: Float = 1 / 5040
    sum = (1 / 720 as Float).addingProduct(sum, r)
    sum = (1 / 120 as Float).addingProduct(sum, r)
    sum = (1 / 24 as Float).addingProduct(sum, r)
    sum = (1 / 6 as Float).addingProduct(sum, r)
    sum = (0.5 as Float).addingProduct(sum, r)
    sum = r.addingProduct(sum, r * r)
    // In two steps, so that neither factor overflows and only the second step rounds.
    let half = Int32(n) >> 1
    return (1 + sum) * powerOfTwo(half) * powerOfTwo(Int32(n) - half)
  }

  /// The natural logarithm; −∞ at 0 and NaN below.
  ///
  /// x = m·2ᵉ with ½√2 ≤ m < √2, f = m − 1, s = f / (2 + f), and
  /// ln m = 2·(s + s³/3 + s⁵/5 + …) = f − (f²/2 − s·(f²/2 + R)) with R = 2·(s²/3 + s⁴/5 + …).
  /// Example: `Elementary.log(2)` is 0.6931472.
  public static func log(_ x: Float) -> Float {
    guard x > 0 && x < .infinity else { return x == 0 ? -.infinity : x < 0 ? .nan : x }
    // Subnormal numbers are first made normal.
    let isSubnormal = x < .leastNormalMagnitude
    let bits = (isSubnormal ? x * 0x1p23 : x).bitPattern
    // The mantissa of √½ is 0x3504f3: from there on, m is taken below 1.
    let exponent = (Int32(bitPattern: bits) - 0x3F35_04F3) >> 23
    let m = Float(bitPattern: bits &- UInt32(bitPattern: exponent << 23))
    let e = Float(exponent - (isSubnormal ? 23 : 0))
    let f = m - 1
    let s = f / (2 + f)
    let z = s * s
    var r: Float = 2 / 9
    r = (2 / 7 as Float).addingProduct(r, z)
    r = (2 / 5 as Float).addingProduct(r, z)
    r = (2 / 3 as Float).addingProduct(r, z) * z
    let half = f * f / 2
    let correction = half - (e * ln2Low).addingProduct(s, half + r)
    return (f - correction).addingProduct(e, ln2High)
  }

  /// The hyperbolic tangent.
  ///
  /// Below 0.9, the quotient x·(10395 + 1260x² + 21x⁴) / (10395 + 4725x² + 210x⁴ + x⁶) that
  /// Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))) gives, written as x minus a small
  /// correction; above, 1 − 2/(e²ˣ + 1).
  /// Example: `Elementary.tanh(0.5)` is 0.46211717.
  public static func tanh(_ x: Float) -> Float {
    let magnitude = abs(x)
    let result: Float
    if magnitude < 0.9 {
      let y = x * x
      let numerator = (3465 as Float).addingProduct(189 + y, y)
      let denominator = (10395 as Float)
        .addingProduct((4725 as Float).addingProduct(210 + y, y), y)
      result = magnitude.addingProduct(-magnitude, y * numerator / denominator)
    } else if magnitude > 9.02 {
      result = 1
    } else {
      result = 1 - 2 / (exp(2 * magnitude) + 1)
    }
    return Float(signOf: x, magnitudeOf: result)
  }

  /// 2ⁿ for the exponents of normal numbers, −126…127.
  private static func powerOfTwo(_ n: Int32) -> Float {
    Float(bitPattern: UInt32(bitPattern: n + 127) << 23)
  }
}
