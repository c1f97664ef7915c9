/// Half-quadratic quantization: shifts each grid until few weights are far from it, without data.
///
/// Minimizes Σ|w − ŵ|ᵖ over the zero point z of every grid, with p < 1, so that a few large errors
/// weigh little against many small ones. A second variable e, the error that is forgiven, splits
/// the problem in two that have formulas, taken in turn:
///
///     q = clamp(round(w/s + z)),  ŵ = s(q − z)
///     e = sign(w − ŵ)·max(0, |w − ŵ| − |w − ŵ|ᵖ⁻¹/β)
///     z = mean(q − (w − e)/s),  β = κβ
///
/// Follows Badri and Shaji 2023, whose code (mobiusml/hqq) has the same defaults; names there:
/// `exponent` [lp_norm], `penalty` [beta], `growth` [kappa]. Differs: starts from the grids of
/// rounding to nearest, whose z are whole; keeps for each grid the z with the least Σ|w − ŵ|ᵖ,
/// where the reference stops all grids when the mean |w − ŵ| rises first.
///
///     let hqq = try HQQ(bits: 3, granularity: .perGroup(size: 64)).quantized(weight)
///     hqq.dequantized()
///
/// The default β is in units of the weights: below β^(−1/(2−p)) = 0.17 every error shrinks to 0,
/// and z then merely makes the mean error zero. Trained weights are of the order of 0.02.
public struct HQQ: Hashable, Sendable {
  /// The bits of a code, 2…8.
  public var bits: Int
  /// Which weights share one grid.
  public var granularity: ScaleGranularity
  /// The exponent p of the errors, above 0 and at most 2.
  public var exponent: Float = 0.7
  /// The penalty β at the first step, above 0.
  public var penalty: Float = 10
  /// The factor κ by which the penalty grows with each step, above 0.
  public var growth: Float = 1.01
  /// The number of steps, 0…100 000.
  public var iterations = 20

  /// Creates a quantizer. Whether it fits a matrix is checked when it meets one.
  public init(bits: Int, granularity: ScaleGranularity) {
    self.bits = bits
    self.granularity = granularity
  }

  /// The matrix [out × in] on shifted grids.
  ///
  /// - Postcondition: no grid's Σ|w − ŵ|ᵖ is greater than that of rounding to nearest.
  /// - Throws: ``QuantizationError``, as ``AffineQuantizer/quantized(_:)`` does, and for an
  ///   exponent, penalty, growth or number of steps out of range.
  /// - Complexity: O(iterations · out · in).
  public func quantized(_ weight: Matrix) throws(QuantizationError) -> HQQMatrix {
    try checkSettings()
    let start = try AffineQuantizer(
      bits: bits, symmetry: .asymmetric, granularity: granularity
    ).grids(of: weight)
    let size = weight.elements.count / start.scales.count
    var zeroPoints: [Float] = []
    var codes: [UInt8] = []
    var objectives = [Double](repeating: 0, count: iterations + 1)
    codes.reserveCapacity(weight.elements.count)
    for (k, scale) in start.scales.enumerated() {
      let grid = ShiftedGrid(
        scale: scale, zeroPoint: Float(start.zeroPoints[k]), lastCode: Float((1 << bits) - 1))
      let solution = solve(grid, for: weight.elements[k * size..<(k + 1) * size])
      zeroPoints.append(solution.grid.zeroPoint)
      codes += solution.grid.codes(of: weight.elements[k * size..<(k + 1) * size])
      for (step, value) in solution.objectives.enumerated() { objectives[step] += value }
    }
    let count = Double(weight.elements.count)
    return HQQMatrix(
      rows: weight.rows, columns: weight.columns, bits: bits, groupSize: size, codes: codes,
      scales: start.scales, zeroPoints: zeroPoints, objectives: objectives.map { $0 / count })
  }

  /// The solution of min over e of |e|ᵖ + β/2·(e − x)², nearly: what of an error x is forgiven.
  ///
  /// Example: p = 0.7, β = 10: 1 − 1/10 = 0.9 of the error 1 is forgiven, and nothing of 2⁻¹⁰,
  /// since (2⁻¹⁰)^−0.3/10 = 2³/10 is more than that.
  ///
  /// - Precondition: x is not NaN, 0 < p ≤ 2, and β > 0.
  public static func shrunk(_ x: Float, exponent: Float, penalty: Float) -> Float {
    precondition(
      !x.isNaN && exponent > 0 && exponent <= 2 && penalty > 0,
      "shrinking \(x) with exponent \(exponent) and penalty \(penalty): give 0 < p ≤ 2 and β > 0")
    let magnitude = abs(x)
    let power = Elementary.exp((exponent - 1) * Elementary.log(magnitude))
    return Float(signOf: x, magnitudeOf: max(0, magnitude - power / penalty))
  }

  private func checkSettings() throws(QuantizationError) {
    guard exponent > 0 && exponent <= 2 else { throw .exponentOutOfRange(exponent) }
    guard penalty > 0 && penalty.isFinite else { throw .penaltyOutOfRange(penalty) }
    guard growth > 0 && growth.isFinite else { throw .growthOutOfRange(growth) }
    let limit = 100_000
    guard (0...limit).contains(iterations) else {
      throw .iterationsOutOfRange(iterations, limit: limit)
    }
  }

  /// The best shift of one grid, and the least Σ|w − ŵ|ᵖ up to each step.
  private func solve(
    _ start: ShiftedGrid, for weights: ArraySlice<Float>
  ) -> (grid: ShiftedGrid, objectives: [Double]) {
    var (grid, best) = (start, start)
    var least = start.objective(weights, exponent: exponent)
    var objectives = [least]
    var penalty = penalty
    for _ in 0..<iterations {
      grid.center(on: weights) { Self.shrunk($0, exponent: exponent, penalty: penalty) }
      // Far from 1, the growth would leave the floats above 0.
      penalty = max(.leastNormalMagnitude, penalty * growth)
      let objective = grid.objective(weights, exponent: exponent)
      if objective < least { (least, best) = (objective, grid) }
      objectives.append(least)
    }
    return (best, objectives)
  }
}
