/// A matrix of 32-bit integers, stored row by row: what a product of 8-bit matrices adds up to.
public struct Int32Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements row by row: `self[i, j]` is `elements[i * columns + j]`.
  public var elements: [Int32]

  /// Creates a matrix from its elements, row by row.
  ///
  /// - Precondition: `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, elements: [Int32]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "a \(rows)×\(columns) matrix needs \(rows * columns) elements, not \(elements.count)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The element in row `i` and column `j`.
  public subscript(i: Int, j: Int) -> Int32 {
    get { elements[i * columns + j] }
    set { elements[i * columns + j] = newValue }
  }

  /// Row `i` as an array.
  public func row(_ i: Int) -> [Int32] { Array(elements[i * columns..<(i + 1) * columns]) }
}
