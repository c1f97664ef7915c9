/// A binary floating-point format of up to 32 bits: one sign bit, then exponent, then fraction.
///
/// With the fields S, E (of e bits) and F (of f bits) a pattern has the value
/// (−1)ˢ · 2^(E − bias) · (1 + F/2ᶠ), or, where E = 0, (−1)ˢ · 2^(1 − bias) · F/2ᶠ (*subnormal*).
/// Which patterns are not numbers is said by ``specials``.
///
///     FloatFormat.float8E4M3.greatestFiniteMagnitude  // 448
///     try FloatFormat.bfloat16.rounded(3.14159)        // 3.140625
///
/// Follows IEEE 754-2019, §3; for 8 bits Micikevicius et al. 2022; for 4 bits the OCP Microscaling
/// Formats specification 1.0.
public struct FloatFormat: Hashable, Sendable {
  /// Which patterns are no numbers.
  public enum Specials: Hashable, Sendable {
    /// As in IEEE 754: the greatest exponent means ∞ where F = 0, and NaN elsewhere.
    case infinityAndNaN
    /// Only the pattern of all ones is NaN, and there is no infinity (often written "fn").
    case onlyNaN
    /// Every pattern is a number.
    case none
  }

  /// The name, such as `BF16`.
  public let name: String
  /// The number e of bits of the exponent.
  public let exponentBits: Int
  /// The number f of stored bits of the fraction.
  public let fractionBits: Int
  /// What is subtracted from E to give the exponent of a normal number.
  public let bias: Int
  /// Which patterns are no numbers.
  public let specials: Specials

  /// Creates a format; without a bias, with that of IEEE 754, 2^(e − 1) − 1.
  ///
  /// Example: `FloatFormat(name: "E3M2", exponentBits: 3, fractionBits: 2, specials: .none)` has
  /// bias 3 and the greatest value 2⁴ · 1.75 = 28.
  ///
  /// - Throws: ``FloatFormatError`` unless 1 ≤ e ≤ 8, 0 ≤ f ≤ 23, and |bias| ≤ 255; infinity and
  ///   NaN need e ≥ 2 and f ≥ 1, a NaN alone at least one fraction bit.
  public init(
    name: String, exponentBits: Int, fractionBits: Int, bias: Int? = nil, specials: Specials
  ) throws(FloatFormatError) {
    guard (1...8).contains(exponentBits) else { throw .exponentBitsOutOfRange(exponentBits) }
    guard (0...23).contains(fractionBits) else { throw .fractionBitsOutOfRange(fractionBits) }
    if let bias, !(-255...255).contains(bias) { throw .biasOutOfRange(bias) }
    let hasRoom =
      switch specials {
      case .infinityAndNaN: exponentBits >= 2 && fractionBits >= 1
      case .onlyNaN: fractionBits >= 1
      case .none: true
      }
    guard hasRoom else { throw .noRoomForSpecials(format: name) }
    self.init(name, exponentBits, fractionBits, specials, bias: bias)
  }

  init(
    _ name: String, _ exponentBits: Int, _ fractionBits: Int, _ specials: Specials,
    bias: Int? = nil
  ) {
    self.name = name
    self.exponentBits = exponentBits
    self.fractionBits = fractionBits
    self.bias = bias ?? (1 << (exponentBits - 1)) - 1
    self.specials = specials
  }

  /// The number of bits in all: 1 + e + f.
  public var bitWidth: Int { 1 + exponentBits + fractionBits }
}

extension FloatFormat {
  /// IEEE 754 single precision: 8 exponent and 23 fraction bits.
  public static let float32 = FloatFormat("FP32", 8, 23, .infinityAndNaN)
  /// IEEE 754 half precision: 5 exponent and 10 fraction bits.
  public static let float16 = FloatFormat("FP16", 5, 10, .infinityAndNaN)
  /// The first 16 bits of FP32: 8 exponent and 7 fraction bits.
  public static let bfloat16 = FloatFormat("BF16", 8, 7, .infinityAndNaN)
  /// The 8-bit format for weights and activations, up to 448; it has a NaN but no infinity.
  public static let float8E4M3 = FloatFormat("FP8 E4M3", 4, 3, .onlyNaN)
  /// The 8-bit format for gradients, up to 57344: the first 8 bits of FP16.
  public static let float8E5M2 = FloatFormat("FP8 E5M2", 5, 2, .infinityAndNaN)
  /// The usual 4-bit format: 0, ½, 1, 1½, 2, 3, 4, 6.
  public static let float4E2M1 = FloatFormat("FP4 E2M1", 2, 1, .none)
  /// Evenly spaced, like integers: 0, ½, 1, … 3½.
  public static let float4E1M2 = FloatFormat("FP4 E1M2", 1, 2, .none)
  /// Powers of two and zero: 0, ¼, ½, 1, … 16.
  public static let float4E3M0 = FloatFormat("FP4 E3M0", 3, 0, .none)
}
