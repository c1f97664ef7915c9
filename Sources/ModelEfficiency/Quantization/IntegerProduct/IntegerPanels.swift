/// Vectors of 8-bit integers, rows of A or columns of B, widened to 16 bits and packed in panels
/// so that ``IntegerTile`` reads them front to back.
///
/// A panel holds `width` vectors in steps of sixteen elements: element k of vector v lies at
/// `(k / 16 * width + v) * 16 + k % 16`. What the last panel and the last step lack is zero.
final class IntegerPanels {
  /// The greatest number of elements of a vector that are packed at once; a row panel and a
  /// column panel of them fit the L1 cache. Only the speed depends on it.
  static let blockDepth = 1024

  /// The number of vectors.
  let count: Int
  /// The number of elements of each.
  let depth: Int
  /// The number of panels.
  let panels: Int
  /// The number of steps of sixteen elements in a panel.
  let steps: Int
  private let width: Int
  private let memory: UnsafeMutablePointer<Int16>

  /// Packs some columns of the rows of A.
  convenience init(rowsOf matrix: Int8Matrix, columns: Range<Int>) {
    self.init(count: matrix.rows, depth: columns.count, width: IntegerTile.rows)
    pack(
      matrix, start: columns.lowerBound, vectorStride: matrix.columns, elementStride: 1)
  }

  /// Packs some rows of the columns of B.
  convenience init(columnsOf matrix: Int8Matrix, rows: Range<Int>) {
    self.init(count: matrix.columns, depth: rows.count, width: IntegerTile.columns)
    pack(
      matrix, start: rows.lowerBound * matrix.columns, vectorStride: 1,
      elementStride: matrix.columns)
  }

  private init(count: Int, depth: Int, width: Int) {
    self.count = count
    self.depth = depth
    self.width = width
    panels = (count + width - 1) / width
    steps = (depth + IntegerTile.depth - 1) / IntegerTile.depth
    let capacity = max(panels * width * steps * IntegerTile.depth, 1)
    memory = .allocate(capacity: capacity)
    memory.initialize(repeating: 0, count: capacity)
  }

  deinit { memory.deallocate() }

  /// The first element of a panel.
  func panel(_ index: Int) -> UnsafePointer<Int16> {
    UnsafePointer(memory + index &* width &* steps &* IntegerTile.depth)
  }

  /// Copies element k of vector v from `start + v * vectorStride + k * elementStride`.
  private func pack(_ matrix: Int8Matrix, start: Int, vectorStride: Int, elementStride: Int) {
    matrix.elements.withUnsafeBufferPointer { source in
      // Sixteen elements of all vectors before the next: of a column, these are sixteen rows,
      // whose lines stay in the cache while one column after the other is read from them.
      for step in 0..<steps {
        for vector in 0..<count {
          let place = (vector / width &* steps &+ step) &* width &+ vector % width
          let target = memory + place &* IntegerTile.depth
          let first = step &* IntegerTile.depth
          let from = start &+ vector &* vectorStride &+ first &* elementStride
          for k in 0..<min(IntegerTile.depth, depth &- first) {
            target[k] = Int16(source[from &+ k &* elementStride])
          }
        }
      }
    }
  }
}
