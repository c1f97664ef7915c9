extension MatrixBlock {
  /// C := C + A·B. See `accumulate(_:_:_:)`.
  func addProduct(_ a: MatrixBlock, _ b: MatrixBlock) { accumulate(1, a, b) }

  /// C := C − A·B. See `accumulate(_:_:_:)`.
  func subtractProduct(_ a: MatrixBlock, _ b: MatrixBlock) { accumulate(-1, a, b) }

  /// C := C + sign·A·B for C [m × n], A [m × k], B [k × n] and a sign of 1 or −1, where C shares no
  /// memory with A and B, and its rows or its columns are contiguous.
  ///
  /// Each element of C is one chain `c = c.addingProduct(±a, b)` in order of k that starts from its
  /// old value. Cutting k into blocks therefore changes no bit: the next block goes on where the
  /// last one stopped.
  ///
  /// The blocks are those of Goto and van de Geijn 2008, with the roles of A and B exchanged, so
  /// that C is visited along its rows: a block of B stays in the L2 or L3 cache, a panel of A in L1,
  /// a tile of C in registers.
  func accumulate(_ sign: Float, _ a: MatrixBlock, _ b: MatrixBlock) {
    precondition(
      a.rows == rows && b.columns == columns && a.columns == b.rows,
      "a \(a.rows)×\(a.columns) times \(b.rows)×\(b.columns) into \(rows)×\(columns)")
    // Cᵀ := Cᵀ + sign·Bᵀ·Aᵀ has the same chains.
    guard columnStride == 1 else { return transposed.accumulate(sign, b.transposed, a.transposed) }
    if rows <= BlockSize.fewRows && b.columnStride == 1 { return accumulateByRows(sign, a, b) }
    let parts = (a.columns + BlockSize.depth - 1) / BlockSize.depth
    for j in stride(from: 0, to: columns, by: BlockSize.columns) {
      let columnRange = j..<min(j + BlockSize.columns, columns)
      for part in 0..<parts {
        let depth = a.columns * part / parts..<a.columns * (part + 1) / parts
        self[0..<rows, columnRange]
          .accumulateBlock(sign, a[0..<rows, depth], b[depth, columnRange])
      }
    }
  }

  /// C := C + sign·A·B for a block of B that fits the cache.
  private func accumulateBlock(_ sign: Float, _ a: MatrixBlock, _ b: MatrixBlock) {
    let work = rows * columns * a.columns
    let columnsOfB = b.transposed
    let packedB = PackedPanels(rows: columns, length: b.rows, width: ProductTile.columns)
    defer { packedB.deallocate() }
    Threads.perform(packedB.count, work: work) { packedB.pack($0, of: columnsOfB) }
    Threads.perform((rows + BlockSize.rows - 1) / BlockSize.rows, work: work) { index in
      let range = index * BlockSize.rows..<min((index + 1) * BlockSize.rows, rows)
      self[range, 0..<columns].accumulate(sign, a[range, 0..<a.columns], packedB)
    }
  }

  /// C := C + sign·A·B, tile by tile.
  private func accumulate(_ sign: Float, _ a: MatrixBlock, _ packedB: PackedPanels) {
    let packedA = PackedPanels(rows: rows, length: a.columns, width: ProductTile.rows)
    defer { packedA.deallocate() }
    for i in 0..<packedA.count { packedA.pack(i, of: a, sign: sign) }
    for i in 0..<packedA.count {
      for j in 0..<packedB.count {
        let (row, column) = (i &* ProductTile.rows, j &* ProductTile.columns)
        ProductTile(
          start: start + row &* rowStride + column, stride: rowStride,
          rows: min(ProductTile.rows, rows &- row),
          columns: min(ProductTile.columns, columns &- column)
        ).accumulate(a.columns, packedA[i], packedB[j])
      }
    }
  }

  /// C := C + sign·A·B for few rows of A, where packing B would cost more than it saves.
  private func accumulateByRows(_ sign: Float, _ a: MatrixBlock, _ b: MatrixBlock) {
    for k in 0..<a.columns {
      let from = b.start + k &* b.rowStride
      for i in 0..<rows {
        let (factor, to) = (sign * a[i, k], start + i &* rowStride)
        for j in 0..<columns { to[j] = to[j].addingProduct(factor, from[j]) }
      }
    }
  }
}

/// How the product is cut into blocks. Only the speed depends on these numbers.
private enum BlockSize {
  static let depth = 384
  static let rows = 8 * ProductTile.rows
  static let columns = 4096
  static let fewRows = 4
}
