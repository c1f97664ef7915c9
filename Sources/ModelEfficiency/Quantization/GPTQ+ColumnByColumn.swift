extension GPTQ {
  /// Quantizes W [out × in] as the paper tells it: round a column, pass its error on to all columns
  /// to its right, go on to the next.
  ///
  /// For column j: q = grid(w_j), e = (w_j − q)/U_jj, W[:, j…] −= e·U[j, j…].
  /// `quantize` gives the same bits, faster.
  ///
  /// Example: H⁻¹ = UᵀU with U = [[1, ½, 0, 0], [0, 1, ½, 0], [0, 0, 1, ½], [0, 0, 0, 1]],
  /// dampening 0 and the grid 0, 1, 2, 3: half of each error moves one column to the right, so
  /// (0.4, 1.6, 3, 0) -> e = 0.4, then 1.6 − 0.2 = 1.4 is rounded to 1 (nearest was 2), e = 0.4,
  /// then 2.8 to 3, e = −0.2, then 0.1 to 0, e = 0.1; loss ½(0.16 + 0.16 + 0.04 + 0.01) = 0.185.
  ///
  /// - Throws: ``GPTQError``.
  /// - Complexity: O(in³ + out·in²).
  public static func quantizeColumnByColumn(
    weight: Matrix, hessian: Hessian, grid: AffineQuantizer, dampening: Float = 0.01,
    order: Order = .natural, groups: GroupGrids = .dynamic, recordingSteps: Bool = false
  ) throws(GPTQError) -> Result {
    let sweep = try GPTQSweep(
      weight: weight, hessian: hessian, grid: grid, dampening: dampening, order: order,
      groups: groups)
    return try columnByColumn(sweep, recordingSteps: recordingSteps)
  }

  /// Quantizes W [out × in] on grids of one's own choice, in all else as with a quantizer.
  ///
  /// - Throws: ``GPTQError``, also for grids that are for a matrix of another shape.
  public static func quantizeColumnByColumn(
    weight: Matrix, hessian: Hessian, grids: AffineGrids, dampening: Float = 0.01,
    order: Order = .natural, recordingSteps: Bool = false
  ) throws(GPTQError) -> Result {
    let sweep = try GPTQSweep(
      weight: weight, hessian: hessian, grids: grids, dampening: dampening, order: order)
    return try columnByColumn(sweep, recordingSteps: recordingSteps)
  }

  private static func columnByColumn(
    _ sweep: GPTQSweep, recordingSteps: Bool
  ) throws(GPTQError) -> Result {
    let u = sweep.inverseFactor
    var w = sweep.weight.permuting(rows: Array(0..<sweep.weight.rows), columns: sweep.order)
    var grids = sweep.grids
    var codes = [UInt8](repeating: 0, count: w.elements.count)
    var squaredErrors = [Float](repeating: 0, count: w.rows)
    var steps: [Step] = []
    for j in 0..<w.columns {
      if let group = sweep.dynamicGroup(startingAt: j) {
        grids.find(group: group.index, from: w, columns: group.columns)
      }
      var errors: [Float] = []
      for i in 0..<w.rows {
        let grid = grids[i, j]
        let code = grid.nearestCode(for: w[i, j])
        let error = (w[i, j] - grid.value(of: code)) / u[j, j]
        codes[i * w.columns + sweep.order[j]] = UInt8(code)
        w[i, j] = grid.value(of: code)
        for k in j + 1..<w.columns { w[i, k] = w[i, k].addingProduct(-error, u[j, k]) }
        squaredErrors[i] = squaredErrors[i].addingProduct(error, error)
        errors.append(error)
      }
      if recordingSteps {
        steps.append(
          Step(column: sweep.order[j], errors: errors, weight: sweep.restoringColumns(of: w)))
      }
    }
    return try sweep.result(
      codes: codes, grids: grids, squaredErrors: squaredErrors, steps: steps)
  }
}
