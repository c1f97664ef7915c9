/// Why a matrix cannot be quantized.
public enum QuantizationError: Error, Hashable, Sendable {
  /// The number of bits is not among 2…8.
  case bitsOutOfRange(Int)
  /// The number of clusters is not among 1…256.
  case clustersOutOfRange(Int)
  /// The matrix has no elements.
  case emptyMatrix
  /// The element at this place is NaN or infinite.
  case notFinite(row: Int, column: Int)
  /// The magnitude of the element at this place is above 2¹²⁶.
  case tooLarge(row: Int, column: Int)
  /// The columns do not split into groups of this size.
  case groupSizeDoesNotDivide(groupSize: Int, columns: Int)
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
    }
  }
}
