/// A rectangle of floats in somebody else's memory: a matrix, a part of one, or a transpose.
///
/// Element (i, j) lies at `start[i * rowStride + j * columnStride]`. Exchanging the strides
/// transposes and a negative stride reverses, so that one product kernel serves all of them.
/// The memory must outlive the block: get blocks from `Matrix.withBlock` and keep none.
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
