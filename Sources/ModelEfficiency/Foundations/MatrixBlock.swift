/// A rectangle of floats in somebody else's memory: a matrix, a part of one, or a transpose.
///
/// Element (i, j) lies at `start[i * rowStride + j * columnStride]`. Exchanging the strides
/// transposes and a negative stride reverses, so that one product kernel serves all of them.
/// The memory must outlive the block: make blocks with `Matrix.withBlock` only.
struct MatrixBlock: @unchecked Sendable {
  let start: UnsafeMutablePointer<Float>
  let rows: Int
  let columns: Int
  let rowStride: Int
  let columnStride: Int

  subscript(i: Int, j: Int) -> Float {
    get { start[i &* rowStride &+ j &* columnStride] }
    nonmutating set { start[i &* rowStride &+ j &* columnStride] = newValue }
  }

  /// The first element of row `i`.
  func row(_ i: Int) -> UnsafeMutablePointer<Float> { start + i &* rowStride }

  /// The part in these rows and columns; it shares this block's memory.
  subscript(rows: Range<Int>, columns: Range<Int>) -> MatrixBlock {
    assert(rows.upperBound <= self.rows && columns.upperBound <= self.columns)
    return MatrixBlock(
      start: start + rows.lowerBound * rowStride + columns.lowerBound * columnStride,
      rows: rows.count, columns: columns.count, rowStride: rowStride, columnStride: columnStride)
  }

  /// The same memory with rows and columns exchanged.
  var transposed: MatrixBlock {
    MatrixBlock(
      start: start, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
  }

  /// The same memory with the last column first.
  var columnsReversed: MatrixBlock {
    MatrixBlock(
      start: start + max(columns - 1, 0) * columnStride, rows: rows, columns: columns,
      rowStride: rowStride, columnStride: -columnStride)
  }

  /// The same memory with the last row first.
  var rowsReversed: MatrixBlock { transposed.columnsReversed.transposed }
}

extension Matrix {
  /// Calls `body` with this matrix as a block that it may write to.
  mutating func withMutableBlock<Result, Failure: Error>(
    _ body: (MatrixBlock) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (rows, columns) = (rows, columns)
    return try elements.withUnsafeMutableBufferPointer { memory throws(Failure) in
      try body(MatrixBlock(memory.baseAddress, rows: rows, columns: columns))
    }
  }

  /// Calls `body` with this matrix as a block that it must only read.
  func withBlock<Result, Failure: Error>(
    _ body: (MatrixBlock) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try elements.withUnsafeBufferPointer { memory throws(Failure) in
      let start = UnsafeMutablePointer(mutating: memory.baseAddress)
      return try body(MatrixBlock(start, rows: rows, columns: columns))
    }
  }
}

extension MatrixBlock {
  /// A whole matrix stored row by row; an empty one may have no memory.
  fileprivate init(_ start: UnsafeMutablePointer<Float>?, rows: Int, columns: Int) {
    // An empty block is never read, so that any address will do.
    let address = start ?? UnsafeMutablePointer(bitPattern: MemoryLayout<Float>.alignment)
    guard let address else { preconditionFailure("a non-zero address is no null pointer") }
    self.init(start: address, rows: rows, columns: columns, rowStride: columns, columnStride: 1)
  }
}
