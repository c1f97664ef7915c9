/// Why two quantized matrices cannot be multiplied code by code.
public enum AbsmaxProductError: Error, Hashable, Sendable {
  /// The left matrix has another number of columns than the right one has rows.
  case shapesDoNotMatch(columns: Int, rows: Int)
  /// The scales of the left matrix change from column to column.
  case leftScaleInsideSum
  /// The scales of the right matrix change from row to row.
  case rightScaleInsideSum
  /// Sums of this many products may leave 32 bits.
  case sumTooLong(Int)
}

extension AbsmaxProductError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .shapesDoNotMatch(let columns, let rows):
      "\(columns) columns times \(rows) rows: the two numbers must be equal"
    case .leftScaleInsideSum:
      """
      the left matrix has scales that change along the sum, so they cannot be taken out of it: \
      quantize it per tensor or per row
      """
    case .rightScaleInsideSum:
      """
      the right matrix has scales that change along the sum, so they cannot be taken out of it: \
      quantize it per tensor or per column
      """
    case .sumTooLong(let count):
      """
      sums of \(count) products may leave 32 bits: cut the factors into parts of at most \
      \(Int8Matrix.greatestDepth)
      """
    }
  }
}
