/// Memory for panels: strips of a matrix copied so that the tile reads them front to back.
///
/// A panel of width w holds w rows of a block; element (i, k) of the strip lies at `k * w + i`.
/// Rows that the last panel has no data for are zero.
struct PackedPanels: @unchecked Sendable {
  let start: UnsafeMutablePointer<Float>
  let width: Int

  /// Reserves memory for panels of this width with `rows` rows of `length` elements.
  init(rows: Int, length: Int, width: Int) {
    let panels = (rows + width - 1) / width
    start = UnsafeMutableRawPointer.allocate(
      byteCount: max(panels * width * length, 1) * MemoryLayout<Float>.stride, alignment: 64
    ).bindMemory(to: Float.self, capacity: panels * width * length)
    self.width = width
  }

  func deallocate() { start.deallocate() }

  /// The first element of a panel whose rows are `length` long.
  func panel(_ index: Int, length: Int) -> UnsafeMutablePointer<Float> {
    start + index &* width &* length
  }

  /// Copies panel `index` of the block, each element times `sign`, which is 1 or −1.
  func pack(_ index: Int, of block: MatrixBlock, sign: Float) {
    let first = index &* width
    let count = min(width, block.rows &- first)
    let target = panel(index, length: block.columns)
    let source = block.start + first &* block.rowStride
    if count < width { target.update(repeating: 0, count: width &* block.columns) }
    if block.rowStride == 1 {
      for k in 0..<block.columns {
        let (from, to) = (source + k &* block.columnStride, target + k &* width)
        for i in 0..<count { to[i] = sign * from[i] }
      }
    } else {
      for i in 0..<count {
        let (from, to) = (source + i &* block.rowStride, target + i)
        for k in 0..<block.columns { to[k &* width] = sign * from[k &* block.columnStride] }
      }
    }
  }

  /// Copies panel `index` back to where it was packed from.
  func unpack(_ index: Int, to block: MatrixBlock) {
    let first = index &* width
    let source = panel(index, length: block.columns)
    for i in 0..<min(width, block.rows &- first) {
      for k in 0..<block.columns { block[first &+ i, k] = source[k &* width &+ i] }
    }
  }
}
