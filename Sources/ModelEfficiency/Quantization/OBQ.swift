/// Quantizes each row one weight at a time, always the one that costs least, and lets all other
/// weights of the row answer ("optimal brain quantization").
///
/// Follows Frantar and Alistarh 2022, algorithm 3. Every step is one of ``OptimalBrainSurgeon``.
/// GPTQ is the same with one fixed order for all rows, which makes it faster by a factor of
/// min(out, in).
public enum OBQ {
  /// One weight's rounding.
  public struct Step: Hashable, Sendable {
    /// The column of the weight that was rounded.
    public let column: Int
    /// What it cost: (w − q)²/(2[H⁻¹]_pp).
    public let cost: Float
    /// The row after the update; rounded weights hold their final values.
    public let row: [Float]
  }

  /// A quantized layer.
  public struct Result: Hashable, Sendable {
    /// The codes and their grids.
    public let quantized: QuantizedMatrix
    /// The sum of all costs: the mean squared output error, measured with the dampened H.
    public let loss: Double
    /// The steps of each row.
    public let steps: [[Step]]

    /// The quantized weight [out × in].
    public var weight: Matrix { quantized.dequantized() }
  }

  /// Quantizes W [out × in]; all grids are found before the first step.
  ///
  /// - Parameter strayWeightsFirst: a weight that an update has pushed off its grid, more than 0.51
  ///   steps from the nearest value, is rounded before all others, the farthest first. Without
  ///   this rule of the reference implementation such weights wait, being expensive, and run away.
  ///   Differs: the reference takes 0.5. That far off is the greatest weight of every row on a
  ///   symmetric grid, from the start and up to the last bit of s, so that rounding alone would
  ///   decide whether the row begins with it.
  /// - Throws: ``GPTQError``.
  /// - Complexity: O(out·in³).
  public static func quantize(
    weight: Matrix, hessian: Hessian, grid: AffineQuantizer, dampening: Float = 0.01,
    strayWeightsFirst: Bool = true
  ) throws(GPTQError) -> Result {
    try hessian.check(weight, grid, dampening)
    let inverse = try hessian.inverse(dampening: dampening)
    let w = hessian.zeroingDeadColumns(of: weight)
    let grids: AffineGrids
    do { grids = try grid.grids(of: w) } catch { throw .quantization(error) }
    let rowSteps = (0..<w.rows).map { i in
      uncheckedSteps(
        of: w.row(i), grids: w.row(i).indices.map { grids[i, $0] }, inverseHessian: inverse,
        strayWeightsFirst: strayWeightsFirst)
    }
    let codes = rowSteps.enumerated().flatMap { i, steps in
      (steps.last?.row ?? []).enumerated().map { j, value in
        UInt8(grids[i, j].nearestCode(for: value))
      }
    }
    let loss = rowSteps.joined().reduce(0.0) { $0 + Double($1.cost) }
    guard loss.isFinite else { throw .diverged }
    return Result(
      quantized: QuantizedMatrix(codes: codes, grids: grids), loss: loss, steps: rowSteps)
  }

  /// The steps by which one row w [in] is rounded, each weight on its own grid.
  ///
  /// Example: H⁻¹ = [[1, −2], [−2, 5]], grid of integers, w = (0.5, 1.2): the costs are
  /// 0.25/(2·1) = 0.125 and 0.04/(2·5) = 0.004, so 1.2 goes first, to 1, and 0.5 answers by
  /// −0.2/5·(−2) = 0.08; 0.58 is rounded to 1.
  ///
  /// - Precondition: for each weight there are a grid, and a row and a column of the inverse Hessian,
  ///   which is positive definite; no cost leaves single precision.
  public static func steps(
    of row: [Float], grids: [AffineGrid], inverseHessian: Matrix, strayWeightsFirst: Bool = true
  ) -> [Step] {
    precondition(
      grids.count == row.count, "\(grids.count) grids for \(row.count) weights: give one for each")
    for p in row.indices { OptimalBrainSurgeon.check(p, row, inverseHessian) }
    let steps = uncheckedSteps(
      of: row, grids: grids, inverseHessian: inverseHessian, strayWeightsFirst: strayWeightsFirst)
    for step in steps {
      precondition(
        step.cost >= 0 && step.cost.isFinite,
        """
        rounding weight \(step.column) costs \(step.cost): give finite weights, nearer to their \
        grids, and a positive definite inverse Hessian
        """)
    }
    return steps
  }

  /// The steps, of which some costs may be no numbers.
  private static func uncheckedSteps(
    of row: [Float], grids: [AffineGrid], inverseHessian: Matrix, strayWeightsFirst: Bool
  ) -> [Step] {
    var row = row
    var inverse = inverseHessian
    var remaining = Array(row.indices)
    var steps: [Step] = []
    while let p = next(of: remaining, row, grids, inverse, strayWeightsFirst) {
      let value = grids[p].nearestValue(to: row[p])
      let cost = OptimalBrainSurgeon.uncheckedCost(
        ofFixing: p, of: row, at: value, inverseHessian: inverse)
      let update = OptimalBrainSurgeon.uncheckedUpdate(
        fixing: p, of: row, at: value, inverseHessian: inverse)
      for k in remaining { row[k] += update[k] }
      row[p] = value
      remaining.removeAll { $0 == p }
      inverse = OptimalBrainSurgeon.uncheckedEliminating(p, from: inverse)
      steps.append(Step(column: p, cost: cost, row: row))
    }
    return steps
  }

  /// The weight to round next: the farthest off its grid, or else the one that costs least.
  private static func next(
    of remaining: [Int], _ row: [Float], _ grids: [AffineGrid], _ inverse: Matrix,
    _ strayWeightsFirst: Bool
  ) -> Int? {
    func distance(_ p: Int) -> Float { abs(row[p] - grids[p].nearestValue(to: row[p])) }
    // Not ½: that far off is the greatest weight of a symmetric grid, which has not left it.
    let stray = remaining.filter { strayWeightsFirst && distance($0) > 0.51 * grids[$0].scale }
    if let farthest = stray.max(by: { distance($0) < distance($1) }) { return farthest }
    let cost = remaining.map { p in
      (
        p,
        OptimalBrainSurgeon.uncheckedCost(
          ofFixing: p, of: row, at: grids[p].nearestValue(to: row[p]), inverseHessian: inverse)
      )
    }
    return cost.min { $0.1 < $1.1 }?.0
  }
}
