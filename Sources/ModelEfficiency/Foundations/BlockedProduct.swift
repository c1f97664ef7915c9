extension MatrixBlock {
  /// C := C + A·B. See `accumulate(_:_:_:)`.
  func addProduct(_ a: MatrixBlock, _ b: MatrixBlock) { accumulate(1, a, b) }

  /// C := C − A·B. See `accumulate(_:_:_:)`.
  func subtractProduct(_ a: MatrixBlock, _ b: MatrixBlock) { accumulate(-1, a, b) }

  /// C := C + sign·A·B for C [m × n], A [m × k], B [k × n], where C shares no memory
  /// with A and B, and its rows or its columns are contiguous.
  ///
  /// Each element of C is one chain `c = c.addingProduct(±a, b)` in order of k that starts from its
  /// old value. Cutting k into blocks therefore changes no bit: the next block goes on where the
  /// last one stopped. The blocks are those of Goto and van de Geijn 2008: a block of B that stays
  /// in the L3 cache, a block of A in L2, a panel of B in L1, a tile of C in registers.
  func accumulate(_ sign: Float, _ a: MatrixBlock, _ b: MatrixBlock) {
    precondition(a.rows == rows && b.columns == columns && a.columns == b.rows)
    // Cᵀ := Cᵀ + sign·Bᵀ·Aᵀ has the same chains.
    guard columnStride == 1 else { return transposed.accumulate(sign, b.transposed, a.transposed) }
    guard rows > 0 && columns > 0 && a.columns > 0 else { return }
    let depth = min(a.columns, BlockSize.depth)
    let packedB = PackedPanels(
      rows: min(columns, BlockSize.columns), length: depth, width: ProductTile.columns)
    defer { packedB.deallocate() }
    for j in 0.chunks(to: columns, by: BlockSize.columns) {
      let c = self[0..<rows, j]
      for k in 0.chunks(to: a.columns, by: BlockSize.depth) {
        c.accumulate(sign, a[0..<rows, k], b[k, j].transposed, packedB)
      }
    }
  }

  /// C := C + sign·A·B for one block of B, given transposed and packed into `panels`.
  private func accumulate(
    _ sign: Float, _ a: MatrixBlock, _ transposedB: MatrixBlock, _ panels: PackedPanels
  ) {
    let isSmall = rows * columns * a.columns < BlockSize.workPerThread
    let columnPanels = (columns + ProductTile.columns - 1) / ProductTile.columns
    let rowBlocks = Array(0.chunks(to: rows, by: BlockSize.rows))
    @Sendable func pack(_ j: Int) { panels.pack(j, of: transposedB, sign: 1) }
    @Sendable func multiply(_ i: Int) {
      self[rowBlocks[i], 0..<columns].sweep(sign, a[rowBlocks[i], 0..<a.columns], panels)
    }
    if isSmall {
      (0..<columnPanels).forEach(pack)
      (0..<rowBlocks.count).forEach(multiply)
    } else {
      Threads.perform(columnPanels, pack)
      Threads.perform(rowBlocks.count, multiply)
    }
  }

  /// C := C + sign·A·B, tile by tile, for one block of A and packed B.
  private func sweep(_ sign: Float, _ a: MatrixBlock, _ packedB: PackedPanels) {
    let packedA = PackedPanels(rows: rows, length: a.columns, width: ProductTile.rows)
    defer { packedA.deallocate() }
    let rowPanels = (rows + ProductTile.rows - 1) / ProductTile.rows
    for i in 0..<rowPanels { packedA.pack(i, of: a, sign: sign) }
    for j in 0.chunks(to: columns, by: ProductTile.columns) {
      let b = packedB.panel(j.lowerBound / ProductTile.columns, length: a.columns)
      for panel in 0..<rowPanels {
        let i = panel &* ProductTile.rows
        let tile = self[i..<min(i + ProductTile.rows, rows), j]
        tile.accumulate(a.columns, packedA.panel(panel, length: a.columns), b)
      }
    }
  }

  /// C := C + A·B for a tile and its packed operands; an incomplete tile is completed elsewhere.
  @inline(__always)
  private func accumulate(_ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) {
    if rows == ProductTile.rows && columns == ProductTile.columns {
      ProductTile.accumulate(count, a, b, into: start, stride: rowStride)
    } else {
      accumulateAtEdge(count, a, b)
    }
  }

  @inline(never)
  private func accumulateAtEdge(_ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>)
  {
    let capacity = ProductTile.rows * ProductTile.columns
    withUnsafeTemporaryAllocation(of: Float.self, capacity: capacity) { memory in
      memory.initialize(repeating: 0)
      guard let tile = memory.baseAddress else { return }
      let stride = ProductTile.columns
      for i in 0..<rows {
        (tile + i &* stride).update(from: start + i &* rowStride, count: columns)
      }
      ProductTile.accumulate(count, a, b, into: tile, stride: stride)
      for i in 0..<rows {
        (start + i &* rowStride).update(from: tile + i &* stride, count: columns)
      }
    }
  }
}

/// How the product is cut into blocks. Only the speed depends on these numbers.
private enum BlockSize {
  static let depth = 256
  static let rows = 32 * ProductTile.rows
  static let columns = 4096
  /// Below this many multiply-adds, starting a thread costs more than it saves.
  static let workPerThread = 1 << 20
}
