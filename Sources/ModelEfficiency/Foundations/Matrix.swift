/// A matrix of 32-bit floats, stored row by row.
///
///     let w: Matrix = [[1, 2], [3, 4]]
///     w[1, 0]          // 3
///     w * w            // [[7, 10], [15, 22]]
public struct Matrix: Hashable, Sendable, RowByRow {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements row by row: `self[i, j]` is `elements[i * columns + j]`.
  ///
  /// - Precondition: their number stays `rows * columns`.
  public var elements: [Float] {
    get { storage }
    _modify {
      yield &storage
      checkCount(storage.count)
    }
  }
  /// What ``elements`` shows and checks; an access by row and column changes no number of elements.
  private var storage: [Float]

  /// Creates a matrix from its elements, row by row.
  ///
  /// - Precondition: `elements.count == rows * columns`, here and below at most 2³⁰.
  public init(rows: Int, columns: Int, elements: [Float]) {
    MatrixSize.check(elements.count, elementsFor: rows, columns)
    self.rows = rows
    self.columns = columns
    storage = elements
  }

  /// Creates a matrix of equal elements.
  public init(rows: Int, columns: Int, repeating value: Float = 0) {
    let count = MatrixSize.count(rows: rows, columns: columns)
    self.init(rows: rows, columns: columns, elements: [Float](repeating: value, count: count))
  }

  /// Creates a matrix from a function of row and column.
  public init(rows: Int, columns: Int, element: (Int, Int) throws -> Float) rethrows {
    let count = MatrixSize.count(rows: rows, columns: columns)
    let elements = try [Float](unsafeUninitializedCapacity: count) { memory, place in
      for i in 0..<rows {
        for j in 0..<columns {
          memory.initializeElement(at: place, to: try element(i, j))
          place += 1
        }
      }
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// The identity matrix.
  public static func identity(_ count: Int) -> Matrix {
    Matrix(rows: count, columns: count) { $0 == $1 ? 1 : 0 }
  }

  /// The element in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column, here and below.
  public subscript(i: Int, j: Int) -> Float {
    get { storage[place(i, j)] }
    set { storage[place(i, j)] = newValue }
  }

  /// Row `i` as an array.
  public func row(_ i: Int) -> [Float] { Array(elements[places(ofRow: i)]) }

  /// Column `j` as an array.
  public func column(_ j: Int) -> [Float] {
    checkColumn(j)
    return (0..<rows).map { self[$0, j] }
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// Creates a matrix from its rows, which must be of equal length.
  public init(arrayLiteral rows: [Float]...) {
    let columns = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() {
      precondition(
        row.count == columns,
        "row \(i) has \(row.count) elements and row 0 has \(columns): give rows of equal length")
    }
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap(\.self))
  }
}
