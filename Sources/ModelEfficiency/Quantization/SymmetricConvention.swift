/// The scales that go by the name "symmetric", for weights in [−a, a] and codes of b bits.
///
/// Example: a = 15, b = 8 -> S = 15/127, 15/127.5, 15/128, and 30/255, which is 15/127.5 again.
public enum SymmetricConvention: Hashable, Sendable, CaseIterable {
  /// S = a/(2ᵇ⁻¹ − 1), codes ±(2ᵇ⁻¹ − 1): LLM.int8(), ONNX Runtime. Both ends are exact.
  case restricted
  /// S = a/(2ᵇ⁻¹ − ½), codes −2ᵇ⁻¹…2ᵇ⁻¹ − 1: PyTorch's observers. Both ends are ties.
  case torch
  /// S = a/2ᵇ⁻¹, codes −2ᵇ⁻¹…2ᵇ⁻¹ − 1: −a is exact, a is a whole step beyond the last code.
  case fullRange
  /// S = 2a/(2ᵇ − 1), codes 0…2ᵇ − 1, Z = 2ᵇ⁻¹: GPTQ; the scale of ``torch``, counted from 0.
  case gptq

  /// The map for weights of magnitude up to `a`, or up to 1 if `a` is 0 or so small that S would be
  /// subnormal.
  ///
  /// - Precondition: 0 ≤ `a` ≤ 2¹²⁶ and 2 ≤ `bits` ≤ 16.
  public func mapping(greatestMagnitude a: Float, bits: Int) -> AffineMapping {
    precondition(
      a >= 0 && a <= 0x1p126, "a greatest magnitude of \(a): give a number from 0 to 2¹²⁶")
    Self.check(bits)
    let codes: ClosedRange<Int> =
      switch self {
      case .restricted: .restricted(bits: bits)
      case .torch, .fullRange: .signed(bits: bits)
      case .gptq: .unsigned(bits: bits)
      }
    let scale = a / steps(bits: bits)
    return AffineMapping(
      scale: scale < .leastNormalMagnitude ? 1 / steps(bits: bits) : scale,
      zeroPoint: self == .gptq ? 1 << (bits - 1) : 0, codes: codes)
  }

  /// The map for the elements of a matrix, a being the greatest magnitude among them.
  ///
  /// - Throws: ``QuantizationError`` for bits outside 2…16, an empty matrix, and an element that
  ///   is NaN, infinite or beyond ±2¹²⁶.
  public func mapping(of matrix: Matrix, bits: Int) throws(QuantizationError) -> AffineMapping {
    guard Self.possibleBits.contains(bits) else {
      throw .codeBitsOutOfRange(bits, allowed: Self.possibleBits)
    }
    try matrix.checkQuantizable()
    let a = matrix.elements.reduce(0) { max($0, abs($1)) }
    return mapping(greatestMagnitude: a, bits: bits)
  }

  /// How many steps there are from 0 to the greatest magnitude: 127, 127.5 or 128 with 8 bits.
  ///
  /// - Precondition: 2 ≤ `bits` ≤ 16.
  public func steps(bits: Int) -> Float {
    Self.check(bits)
    let half = Float(1 << (bits - 1))
    return switch self {
    case .restricted: half - 1
    case .torch, .gptq: half - 0.5
    case .fullRange: half
    }
  }

  private static let possibleBits = 2...16

  private static func check(_ bits: Int) {
    precondition(
      possibleBits.contains(bits),
      QuantizationError.codeBitsOutOfRange(bits, allowed: possibleBits).description)
  }
}
