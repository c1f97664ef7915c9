/// A bit pattern taken apart into sign, exponent and fraction.
///
///     let bits = FloatFormat.float32.bits(of: 0x3E88_0000)
///     bits.description  // 0|01111101|00010000000000000000000
///     bits.value        // 2^(125 − 127) · (1 + 2⁻⁴) = 0.265625
public struct FloatBits: Hashable, Sendable {
  /// What a pattern stands for.
  public enum Kind: String, Hashable, Sendable {
    /// ±0.
    case zero
    /// A number with E = 0, between zero and the least normal one.
    case subnormal
    /// A number with a leading 1 that is not stored.
    case normal
    /// ±∞.
    case infinity
    /// Not a number.
    case nan = "NaN"
  }

  /// The format that gives the pattern its meaning.
  public let format: FloatFormat
  /// All bits, the sign being the highest.
  public let pattern: UInt32

  /// The field S: 0 or 1.
  public var sign: Int { Int(pattern) >> (format.bitWidth - 1) }
  /// The field E as it is stored.
  public var exponent: Int {
    Int(pattern) >> format.fractionBits & ((1 << format.exponentBits) - 1)
  }
  /// The field F as it is stored.
  public var fraction: Int { Int(pattern) & ((1 << format.fractionBits) - 1) }

  /// The pattern without its sign; neighbors in value are neighbors here.
  var magnitude: Int { Int(pattern) & ((1 << (format.bitWidth - 1)) - 1) }

  /// What the pattern stands for.
  public var kind: Kind {
    if magnitude > format.greatestPattern {
      return magnitude == format.infinityPattern ? .infinity : .nan
    }
    if exponent > 0 { return .normal }
    return fraction == 0 ? .zero : .subnormal
  }

  /// The number that the pattern stands for, exactly.
  public var value: Double {
    let step = Double.powerOfTwo(-format.fractionBits)
    let magnitude: Double =
      switch kind {
      case .zero: 0
      case .subnormal: Double(fraction) * step * .powerOfTwo(1 - format.bias)
      case .normal: (1 + Double(fraction) * step) * .powerOfTwo(exponent - format.bias)
      case .infinity: .infinity
      case .nan: .nan
      }
    return sign == 1 ? -magnitude : magnitude
  }

  /// The bits of E, highest first.
  public var exponentText: String { Self.text(exponent, count: format.exponentBits) }
  /// The bits of F, highest first; empty if there are none.
  public var fractionText: String { Self.text(fraction, count: format.fractionBits) }

  private static func text(_ field: Int, count: Int) -> String {
    String((0..<count).reversed().map { field >> $0 & 1 == 1 ? "1" : "0" })
  }
}

extension FloatBits: CustomStringConvertible {
  /// The three fields, separated by strokes.
  public var description: String { "\(sign)|\(exponentText)|\(fractionText)" }
}

extension FloatFormat {
  /// A pattern taken apart into sign, exponent and fraction.
  ///
  /// - Precondition: the pattern has no bits beyond ``bitWidth``.
  public func bits(of pattern: UInt32) -> FloatBits {
    precondition(
      Int(pattern) >> bitWidth == 0, "pattern \(pattern) has more than \(bitWidth) bits")
    return FloatBits(format: self, pattern: pattern)
  }

  /// The number that a pattern stands for, exactly.
  ///
  /// Example: `FloatFormat.float4E2M1.decode(0b0111)` is 2^(3 − 1) · 1.5 = 6.
  ///
  /// - Precondition: as ``bits(of:)``.
  public func decode(_ pattern: UInt32) -> Double { bits(of: pattern).value }
}

extension Double {
  /// 2ⁿ.
  static func powerOfTwo(_ n: Int) -> Double { Double(sign: .plus, exponent: n, significand: 1) }
}
