/// How the scale of a block is stored, and so which scales there are.
///
/// A block with the greatest magnitude a should have the scale a/limit, which takes a to the end of
/// the grid.
public enum BlockScale: Hashable, Sendable {
  /// a/limit in single precision, 32 bits.
  case float32
  /// A power of two in 8 bits (E8M0), 2^(⌊log₂ a⌋ − ⌊log₂ limit⌋): at most twice too fine, so that
  /// values near a may be beyond the grid and are clipped (OCP Microscaling Formats 1.0, §6.3).
  case powerOfTwo
  /// a/limit in FP8 E4M3, as a multiple of one 32-bit scale for the whole matrix, which takes the
  /// greatest scale to 448 (NVFP4).
  case float8E4M3

  /// The bits of one block's scale.
  public var bits: Int { self == .float32 ? 32 : 8 }

  /// The bits stored once for the whole matrix.
  public var bitsPerTensor: Int { self == .float8E4M3 ? 32 : 0 }

  /// The scales of blocks with these greatest magnitudes, all above 0 even where a block is not.
  func scales(ofMagnitudes magnitudes: [Float], limit: Float) -> [Float] {
    switch self {
    case .float32: magnitudes.map { max($0 / limit, .leastNonzeroMagnitude) }
    case .powerOfTwo: magnitudes.map { Self.powerOfTwo($0, limit: limit) }
    case .float8E4M3: Self.float8Scales(magnitudes, limit: limit)
    }
  }

  private static func powerOfTwo(_ magnitude: Float, limit: Float) -> Float {
    // The exponent of 0 is the least integer, from which nothing can be subtracted.
    let exponent = max(Int(magnitude.exponent), -127) - Int(limit.exponent)
    return Float(sign: .plus, exponent: min(max(exponent, -127), 127), significand: 1)
  }

  private static func float8Scales(_ magnitudes: [Float], limit: Float) -> [Float] {
    let format = FloatFormat.float8E4M3
    let greatest = Float(format.greatestFiniteMagnitude)
    let tensorScale = max((magnitudes.max() ?? 0) / limit / greatest, .leastNormalMagnitude)
    guard tensorScale.isFinite else { return magnitudes.map { _ in .infinity } }
    return magnitudes.map { magnitude in
      let pattern = format.nearestPattern(to: Double(magnitude / limit / tensorScale))
      // At least the least positive scale, and at most 448.
      return Float(format.decode(UInt32(min(max(pattern, 1), format.greatestPattern))))
        * tensorScale
    }
  }
}
