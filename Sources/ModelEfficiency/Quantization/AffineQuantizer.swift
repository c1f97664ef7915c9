/// Rounds every weight of W [out × in] to the nearest of 2ᵇ evenly spaced values.
///
/// q = clamp(round(w/s) + z, 0, 2ᵇ − 1), ŵ = s(q − z), with one grid (s, z) per tensor, row, or
/// group. On its own this is *round-to-nearest* (RTN), the baseline that GPTQ improves on.
///
/// Example: bits 2, asymmetric, per tensor, [[0, 1, 2, 3.1]] -> scale 3.1/3 = 1.0333, zero point 0,
/// codes [0, 1, 2, 3].
///
///     let grid = AffineQuantizer(bits: 4, symmetry: .asymmetric, granularity: .perGroup(size: 128))
///     let quantized = try grid.quantized(weight)
///     quantized.dequantized()
///     quantized.bitsPerWeight  // 4.156
public struct AffineQuantizer: Hashable, Sendable {
  /// The bits of a code, 2…8.
  public var bits: Int
  /// Whether the grids are centered on 0.
  public var symmetry: GridSymmetry
  /// Which weights share one grid.
  public var granularity: ScaleGranularity

  /// Creates a quantizer. Whether it fits a matrix is checked when it meets one.
  public init(bits: Int, symmetry: GridSymmetry, granularity: ScaleGranularity) {
    self.bits = bits
    self.symmetry = symmetry
    self.granularity = granularity
  }

  /// The matrix rounded to nearest.
  ///
  /// - Throws: ``QuantizationError`` for bits outside 2…8, an empty matrix, a weight that is
  ///   NaN, infinite or beyond ±2¹²⁶, and a group size that does not divide the columns.
  /// - Complexity: O(rows·columns).
  public func quantized(_ weight: Matrix) throws(QuantizationError) -> QuantizedMatrix {
    QuantizedMatrix(nearestTo: weight, on: try grids(of: weight))
  }

  /// The grids that cover the weights of a matrix, its columns grouped as they stand.
  ///
  /// - Throws: as ``quantized(_:)``.
  public func grids(of weight: Matrix) throws(QuantizationError) -> AffineGrids {
    try check(weight)
    var grids = AffineGrids(
      quantizer: self, rows: weight.rows, groupOfColumn: groupOfColumn(count: weight.columns))
    if granularity == .perTensor {
      grids[row: 0, group: 0] = grid(covering: Self.range(of: weight.elements[...]))
      return grids
    }
    let size = groupSize(columns: weight.columns)
    for group in 0..<grids.groups {
      grids.find(group: group, from: weight, columns: group * size..<(group + 1) * size)
    }
    return grids
  }

  /// Throws unless the matrix can be quantized.
  func check(_ weight: Matrix) throws(QuantizationError) {
    guard (2...8).contains(bits) else { throw .bitsOutOfRange(bits) }
    try weight.checkQuantizable()
    try check(columns: weight.columns)
  }

  /// Throws unless a matrix of so many columns can be quantized.
  func check(columns: Int) throws(QuantizationError) {
    guard (2...8).contains(bits) else { throw .bitsOutOfRange(bits) }
    if case .perGroup(let size) = granularity, size < 1 || columns % size != 0 {
      throw .groupSizeDoesNotDivide(groupSize: size, columns: columns)
    }
  }

  /// The columns that share a grid within one row.
  func groupSize(columns: Int) -> Int {
    if case .perGroup(let size) = granularity { size } else { columns }
  }

  /// The group of each column when neighbors form the groups.
  func groupOfColumn(count: Int) -> [Int] {
    let size = groupSize(columns: count)
    return (0..<count).map { $0 / size }
  }

  /// This quantizer's grid for a range of weights, which updates may have made infinite.
  func grid(covering range: ClosedRange<Float>) -> AffineGrid {
    AffineGrid(
      covering: range.clamped(to: -0x1p126...0x1p126), bits: bits, symmetry: symmetry)
  }

  /// The least and the greatest of some finite weights and 0.
  static func range(of weights: ArraySlice<Float>) -> ClosedRange<Float> {
    var low: Float = 0
    var high: Float = 0
    for weight in weights {
      low = min(low, weight)
      high = max(high, weight)
    }
    return low...high
  }
}
