/// What a sweep over the columns starts from: checked, in the order of the sweep, factored.
struct GPTQSweep: Sendable {
  /// The columns of W in the order of the sweep.
  let order: [Int]
  /// W [out × in], dead columns zeroed, the others as they stand.
  let weight: Matrix
  /// U [in × in] in that order.
  let inverseFactor: Matrix
  /// The grids, columns in that order; those of dynamic groups are still to be found.
  let grids: AffineGrids
  /// The columns of one group, if grids are found on the way.
  let dynamicGroupSize: Int?

  init(
    weight: Matrix, hessian: Hessian, grid: AffineQuantizer, dampening: Float,
    order: GPTQ.Order, groups: GPTQ.GroupGrids
  ) throws(GPTQError) {
    try hessian.check(weight, grid, dampening)
    self.weight = hessian.zeroingDeadColumns(of: weight)
    let permutation = hessian.columns(in: order)
    self.order = permutation
    inverseFactor = try hessian.inverseFactor(dampening: dampening, order: permutation)
    let positions = grid.groupOfColumn(count: weight.columns)
    if case .perGroup(let size) = grid.granularity, groups == .dynamic {
      dynamicGroupSize = size
      grids = AffineGrids(quantizer: grid, rows: weight.rows, groupOfColumn: positions)
    } else {
      dynamicGroupSize = nil
      do {
        grids = try grid.grids(of: self.weight).regrouped(permutation.map { positions[$0] })
      } catch {
        throw .quantization(error)
      }
    }
  }

  /// A sweep on grids that were given.
  init(
    weight: Matrix, hessian: Hessian, grids: AffineGrids, dampening: Float, order: GPTQ.Order
  ) throws(GPTQError) {
    try hessian.check(weight, grids.quantizer, dampening)
    do { try grids.check(weight) } catch { throw .quantization(error) }
    self.weight = hessian.zeroingDeadColumns(of: weight)
    let permutation = hessian.columns(in: order)
    self.order = permutation
    inverseFactor = try hessian.inverseFactor(dampening: dampening, order: permutation)
    dynamicGroupSize = nil
    self.grids = grids.regrouped(permutation.map { grids.groupOfColumn[$0] })
  }

  /// The dynamic group that starts at a column of the sweep.
  func dynamicGroup(startingAt column: Int) -> (index: Int, columns: Range<Int>)? {
    guard let size = dynamicGroupSize, column % size == 0 else { return nil }
    return (column / size, column..<column + size)
  }

  /// A matrix whose columns are in the order of the sweep, with its columns as in W.
  func restoringColumns(of matrix: Matrix) -> Matrix {
    var restored = matrix
    for i in 0..<matrix.rows {
      for (p, j) in order.enumerated() { restored[i, j] = matrix[i, p] }
    }
    return restored
  }

  /// The result of a sweep that gave these codes [out × in], columns as in W, these grids, columns
  /// in the order of the sweep, and this sum of squared errors for each row.
  func result(
    codes: [UInt8], grids: AffineGrids, squaredErrors: [Float], steps: [GPTQ.Step] = []
  ) throws(GPTQError) -> GPTQ.Result {
    let loss = squaredErrors.reduce(0.0) { $0 + Double($1) } / 2
    guard loss.isFinite else { throw .diverged }
    var groupOfColumn = grids.groupOfColumn
    for (p, j) in order.enumerated() { groupOfColumn[j] = grids.groupOfColumn[p] }
    return GPTQ.Result(
      quantized: QuantizedMatrix(codes: codes, grids: grids.regrouped(groupOfColumn)),
      loss: loss, order: order, steps: steps)
  }
}
