extension ClosedRange<Int> {
  /// 0…2ᵇ − 1, such as 0…255 [uint8].
  ///
  /// - Precondition: 1 ≤ `bits` ≤ 16, here and below.
  public static func unsigned(bits: Int) -> ClosedRange<Int> { 0...(1 << checked(bits)) - 1 }

  /// −2ᵇ⁻¹…2ᵇ⁻¹ − 1, such as −128…127 [int8].
  public static func signed(bits: Int) -> ClosedRange<Int> {
    let half = 1 << (checked(bits) - 1)
    return -half...half - 1
  }

  /// −(2ᵇ⁻¹ − 1)…2ᵇ⁻¹ − 1, such as −127…127: as many codes below 0 as above, one left unused.
  ///
  /// - Precondition: `bits` is at least 2.
  public static func restricted(bits: Int) -> ClosedRange<Int> {
    precondition(bits > 1, "restricted codes of 1 bit have no value but 0")
    return -signed(bits: bits).upperBound...signed(bits: bits).upperBound
  }

  private static func checked(_ bits: Int) -> Int {
    precondition((1...16).contains(bits), "\(bits) bits: codes have 1 to 16")
    return bits
  }
}
