/// The grids of a matrix: one for all, one per row, or one per row and group of columns.
///
/// A quantizer finds them from the weights; own ones are made from their parts:
///
///     let quantizer = AffineQuantizer(bits: 2, symmetry: .asymmetric, granularity: .perTensor)
///     let thirds = AffineGrid(scale: 1 / 3, zeroPoint: 1, levels: 4)
///     let grids = try AffineGrids([thirds], of: quantizer, rows: 4, columns: 8)
///     try QuantizedMatrix(rounding: weight, to: grids)
///     try GPTQ.quantize(weight: weight, hessian: hessian, grids: grids)
public struct AffineGrids: Hashable, Sendable, RowByRow {
  /// The quantizer whose grids these are.
  public let quantizer: AffineQuantizer
  /// The rows of the matrix.
  public let rows: Int
  /// The number of groups of columns, 1 unless the granularity is per group.
  public let groups: Int
  /// The group of each column [in].
  public let groupOfColumn: [Int]
  /// The scales [out × groups], or a single one per tensor.
  public internal(set) var scales: [Float]
  /// The zero points, ordered as the scales.
  public internal(set) var zeroPoints: [Int]

  /// Creates the grids of a matrix [rows × columns] from single ones, row by row: one in all, one
  /// for each row, or one for each group of each row, as the quantizer's granularity has it.
  ///
  /// - Throws: ``QuantizationError`` for bits outside 2…8, a group size that does not divide the
  ///   columns, a matrix without elements, another number of grids, and grids with another number
  ///   of levels, or another zero point than a symmetric quantizer's.
  public init(
    _ grids: [AffineGrid], of quantizer: AffineQuantizer, rows: Int, columns: Int
  ) throws(QuantizationError) {
    guard MatrixSize.count(rows: rows, columns: columns) > 0 else { throw .emptyMatrix }
    try quantizer.check(columns: columns)
    self.init(
      quantizer: quantizer, rows: rows, groupOfColumn: quantizer.groupOfColumn(count: columns))
    guard grids.count == scales.count else {
      throw .gridCountMismatch(expected: scales.count, count: grids.count)
    }
    let (bits, center) = (quantizer.bits, 1 << (quantizer.bits - 1))
    for (k, grid) in grids.enumerated() {
      guard grid.levels == 1 << bits else {
        throw .levelsMismatch(grid: k, levels: grid.levels, bits: bits)
      }
      guard quantizer.symmetry == .asymmetric || grid.zeroPoint == center else {
        throw .notSymmetric(grid: k, zeroPoint: grid.zeroPoint, expected: center)
      }
    }
    replaceAll(with: grids)
  }

  /// Grids that are still to be found: scale 1 and zero point 0 everywhere.
  init(quantizer: AffineQuantizer, rows: Int, groupOfColumn: [Int]) {
    self.quantizer = quantizer
    self.rows = rows
    self.groups = (groupOfColumn.max() ?? 0) + 1
    self.groupOfColumn = groupOfColumn
    let count = quantizer.granularity == .perTensor ? 1 : rows * groups
    scales = [Float](repeating: 1, count: count)
    zeroPoints = [Int](repeating: 0, count: count)
  }

  /// The number of columns of the matrix.
  public var columns: Int { groupOfColumn.count }

  /// The grid of the weight in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column.
  public subscript(i: Int, j: Int) -> AffineGrid {
    _ = place(i, j)
    return self[row: i, group: groupOfColumn[j]]
  }

  /// The grid of the weights in row `i` whose column belongs to a group.
  ///
  /// - Precondition: there are such a row and group.
  public internal(set) subscript(row i: Int, group group: Int) -> AffineGrid {
    get {
      let k = index(row: i, group: group)
      return AffineGrid(
        checkedScale: scales[k], zeroPoint: zeroPoints[k], levels: 1 << quantizer.bits)
    }
    set {
      let k = index(row: i, group: group)
      scales[k] = newValue.scale
      zeroPoints[k] = newValue.zeroPoint
    }
  }

  private func index(row: Int, group: Int) -> Int {
    checkRow(row)
    precondition(
      UInt(bitPattern: group) < UInt(bitPattern: groups),
      "group \(group) of \(groups); groups are 0..<\(groups)")
    return quantizer.granularity == .perTensor ? 0 : row &* groups &+ group
  }

  /// Finds each row's grid of one group from the weights that stand in some columns now.
  ///
  /// - Precondition: the granularity is not per tensor, and the weights are finite.
  mutating func find(group: Int, from weight: Matrix, columns: Range<Int>) {
    for i in 0..<rows {
      let start = i * weight.columns
      let range = AffineQuantizer.range(
        of: weight.elements[start + columns.lowerBound..<start + columns.upperBound])
      self[row: i, group: group] = quantizer.grid(covering: range)
    }
  }

  /// Takes these grids [out × groups], row by row.
  mutating func replaceAll(with grids: [AffineGrid]) {
    scales = grids.map(\.scale)
    zeroPoints = grids.map(\.zeroPoint)
  }

  /// The same grids for columns that belong to other groups than they did.
  func regrouped(_ groupOfColumn: [Int]) -> AffineGrids {
    var grids = AffineGrids(quantizer: quantizer, rows: rows, groupOfColumn: groupOfColumn)
    grids.scales = scales
    grids.zeroPoints = zeroPoints
    return grids
  }

  /// Throws unless these are grids for a matrix.
  func check(_ weight: Matrix) throws(QuantizationError) {
    try weight.checkQuantizable()
    guard weight.rows == rows && weight.columns == columns else {
      throw .gridsOfOtherShape(
        gridRows: rows, gridColumns: columns, rows: weight.rows, columns: weight.columns)
    }
  }
}
