extension FloatFormat {
  /// What becomes of a value that is beyond the greatest finite one after rounding.
  public enum Overflow: String, Hashable, Sendable {
    /// It becomes ±∞.
    case infinity
    /// It becomes NaN.
    case nan = "NaN"
    /// It becomes the greatest finite value of its sign, even if it was infinite.
    case saturate
  }

  /// What the format's own definition says: infinity if it has one, else NaN, else saturation.
  public var defaultOverflow: Overflow {
    switch specials {
    case .infinityAndNaN: .infinity
    case .onlyNaN: .nan
    case .none: .saturate
    }
  }

  /// The pattern of the value nearest to a number; of two equally near ones, the even pattern.
  ///
  /// The sign of zero is kept. Without an overflow policy, ``defaultOverflow`` applies.
  /// Example: E2M1 has 2 (pattern 4), 3 (5) and 4 (6): `encode(2.5)` is 4, `encode(3.5)` is 6.
  ///
  /// - Throws: ``FloatFormatError/noNaN(format:)`` and ``FloatFormatError/noInfinity(format:)``
  ///   where the result is one that the format does not have.
  public func encode(
    _ value: Double, overflow: Overflow? = nil
  ) throws(FloatFormatError) -> UInt32 {
    let magnitude =
      value.isNaN ? try existingNaN() : try bounded(nearestPattern(to: abs(value)), overflow)
    let sign = value.sign == .minus ? 1 << (bitWidth - 1) : 0
    return UInt32(sign | magnitude)
  }

  /// The value of the format that is nearest to a number, as ``encode(_:overflow:)`` chooses it.
  ///
  /// - Throws: as ``encode(_:overflow:)``.
  public func rounded(
    _ value: Double, overflow: Overflow? = nil
  ) throws(FloatFormatError) -> Double {
    decode(try encode(value, overflow: overflow))
  }

  /// The pattern of the value nearest to a magnitude, going on above the greatest finite one as if
  /// there were more exponents.
  ///
  /// Patterns count the values from 0 up: below 2^(least exponent + 1) in steps of one ulp, and 2ᶠ
  /// to every octave above. So the pattern is the number of whole ulps plus 2ᶠ for each octave.
  func nearestPattern(to magnitude: Double) -> Int {
    guard magnitude.isFinite else { return greatestPattern + 1 }
    let octave = exponent(at: magnitude) - leastExponent
    let steps = magnitude / ulp(at: magnitude)
    let whole = steps.rounded(.down)
    let pattern = octave << fractionBits + Int(whole)
    let rest = steps - whole
    return rest > 0.5 || rest == 0.5 && !pattern.isMultiple(of: 2) ? pattern + 1 : pattern
  }

  private func bounded(_ pattern: Int, _ overflow: Overflow?) throws(FloatFormatError) -> Int {
    if pattern <= greatestPattern { return pattern }
    switch overflow ?? defaultOverflow {
    case .saturate: return greatestPattern
    case .nan: return try existingNaN()
    case .infinity:
      guard let infinityPattern else { throw .noInfinity(format: name) }
      return infinityPattern
    }
  }

  private func existingNaN() throws(FloatFormatError) -> Int {
    guard let nanPattern else { throw .noNaN(format: name) }
    return nanPattern
  }
}

extension Double {
  /// The value of a format that is nearest to this one; see ``FloatFormat/encode(_:overflow:)``.
  ///
  /// Example: `try 0.1.rounded(to: .bfloat16)` is 205/2048 = 0.10009765625.
  ///
  /// - Throws: ``FloatFormatError`` where the format lacks the infinity or NaN that would result.
  public func rounded(
    to format: FloatFormat, overflow: FloatFormat.Overflow? = nil
  ) throws(FloatFormatError) -> Double {
    try format.rounded(self, overflow: overflow)
  }
}

extension Float {
  /// The value of a format that is nearest to this one; see ``FloatFormat/encode(_:overflow:)``.
  ///
  /// - Throws: ``FloatFormatError`` where the format lacks the infinity or NaN that would result.
  public func rounded(
    to format: FloatFormat, overflow: FloatFormat.Overflow? = nil
  ) throws(FloatFormatError) -> Float {
    Float(try format.rounded(Double(self), overflow: overflow))
  }
}
