/// A matrix of 32-bit floats, stored row by row.
///
///     let w: Matrix = [[1, 2], [3, 4]]
///     w[1, 0]          // 3
///     w * w            // [[7, 10], [15, 22]]
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements row by row: `self[i, j]` is `elements[i * columns + j]`.
  public var elements: [Float]

  /// Creates a matrix from its elements, row by row.
  ///
  /// - Precondition: `elements.count == rows * columns`.
  public init(rows: Int, columns: Int, elements: [Float]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "a \(rows)×\(columns) matrix needs \(rows * columns) elements, not \(elements.count)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Creates a matrix of equal elements.
  public init(rows: Int, columns: Int, repeating value: Float = 0) {
    self.init(
      rows: rows, columns: columns, elements: [Float](repeating: value, count: rows * columns))
  }

  /// Creates a matrix from a function of row and column.
  public init(rows: Int, columns: Int, element: (Int, Int) throws -> Float) rethrows {
    var elements: [Float] = []
    elements.reserveCapacity(rows * columns)
    for i in 0..<rows {
      for j in 0..<columns { elements.append(try element(i, j)) }
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// The identity matrix.
  public static func identity(_ count: Int) -> Matrix {
    Matrix(rows: count, columns: count) { $0 == $1 ? 1 : 0 }
  }

  /// The element in row `i` and column `j`.
  public subscript(i: Int, j: Int) -> Float {
    get { elements[i * columns + j] }
    set { elements[i * columns + j] = newValue }
  }

  /// Row `i` as an array.
  public func row(_ i: Int) -> [Float] { Array(elements[i * columns..<(i + 1) * columns]) }

  /// Column `j` as an array.
  public func column(_ j: Int) -> [Float] { (0..<rows).map { self[$0, j] } }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// Creates a matrix from its rows, which must be of equal length.
  public init(arrayLiteral rows: [Float]...) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows differ in length")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap(\.self))
  }
}
