/// The 255 evenly spaced values that the codes −127…127 stand for: x̂ = s(q − z).
///
/// Example: absmax of (15, 1) -> s = 15/127, codes 127 and 8. Zeropoint of (0, 1, 2) -> s = 2/254,
/// z = −127, codes −127, 0 and 127.
public struct Int8Grid: Hashable, Sendable {
  /// The distance s of neighboring values, always above 0.
  public let scale: Float
  /// The code z of the value 0.
  public let zeroPoint: Int

  /// Absmax: the grid from −a to a, with s = a/127 and z = 0.
  ///
  /// Zeros alone (or a so small that s would be subnormal) have s = 1, and all codes are 0.
  ///
  /// - Precondition: 0 ≤ a ≤ 2¹²⁶.
  public init(absmax: Float) {
    let scale = absmax / 127
    self.scale = scale.isNormal ? scale : 1
    zeroPoint = 0
  }

  /// Zeropoint: the grid from the least to the greatest value, with s = (max − min)/254 and
  /// z = −round(min/s) − 127, so that min has the code −127 and max has 127.
  ///
  /// The range is extended to contain 0, so that z is a code and 0 is exact. Equation 2 of
  /// Dettmers et al. 2022, as printed, lacks 1/s in z and the shift by z in the codes.
  ///
  /// - Precondition: the bounds are within ±2¹²⁶.
  public init(zeropointCovering range: ClosedRange<Float>) {
    let low = min(range.lowerBound, 0)
    let scale = (max(range.upperBound, 0) - low) / 254
    self.scale = scale.isNormal ? scale : 1
    zeroPoint = -Int((low / self.scale).rounded(.toNearestOrEven)) - 127
  }

  /// The code of the value nearest to x: q = clamp(round(x/s) + z, −127, 127), half to even.
  public func code(for x: Float) -> Int8 {
    let q = (x / scale).rounded(.toNearestOrEven) + Float(zeroPoint)
    return Int8(Float.minimum(Float.maximum(q, -127), 127))
  }

  /// The value that a code stands for: x̂ = s(q − z).
  public func value(of code: Int8) -> Float { scale * Float(Int(code) - zeroPoint) }
}
