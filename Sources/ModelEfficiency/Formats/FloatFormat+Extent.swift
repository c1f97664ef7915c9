extension FloatFormat {
  /// The greatest finite value.
  public var greatestFiniteMagnitude: Double { decode(UInt32(greatestPattern)) }

  /// The least positive value with a leading 1: 2^(1 − bias).
  public var leastNormalMagnitude: Double { .powerOfTwo(leastExponent) }

  /// The least positive value: 2^(1 − bias − f).
  public var leastNonzeroMagnitude: Double {
    // Without fraction bits there are no subnormals, and this is the least normal value.
    .powerOfTwo(leastExponent - fractionBits)
  }

  /// The distance from 1 to the next value above, 2⁻ᶠ, for formats whose normal values contain 1.
  public var ulpOfOne: Double { .powerOfTwo(-fractionBits) }

  /// The distance of the values around `x`, the *unit in the last place*: 2^(exponent of x − f),
  /// and the least positive value below the normal ones. NaN unless `x` is finite.
  ///
  /// Example: `FloatFormat.float16.ulp(at: 2049)` is 2^(11 − 10) = 2.
  public func ulp(at x: Double) -> Double {
    x.isFinite ? .powerOfTwo(exponent(at: x) - fractionBits) : .nan
  }

  /// The finite values from 0 up, in the order of their patterns.
  ///
  /// - Throws: ``FloatFormatError/tooManyBits(format:limit:)`` above 16 bits.
  public func nonnegativeValues() throws(FloatFormatError) -> [Double] {
    guard bitWidth <= 16 else { throw .tooManyBits(format: name, limit: 16) }
    return (0...greatestPattern).map { decode(UInt32($0)) }
  }

  /// The finite values in ascending order, with a single zero.
  ///
  /// - Throws: as ``nonnegativeValues()``.
  public func finiteValues() throws(FloatFormatError) -> [Double] {
    let half = try nonnegativeValues()
    return half.dropFirst().reversed().map { -$0 } + half
  }

  /// The exponent of the least normal and of all subnormal values.
  var leastExponent: Int { 1 - bias }

  /// The exponent that a finite number has in this format if there is no greatest one.
  func exponent(at x: Double) -> Int {
    x == 0 ? leastExponent : max(Int(x.exponent), leastExponent)
  }

  /// The pattern of the greatest finite value.
  var greatestPattern: Int {
    let allOnes = (1 << (exponentBits + fractionBits)) - 1
    return switch specials {
    case .infinityAndNaN: allOnes - (1 << fractionBits)
    case .onlyNaN: allOnes - 1
    case .none: allOnes
    }
  }

  /// The pattern of +∞, if there is one.
  var infinityPattern: Int? { specials == .infinityAndNaN ? greatestPattern + 1 : nil }

  /// The pattern of the quiet NaN, if there is one.
  var nanPattern: Int? {
    switch specials {
    case .infinityAndNaN: greatestPattern + 1 | 1 << (fractionBits - 1)
    case .onlyNaN: greatestPattern + 1
    case .none: nil
    }
  }
}
