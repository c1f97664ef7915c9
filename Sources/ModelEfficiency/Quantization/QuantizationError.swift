/// Why a matrix cannot be quantized.
public enum QuantizationError: Error, Hashable, Sendable {
  /// The number of bits is not among 2…8.
  case bitsOutOfRange(Int)
  /// The number of bits is not among those that these codes may have.
  case codeBitsOutOfRange(Int, allowed: ClosedRange<Int>)
  /// These codes are fewer than two, or not all within ±2¹⁶.
  case codesOutOfRange(ClosedRange<Int>)
  /// The number of clusters is not among 1…256.
  case clustersOutOfRange(Int)
  /// There is not one starting centroid for each cluster.
  case centroidCountMismatch(clusters: Int, count: Int)
  /// The starting centroid at this index is NaN or infinite.
  case centroidNotFinite(index: Int)
  /// The matrix has no elements.
  case emptyMatrix
  /// The element at this place is NaN or infinite.
  case notFinite(row: Int, column: Int)
  /// The magnitude of the element at this place is above 2¹²⁶.
  case tooLarge(row: Int, column: Int)
  /// The columns do not split into groups of this size.
  case groupSizeDoesNotDivide(groupSize: Int, columns: Int)

  /// There are not as many grids as the quantizer's granularity asks for.
  case gridCountMismatch(expected: Int, count: Int)
  /// The grid at this index has another number of levels than the quantizer's bits give.
  case levelsMismatch(grid: Int, levels: Int, bits: Int)
  /// The grid at this index is not centered on 0, although the quantizer is symmetric.
  case notSymmetric(grid: Int, zeroPoint: Int, expected: Int)
  /// The grids are for a matrix of another shape.
  case gridsOfOtherShape(gridRows: Int, gridColumns: Int, rows: Int, columns: Int)

  /// A grid has more values than codes of its bits tell apart.
  case tooManyValues(Int, bits: Int)
  /// The grid's value at this index is NaN, infinite or beyond ±2¹²⁶.
  case valueOutOfRange(index: Int)
  /// The grid's value at this index is not above the one before it.
  case valuesNotAscending(index: Int)
  /// A grid's values lack 0, or anything but 0.
  case gridLacksValues
  /// The scale of this block is infinite, because the grid ends at so small a value.
  case scaleOverflows(block: Int, limit: Float)

  /// The exponent of the errors is not above 0 and at most 2.
  case exponentOutOfRange(Float)
  /// The penalty is not above 0 or not finite.
  case penaltyOutOfRange(Float)
  /// The factor by which the penalty grows is not above 0 or not finite.
  case growthOutOfRange(Float)
  /// The number of steps is not among 0…`limit`.
  case iterationsOutOfRange(Int, limit: Int)
  /// The most updates of a codebook are fewer than 0.
  case negativeUpdateLimit(Int)
}

extension QuantizationError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .bitsOutOfRange(let bits):
      "\(bits) bits: a grid has 2 to 8 bits"
    case .clustersOutOfRange(let clusters):
      "\(clusters) clusters: an index of one byte tells 1 to 256 apart"
    case .emptyMatrix:
      "the matrix has no elements: give it at least one row and one column"
    case .notFinite(let row, let column):
      "the element in row \(row), column \(column) is NaN or infinite: replace it before quantizing"
    case .tooLarge(let row, let column):
      "the element in row \(row), column \(column) is beyond ±2¹²⁶: scale the matrix down"
    case .groupSizeDoesNotDivide(let groupSize, let columns):
      "groups of \(groupSize) do not divide \(columns) columns: choose a divisor of \(columns)"
    default: settingDescription ?? gridDescription
    }
  }

  /// What is wrong with a setting.
  private var settingDescription: String? {
    switch self {
    case .codeBitsOutOfRange(let bits, let allowed):
      "\(bits) bits: give \(allowed.lowerBound) to \(allowed.upperBound)"
    case .codesOutOfRange(let codes):
      "the codes \(codes.lowerBound)...\(codes.upperBound): give at least two, all within ±65536"
    case .centroidCountMismatch(let clusters, let count):
      "\(count) starting centroids for \(clusters) clusters: give one for each"
    case .centroidNotFinite(let index):
      "starting centroid \(index) is NaN or infinite: give a finite number"
    case .exponentOutOfRange(let exponent):
      "the exponent of the errors is \(exponent): give a number above 0 up to 2; 0.7 is usual"
    case .penaltyOutOfRange(let penalty):
      "the penalty is \(penalty): give a finite number above 0; 10 is usual"
    case .growthOutOfRange(let growth):
      "the penalty grows by the factor \(growth): give a finite number above 0; 1.01 is usual"
    case .iterationsOutOfRange(let iterations, let limit):
      "\(iterations) iterations: give 0 to \(limit); 20 are usual"
    case .negativeUpdateLimit(let limit):
      "at most \(limit) updates: give 0 or more; 300 are usual"
    default: nil
    }
  }

  /// What is wrong with grids that were given.
  private var gridDescription: String {
    switch self {
    case .gridCountMismatch(let expected, let count):
      "\(count) grids where the granularity asks for \(expected): give one per tensor, row or group"
    case .levelsMismatch(let grid, let levels, let bits):
      "grid \(grid) has \(levels) levels, but \(bits) bits have \(1 << bits): make them equal"
    case .notSymmetric(let grid, let zeroPoint, let expected):
      """
      grid \(grid) has the zero point \(zeroPoint), but a symmetric quantizer's is \(expected): \
      use that one, or an asymmetric quantizer
      """
    case .gridsOfOtherShape(let gridRows, let gridColumns, let rows, let columns):
      "the grids are for a \(gridRows)×\(gridColumns) matrix, not \(rows)×\(columns): make them fit"
    case .tooManyValues(let count, let bits):
      "\(count) values are more than the codes of \(bits) bits: give at most \(1 << bits)"
    case .valueOutOfRange(let index):
      "value \(index) of the grid is NaN, infinite or beyond ±2¹²⁶: give a smaller number"
    case .valuesNotAscending(let index):
      "value \(index) of the grid is not above the one before it: sort the values and drop doubles"
    case .scaleOverflows(let block, let limit):
      """
      the scale of block \(block) is beyond single precision, since the grid ends at \(limit): \
      scale the matrix down or the grid's values up
      """
    default:
      "a grid needs 0 and at least one other value: add what is missing"
    }
  }
}
