/// Rounds every element to a multiple of a scale that the greatest magnitude around it sets.
///
/// With m = 2ᵇ⁻¹ − 1: s = max|x| / m over the elements that share the scale, q = round(x/s), halves
/// to even, and x̂ = s·q. Codes are −m…m, the *restricted range*: −2ᵇ⁻¹ is left unused so that the
/// grid is the same on both sides of 0 (Dettmers et al. 2022; the lecture's "absmax").
/// Elements that are all zero, or so small that s would be subnormal, get s = 1 and codes 0.
///
/// Example: 8 bits, [15, 0.1, 0.02, 1, 0.01] -> s = 15/127, codes 127, 1, 0, 8, 0.
///
///     let quantizer = AbsmaxQuantizer(bits: 2, sharing: .perRow)
///     let quantized = try quantizer.quantized([[2.09, -0.98], [0.05, -0.14]])
///     quantized.codes         // [1, 0, 0, −1]
///     quantized.dequantized() // [[2.09, 0], [0, −0.14]]
public struct AbsmaxQuantizer: Hashable, Sendable {
  /// The bits of a code, 2…8.
  public var bits: Int
  /// Which elements share a scale.
  public var sharing: ScaleSharing

  /// Creates a quantizer. Whether it fits a matrix is checked when it meets one.
  public init(bits: Int, sharing: ScaleSharing) {
    self.bits = bits
    self.sharing = sharing
  }

  /// The matrix rounded to nearest.
  ///
  /// - Postcondition: |x − x̂| ≤ s/2 up to the rounding of x/s, unless s would be subnormal.
  /// - Throws: ``QuantizationError`` for bits outside 2…8, an empty matrix, an element that is
  ///   NaN, infinite or beyond ±2¹²⁶, and a group size that does not divide the columns.
  /// - Complexity: O(rows·columns).
  public func quantized(_ matrix: Matrix) throws(QuantizationError) -> AbsmaxMatrix {
    try check(matrix)
    let greatestCode = Float(1 << (bits - 1) - 1)
    let layout = ScaleLayout(sharing, rows: matrix.rows, columns: matrix.columns)
    let scales = layout.greatestMagnitudes(of: matrix).map { magnitude in
      let scale = magnitude / greatestCode
      return scale < .leastNormalMagnitude ? 1 : scale
    }
    let codes = matrix.elements.indices.map { k in
      let q = (matrix.elements[k] / scales[layout.index(ofElement: k)]).rounded(.toNearestOrEven)
      // A quotient of Floats may exceed m by a rounding, never by half a step.
      return Int8(max(-greatestCode, min(q, greatestCode)))
    }
    return AbsmaxMatrix(codes: codes, scales: scales, layout: layout, bits: bits)
  }

  /// The matrix rounded to nearest, as floats again.
  ///
  /// - Throws: as ``quantized(_:)``.
  public func rounded(_ matrix: Matrix) throws(QuantizationError) -> Matrix {
    try quantized(matrix).dequantized()
  }

  /// The checks are those of the affine quantizer, which knows every way to be unfit.
  private func check(_ matrix: Matrix) throws(QuantizationError) {
    let granularity: ScaleGranularity =
      if case .perGroup(let size) = sharing { .perGroup(size: size) } else { .perTensor }
    try AffineQuantizer(bits: bits, symmetry: .symmetric, granularity: granularity).check(matrix)
  }
}
