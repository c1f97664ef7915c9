/// A matrix whose elements are stored row by row: what its types check of places and sizes.
protocol RowByRow {
  var rows: Int { get }
  var columns: Int { get }
}

extension RowByRow {
  /// Where the element in row `i` and column `j` is stored.
  @inline(__always)
  func place(_ i: Int, _ j: Int) -> Int {
    // Taken as unsigned, a negative number is greater than all sizes. The place of an element that
    // exists needs no checks of its own.
    if _slowPath(
      UInt(bitPattern: i) >= UInt(bitPattern: rows)
        || UInt(bitPattern: j) >= UInt(bitPattern: columns))
    {
      stopOutside(row: i, column: j, of: rows, columns)
    }
    return i &* columns &+ j
  }

  /// Where row `i` is stored.
  @inline(__always)
  func places(ofRow i: Int) -> Range<Int> {
    checkRow(i)
    return i &* columns..<(i &+ 1) &* columns
  }

  /// Stops unless so many elements fill the matrix.
  @inline(__always)
  func checkCount(_ count: Int) {
    precondition(
      count == rows &* columns,
      "a \(rows)×\(columns) matrix keeps \(rows &* columns) elements, but now there are \(count)")
  }

  /// Stops unless there is a row `i`.
  @inline(__always)
  func checkRow(_ i: Int) {
    if _slowPath(UInt(bitPattern: i) >= UInt(bitPattern: rows)) {
      stopOutside(row: i, column: nil, of: rows, columns)
    }
  }

  /// Stops unless there is a column `j`.
  @inline(__always)
  func checkColumn(_ j: Int) {
    if _slowPath(UInt(bitPattern: j) >= UInt(bitPattern: columns)) {
      stopOutside(row: nil, column: j, of: rows, columns)
    }
  }
}

/// Says which of the two numbers is no place in a matrix.
@inline(never)
private func stopOutside(row: Int?, column: Int?, of rows: Int, _ columns: Int) -> Never {
  if let row, !(0..<rows).contains(row) {
    preconditionFailure("row \(row) of a \(rows)×\(columns) matrix; rows are 0..<\(rows)")
  }
  preconditionFailure(
    "column \(column ?? 0) of a \(rows)×\(columns) matrix; columns are 0..<\(columns)")
}

/// Sizes that matrices may have.
enum MatrixSize {
  /// The most elements, 4 GB of floats: more are a slip of the pen, and would take all memory.
  static let greatestCount = 1 << 30

  /// The number of elements of a matrix, known to be possible before memory is taken for them.
  static func count(rows: Int, columns: Int) -> Int {
    precondition(
      rows >= 0 && columns >= 0,
      "a \(rows)×\(columns) matrix: no number of rows or columns is negative")
    let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
    precondition(
      !overflows && max(count, rows, columns) <= greatestCount,
      "a \(rows)×\(columns) matrix is too large: give at most 2³⁰ elements, which take 4 GB")
    return count
  }

  /// Stops unless a matrix of this size has this many elements.
  static func check(_ count: Int, elementsFor rows: Int, _ columns: Int) {
    let expected = Self.count(rows: rows, columns: columns)
    precondition(
      count == expected, "a \(rows)×\(columns) matrix needs \(expected) elements, not \(count)")
  }
}
