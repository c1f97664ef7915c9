/// An affine map between integer codes q and real numbers r = S(q − Z) (Jacob et al. 2018, eq. 1).
///
/// The general form of ``AffineGrid``: the codes may be any range, with signs or without.
///
/// Example: −1.08…2.12 on the codes −2…1 -> S = 3.2/3 = 1.0667, Z = round(−0.9875) = −1.
public struct AffineMapping: Hashable, Sendable {
  /// The distance S of the numbers of neighboring codes, always above 0.
  public let scale: Float
  /// The code Z of the number 0.
  public let zeroPoint: Int
  /// The codes there are.
  public let codes: ClosedRange<Int>
  /// Where numbers halfway between two codes go.
  public let rounding: FloatingPointRoundingRule

  /// Creates a map from its parts.
  ///
  /// - Precondition: the scale is above 0 and finite, the codes are at least two and within ±2¹⁶,
  ///   and Z is one of them.
  public init(
    scale: Float, zeroPoint: Int, codes: ClosedRange<Int>,
    rounding: FloatingPointRoundingRule = .toNearestOrEven
  ) {
    precondition(
      scale > 0 && scale.isFinite, "a map of scale \(scale): give a finite number above 0")
    Self.check(codes)
    precondition(
      codes.contains(zeroPoint),
      "Z = \(zeroPoint) is no code: those of this map are \(codes.lowerBound)...\(codes.upperBound)"
    )
    checkValues(
      scale, codes: max(codes.upperBound - zeroPoint, zeroPoint - codes.lowerBound))
    self.scale = scale
    self.zeroPoint = zeroPoint
    self.codes = codes
    self.rounding = rounding
  }

  /// Creates the map that covers a range of numbers, extended to contain 0:
  /// S = (high − low)/(q_max − q_min), Z = round(q_min − low/S).
  ///
  /// Z is one of the codes, so that 0 is represented exactly. Without the extension it would not
  /// be: 1…3 on 0…255 asks for Z = −127.5. A range that is only 0 (or so small that S would be
  /// subnormal) becomes −1…1 or what its codes have of it: any S represents its numbers.
  ///
  /// - Precondition: the bounds are within ±2¹²⁶, and there are at least two codes.
  public init(
    covering range: ClosedRange<Float>, codes: ClosedRange<Int>,
    rounding: FloatingPointRoundingRule = .toNearestOrEven
  ) {
    var low = min(range.lowerBound, 0)
    let high = max(range.upperBound, 0)
    checkCoverable(range)
    Self.check(codes)
    let steps = Float(codes.upperBound - codes.lowerBound)
    var scale = (high - low) / steps
    if scale < .leastNormalMagnitude {
      low = -1
      scale = 2 / steps
    }
    let zeroPoint = Int((Float(codes.lowerBound) - low / scale).rounded(rounding))
    // Rounded up or away from 0, the last code may become one more.
    self.init(
      scale: scale, zeroPoint: min(max(zeroPoint, codes.lowerBound), codes.upperBound),
      codes: codes, rounding: rounding)
  }

  /// Whether there are at least two codes, all of them within ±2¹⁶.
  static func isPossible(_ codes: ClosedRange<Int>) -> Bool {
    codes.lowerBound >= -0x10000 && codes.upperBound <= 0x10000
      && codes.lowerBound < codes.upperBound
  }

  private static func check(_ codes: ClosedRange<Int>) {
    precondition(isPossible(codes), QuantizationError.codesOutOfRange(codes).description)
  }

  /// The map of a grid whose codes are counted from another number than 0.
  ///
  /// Example: the grid of scale 1, zero point 1 and 4 levels, counted from −2 -> codes −2…1, Z = −1.
  ///
  /// - Precondition: the codes are within ±2¹⁶.
  public init(_ grid: AffineGrid, countingFrom lowest: Int) {
    precondition(
      (-0x10000...0x10000 - grid.levels + 1).contains(lowest),
      "codes counted from \(lowest): \(grid.levels) of them must be within ±65536")
    self.init(
      scale: grid.scale, zeroPoint: grid.zeroPoint + lowest,
      codes: lowest...lowest + grid.levels - 1)
  }

  /// The code of the number nearest to `number`: q = clamp(round(r/S) + Z).
  ///
  /// - Precondition: the number is not NaN.
  public func code(for number: Float) -> Int {
    checkIsNumber(number)
    let q = (number / scale).rounded(rounding) + Float(zeroPoint)
    let (low, high) = (Float(codes.lowerBound), Float(codes.upperBound))
    return Int(Float.minimum(Float.maximum(q, low), high))
  }

  /// The number that a code stands for: r = S(q − Z).
  ///
  /// - Precondition: the code is one of the map's.
  public func value(of code: Int) -> Float {
    precondition(
      codes.contains(code),
      "code \(code) is none of the map's, \(codes.lowerBound)...\(codes.upperBound)")
    return scale * Float(code - zeroPoint)
  }

  /// The number to which a number is rounded.
  ///
  /// - Postcondition: |r − r̂| ≤ S/2 for all numbers of the range that the map covers, up to the
  ///   rounding of r/S: what rounding Z moves the ends of the grid by is at most S/2, too.
  public func rounded(_ number: Float) -> Float { value(of: code(for: number)) }

  /// The least and the greatest number that a code stands for.
  public var values: ClosedRange<Float> {
    value(of: codes.lowerBound)...value(of: codes.upperBound)
  }
}
