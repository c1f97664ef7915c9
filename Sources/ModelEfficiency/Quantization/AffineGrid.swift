/// The 2ᵇ evenly spaced values on which weights are rounded: ŵ = s(q − z), 0 ≤ q < 2ᵇ.
///
/// Codes are unsigned and the zero point z is itself a code, so that 0 is always represented
/// exactly (convention of Frantar et al. 2023; Jacob et al. 2018, eq. 1).
///
/// Example: −1.08…2.12 in 2 bits, asymmetric -> scale 3.2/3 = 1.0667, zero point
/// round(1.08/1.0667) = 1, values −1.0667, 0, 1.0667, 2.1333.
public struct AffineGrid: Hashable, Sendable {
  /// The distance s of neighboring values, always above 0.
  public let scale: Float
  /// The code z of the value 0.
  public let zeroPoint: Int
  /// The number 2ᵇ of codes.
  public let levels: Int

  /// Creates a grid from its parts.
  ///
  /// - Precondition: the scale is above 0, and it and all values are finite; there are 2 to 65 536
  ///   levels, and the zero point is a code, 0…levels − 1.
  public init(scale: Float, zeroPoint: Int, levels: Int) {
    precondition(
      scale > 0 && scale.isFinite, "a grid of scale \(scale): give a finite number above 0")
    precondition((2...0x10000).contains(levels), "a grid of \(levels) levels: give 2 to 65536")
    precondition(
      (0..<levels).contains(zeroPoint),
      "the zero point \(zeroPoint) is no code: those of \(levels) levels are 0..<\(levels)")
    checkValues(scale, codes: levels - 1)
    self.init(checkedScale: scale, zeroPoint: zeroPoint, levels: levels)
  }

  /// Takes the parts of a grid that was checked.
  @inline(__always)
  init(checkedScale scale: Float, zeroPoint: Int, levels: Int) {
    self.scale = scale
    self.zeroPoint = zeroPoint
    self.levels = levels
  }

  /// Creates the grid that covers a range of weights:
  /// s = (high − low)/(2ᵇ − 1), z = round(−low/s), or z = 2ᵇ⁻¹ on the symmetric [−a, a].
  ///
  /// A range that is only zeros (or so small that s would be subnormal) becomes [−1, 1]: any grid
  /// represents its weights exactly. The symmetric grid keeps [−a, a] even for weights of one
  /// sign, where the reference implementation keeps z = 2ᵇ⁻¹ but halves the range:
  /// (0.1, 0.4, 0.7, 1.0) in 4 bits would lose its two greatest weights to a clamp at 0.467.
  ///
  /// - Precondition: the bounds are within ±2¹²⁶ and 1 ≤ `bits` ≤ 8.
  public init(covering range: ClosedRange<Float>, bits: Int, symmetry: GridSymmetry) {
    precondition((1...8).contains(bits), "\(bits) bits: a grid has 1 to 8")
    checkCoverable(range)
    var low = min(range.lowerBound, 0)
    var high = max(range.upperBound, 0)
    if symmetry == .symmetric {
      high = max(-low, high)
      low = -high
    }
    let steps = Float((1 << bits) - 1)
    let step = (high - low) / steps
    let isDegenerate = step < .leastNormalMagnitude
    if isDegenerate { low = -1 }
    scale = isDegenerate ? 2 / steps : step
    zeroPoint =
      symmetry == .symmetric
      ? 1 << (bits - 1) : Int((-low / scale).rounded(.toNearestOrEven))
    levels = 1 << bits
  }

  /// The code of the value nearest to a weight: q = clamp(round(w/s) + z, 0, 2ᵇ − 1).
  ///
  /// Rounds half to even. On a symmetric grid the extremes ±a are ties, ±(2ᵇ − 1)/2 steps: a goes
  /// to the last code, and for −a the last bit of s decides between the codes 0 and 1.
  ///
  /// - Precondition: the weight is not NaN, here and in ``rounded(_:)``.
  public func code(for weight: Float) -> Int {
    checkIsNumber(weight)
    return nearestCode(for: weight)
  }

  /// ``code(for:)`` in the middle of a sweep, which notices at its end if it left the numbers;
  /// until then NaN has the code 0.
  @inline(__always)
  func nearestCode(for weight: Float) -> Int {
    let q = (weight / scale).rounded(.toNearestOrEven) + Float(zeroPoint)
    return Int(Float.minimum(Float.maximum(q, 0), Float(levels - 1)))
  }

  /// The value that a code stands for: ŵ = s(q − z).
  ///
  /// - Precondition: the code is one of 0…levels − 1.
  public func value(of code: Int) -> Float {
    precondition(
      UInt(bitPattern: code) < UInt(bitPattern: levels),
      "code \(code) of a grid of \(levels) levels; codes are 0..<\(levels)")
    return scale * Float(code &- zeroPoint)
  }

  /// The value of the grid to which a weight is rounded.
  ///
  /// - Postcondition: |w − ŵ| ≤ s/2 on the whole range that the grid covers, up to the rounding of
  ///   w/s: rounding z moves the ends of the grid by at most s/2, too.
  public func rounded(_ weight: Float) -> Float { value(of: code(for: weight)) }

  /// ``rounded(_:)`` in the middle of a sweep, as ``nearestCode(for:)``.
  func nearestValue(to weight: Float) -> Float { value(of: nearestCode(for: weight)) }
}

/// Stops unless a grid can cover a range.
func checkCoverable(_ range: ClosedRange<Float>) {
  precondition(
    max(abs(range.lowerBound), abs(range.upperBound)) <= 0x1p126,
    "a grid for \(range.lowerBound)...\(range.upperBound): the bounds must be within ±2¹²⁶")
}

/// Stops if what is to be rounded is NaN.
@inline(__always)
func checkIsNumber(_ x: Float) {
  precondition(!x.isNaN, "NaN is nearest to no value of a grid: replace it before rounding")
}

/// Stops the program if a grid of so many codes beside zero has values that are no floats.
func checkValues(_ scale: Float, codes: Int) {
  precondition(
    (scale * Float(codes)).isFinite,
    "a grid of scale \(scale) has values beyond single precision: give a smaller scale")
}
