/// What a quantized weight costs in memory: its code and its share of what its group stores.
///
/// bits per weight = code + (scale + zero point)/group, and for scales that are quantized
/// themselves, the share of the second scale (32 bits) besides.
///
/// Examples: codes of 4 bits in groups of 128, scale 16, zero point 4 -> 4 + 20/128 = 4.15625;
/// NF4 in blocks of 64 with scales of 32 bits -> 4 + 32/64 = 4.5; its double quantization, scales
/// of 8 bits with a second scale for every 256 of them -> 4 + 8/64 + 32/(64·256) = 4.127.
public struct WeightStorage: Hashable, Sendable {
  /// The bits of a code.
  public var codeBits: Int
  /// How many weights share a scale.
  public var groupSize: Int
  /// The bits of a scale.
  public var scaleBits: Int
  /// The bits of a zero point; 0 where it is known, as on a symmetric grid.
  public var zeroPointBits: Int
  /// How many scales share a second scale of 32 bits, or `nil` for none.
  public var scalesPerSecondScale: Int?

  /// Creates a way of storing weights.
  ///
  /// - Precondition: the group sizes and the bits of a code are positive, the others not negative.
  public init(
    codeBits: Int, groupSize: Int, scaleBits: Int = 16, zeroPointBits: Int = 0,
    scalesPerSecondScale: Int? = nil
  ) {
    self.codeBits = codeBits
    self.groupSize = groupSize
    self.scaleBits = scaleBits
    self.zeroPointBits = zeroPointBits
    self.scalesPerSecondScale = scalesPerSecondScale
    check()
  }

  /// The bits stored per weight.
  public var bitsPerWeight: Double {
    check()
    let size = Double(groupSize)
    let secondScale = scalesPerSecondScale.map { 32 / (size * Double($0)) } ?? 0
    return Double(codeBits) + (Double(scaleBits) + Double(zeroPointBits)) / size + secondScale
  }

  /// The bytes of a model with this many weights.
  ///
  /// - Precondition: the number is finite and not negative.
  public func bytes(weights: Double) -> Double {
    precondition(weights >= 0 && weights.isFinite, "\(weights) weights: give a number from 0 on")
    return weights * bitsPerWeight / 8
  }

  private func check() {
    precondition(
      groupSize > 0 && scalesPerSecondScale ?? 1 > 0,
      "groups of \(groupSize) weights and \(scalesPerSecondScale ?? 1) scales: give at least 1")
    precondition(
      codeBits > 0 && scaleBits >= 0 && zeroPointBits >= 0,
      "\(codeBits) bits a code, \(scaleBits) a scale, \(zeroPointBits) a zero point: too few")
  }
}
