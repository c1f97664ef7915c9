/// Memory for panels: strips of a matrix copied so that they are read front to back.
///
/// A panel of width w holds w rows of a block [rows × length]; element (i, k) of the strip lies at
/// `k * w + i`. Rows that the last panel has no data for are zero.
struct PackedPanels: @unchecked Sendable {
  let width: Int
  let length: Int
  let count: Int
  private let start: UnsafeMutablePointer<Float>

  /// Reserves memory for `rows` rows of `length` elements, until `deallocate` is called.
  init(rows: Int, length: Int, width: Int) {
    self.width = width
    self.length = length
    count = (rows + width - 1) / width
    let capacity = count * width * length
    // Aligned to cache lines, so that no vector crosses one.
    start = UnsafeMutableRawPointer.allocate(
      byteCount: capacity * MemoryLayout<Float>.stride, alignment: 64
    ).bindMemory(to: Float.self, capacity: capacity)
  }

  func deallocate() { start.deallocate() }

  /// The first element of a panel.
  subscript(index: Int) -> UnsafeMutablePointer<Float> { start + index &* width &* length }

  /// Copies panel `index` of the block, each element times `sign`, which is 1 or −1.
  func pack(_ index: Int, of block: MatrixBlock, sign: Float = 1) {
    let target = self[index]
    let strip = block.rowStrip(index, width: width)
    if strip.rows < width { target.update(repeating: 0, count: width &* length) }
    if block.rowStride == 1 {
      for k in 0..<length {
        let (from, to) = (strip.start + k &* strip.columnStride, target + k &* width)
        for i in 0..<strip.rows { to[i] = sign * from[i] }
      }
    } else {
      // Row by row, but only as far as the part of the panel that is written stays in the cache.
      for first in stride(from: 0, to: length, by: 64) {
        for i in 0..<strip.rows {
          let (from, to) = (strip.start + i &* strip.rowStride, target + i)
          for k in first..<min(first &+ 64, length) {
            to[k &* width] = sign * from[k &* strip.columnStride]
          }
        }
      }
    }
  }

  /// Copies panel `index` back to where it was packed from.
  func unpack(_ index: Int, to block: MatrixBlock) {
    let source = self[index]
    let strip = block.rowStrip(index, width: width)
    for i in 0..<strip.rows {
      let to = strip.start + i &* strip.rowStride
      for k in 0..<length { to[k &* strip.columnStride] = source[k &* width &+ i] }
    }
  }
}

extension MatrixBlock {
  fileprivate func rowStrip(_ index: Int, width: Int) -> MatrixBlock {
    self[index * width..<min((index + 1) * width, rows), 0..<columns]
  }
}
