/// The best choice of rounding up or down for each weight, found by trying all 2ⁿ of them.
///
/// It is what AdaRound (Nagel et al. 2020) approaches by gradient descent, and a yardstick for OBQ
/// and GPTQ on rows so short that it can be had. Those two may also round farther than to the next
/// value, and so beat it now and then.
public enum ExhaustiveRounding {
  /// The longest row that is tried, with 65 536 choices.
  public static let mostColumns = 16

  /// Quantizes W [out × in] with the least output error ½·dHdᵀ of each row, d = w − ŵ.
  ///
  /// - Throws: ``GPTQError``, also if W has more than ``mostColumns`` columns.
  /// - Complexity: O(out·in·2ⁱⁿ).
  public static func quantize(
    weight: Matrix, hessian: Hessian, grid: AffineQuantizer
  ) throws(GPTQError) -> QuantizedMatrix {
    try hessian.check(weight, grid, 0)
    guard weight.columns <= mostColumns else {
      throw .tooManyColumns(weight.columns, limit: mostColumns)
    }
    let grids: AffineGrids
    do { grids = try grid.grids(of: weight) } catch { throw .quantization(error) }
    let codes = (0..<weight.rows).flatMap { i in
      bestCodes(
        for: weight.row(i), grids: (0..<weight.columns).map { grids[i, $0] }, hessian: hessian)
    }
    guard codes.count == weight.elements.count else { throw .diverged }
    return QuantizedMatrix(codes: codes.map { UInt8($0) }, grids: grids)
  }

  /// The best codes of one row w [in], each weight on its own grid.
  ///
  /// Example: H = [[2, 2], [2, 4]], the integers, w = (0.4, 0.4); with d = (a, b) the error is
  /// a² + 2ab + 2b². Nearest is (0, 0), error 0.16 + 0.32 + 0.32 = 0.8, but (1, 0) is best,
  /// error 0.36 − 0.48 + 0.32 = 0.2.
  ///
  /// - Precondition: the row is of at most ``mostColumns`` finite weights, with one grid and one
  ///   feature of the Hessian for each.
  public static func bestCodes(
    for row: [Float], grids: [AffineGrid], hessian: Hessian
  ) -> [Int] {
    precondition(
      row.count <= mostColumns,
      GPTQError.tooManyColumns(row.count, limit: mostColumns).description)
    precondition(
      grids.count == row.count && hessian.features == row.count,
      "\(row.count) weights, \(grids.count) grids, \(hessian.features) features: make them equal")
    var changes: [Double] = []
    var codes: [Int] = []
    var best = (error: Double.infinity, codes: codes)
    func visit(_ error: Double) {
      let j = codes.count
      guard j < row.count else {
        if error < best.error { best = (error, codes) }
        return
      }
      for code in neighbors(of: row[j], on: grids[j]) {
        let change = Double(row[j] - grids[j].value(of: code))
        let earlier = changes.indices.reduce(0) { $0 + Double(hessian.matrix[$1, j]) * changes[$1] }
        changes.append(change)
        codes.append(code)
        visit(error + change * (Double(hessian.matrix[j, j]) / 2 * change + earlier))
        changes.removeLast()
        codes.removeLast()
      }
    }
    visit(0)
    return best.codes
  }

  /// The codes of the nearest value and, if there is one, of the next on the weight's other side.
  private static func neighbors(of weight: Float, on grid: AffineGrid) -> [Int] {
    let nearest = grid.code(for: weight)
    let other = weight < grid.value(of: nearest) ? nearest - 1 : nearest + 1
    return (0..<grid.levels).contains(other) ? [nearest, other] : [nearest]
  }
}
