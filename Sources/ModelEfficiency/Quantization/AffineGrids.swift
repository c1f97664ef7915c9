/// The grids of a matrix: one for all, one per row, or one per row and group of columns.
public struct AffineGrids: Hashable, Sendable {
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

  /// The grid of the weight in row `i` and column `j`.
  public subscript(i: Int, j: Int) -> AffineGrid {
    self[row: i, group: groupOfColumn[j]]
  }

  /// The grid of the weights in row `i` whose column belongs to a group.
  public internal(set) subscript(row i: Int, group group: Int) -> AffineGrid {
    get {
      let k = index(row: i, group: group)
      return AffineGrid(scale: scales[k], zeroPoint: zeroPoints[k], levels: 1 << quantizer.bits)
    }
    set {
      let k = index(row: i, group: group)
      scales[k] = newValue.scale
      zeroPoints[k] = newValue.zeroPoint
    }
  }

  private func index(row: Int, group: Int) -> Int {
    quantizer.granularity == .perTensor ? 0 : row * groups + group
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
}
