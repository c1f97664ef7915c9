/// A matrix of 8-bit integers, stored row by row.
///
///     let a = Int8Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4])
///     a[1, 0]      // 3
///     (a * a)[0, 1]  // 10
public struct Int8Matrix: Hashable, Sendable, RowByRow {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements row by row: `self[i, j]` is `elements[i * columns + j]`.
  ///
  /// - Precondition: their number stays `rows * columns`.
  public var elements: [Int8] { didSet { checkCount(elements.count) } }

  /// Creates a matrix from its elements, row by row.
  ///
  /// - Precondition: `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, elements: [Int8]) {
    MatrixSize.check(elements.count, elementsFor: rows, columns)
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The element in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column, here and below.
  public subscript(i: Int, j: Int) -> Int8 {
    // There always are `rows * columns` elements, so that a place needs no second check.
    get { elements.withUnsafeBufferPointer { $0[place(i, j)] } }
    set { elements[place(i, j)] = newValue }
  }

  /// Row `i` as an array.
  public func row(_ i: Int) -> [Int8] { Array(elements[places(ofRow: i)]) }
}
