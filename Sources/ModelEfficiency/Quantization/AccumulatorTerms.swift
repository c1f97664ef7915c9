/// The four sums into which Σ (q_x − Z_x)(q_w − Z_w) falls, signs included (Jacob et al. 2018,
/// eq. 7).
public struct AccumulatorTerms: Hashable, Sendable {
  /// Σ q_x·q_w, the product of the codes, the only one that needs both operands.
  public let products: Int32
  /// −Z_w·Σ q_x, one number per input row.
  public let inputSum: Int32
  /// −Z_x·Σ q_w, one number per output, known before any input.
  public let weightSum: Int32
  /// N·Z_x·Z_w, one number per layer.
  public let constant: Int32

  /// The sum of the four.
  ///
  /// - Precondition: it fits 32 bits.
  public var total: Int32 {
    Self.fitting([products, inputSum, weightSum, constant].reduce(0) { $0 + Int128($1) })
  }

  /// The terms of one input row and one weight row, coded by these maps.
  ///
  /// Example: q_x = (3, 1) with Z_x = 1 and q_w = (2, 5) with Z_w = 4 -> 11 − 16 − 7 + 8 = −4,
  /// which is 2·(−2) + 0·1.
  ///
  /// - Precondition: the rows are of equal length and so short that no sum leaves 32 bits;
  ///   the zero points are within ±2¹⁶.
  public init(
    input: ArraySlice<Int32>, weight: ArraySlice<Int32>, inputZero: Int, weightZero: Int
  ) {
    precondition(
      input.count == weight.count,
      "\(input.count) inputs and \(weight.count) weights: give rows of equal length")
    precondition(
      [inputZero, weightZero].allSatisfy { (-0x10000...0x10000).contains($0) },
      "zero points \(inputZero) and \(weightZero): give numbers within ±65536")
    products = Self.fitting(zip(input, weight).reduce(0) { $0 + Int128($1.0) * Int128($1.1) })
    inputSum = Self.fitting(input.reduce(0) { $0 - Int128(weightZero) * Int128($1) })
    weightSum = Self.fitting(weight.reduce(0) { $0 - Int128(inputZero) * Int128($1) })
    constant = Self.fitting(Int128(input.count) * Int128(inputZero) * Int128(weightZero))
  }

  private static func fitting(_ sum: Int128) -> Int32 {
    guard let fitting = Int32(exactly: sum) else {
      preconditionFailure("\(sum) leaves 32 bits: give shorter rows or smaller codes")
    }
    return fitting
  }
}
