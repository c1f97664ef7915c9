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
