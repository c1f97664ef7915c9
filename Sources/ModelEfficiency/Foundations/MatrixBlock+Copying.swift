extension MatrixBlock {
  /// Copies a block of this shape.
  func copy(_ source: MatrixBlock) {
    precondition(
      source.rows == rows && source.columns == columns,
      "a \(source.rows)×\(source.columns) block copied into \(rows)×\(columns)")
    let side = 16
    withUnsafeTemporaryAllocation(of: Float.self, capacity: side * side) { buffer in
      guard let buffer = buffer.baseAddress else { return }
      for i in stride(from: 0, to: rows, by: side) {
        for j in stride(from: 0, to: columns, by: side) {
          let (rows, columns) = (i..<min(i + side, rows), j..<min(j + side, columns))
          self[rows, columns].copySquare(source[rows, columns], by: buffer, side)
        }
      }
    }
  }

  /// Copies a square column by column into a buffer and row by row from there. Where rows and
  /// columns are exchanged, this fetches each cache line once, even if the lines of a square compete
  /// for the same place in the cache, as those of matrices of 1024 columns do.
  private func copySquare(
    _ source: MatrixBlock, by buffer: UnsafeMutablePointer<Float>, _ side: Int
  ) {
    for j in 0..<columns {
      let (from, to) = (source.start + j &* source.columnStride, buffer + j)
      for i in 0..<rows { to[i &* side] = from[i &* source.rowStride] }
    }
    for i in 0..<rows {
      let (from, to) = (buffer + i &* side, start + i &* rowStride)
      for j in 0..<columns { to[j &* columnStride] = from[j] }
    }
  }

  /// Copies what is above the diagonal to below it.
  func mirrorUpperTriangle() {
    let side = 64
    for i in stride(from: 0, to: rows, by: side) {
      let band = i..<min(i + side, rows)
      self[band, 0..<i].copy(self[0..<i, band].transposed)
      for row in band {
        for column in i..<row { self[row, column] = self[column, row] }
      }
    }
  }

  /// Sets everything below the diagonal to 0; the rows must be contiguous.
  func clearBelowDiagonal() {
    precondition(columnStride == 1, "the rows are not contiguous")
    for i in 0..<rows { (start + i &* rowStride).update(repeating: 0, count: min(i, columns)) }
  }
}
