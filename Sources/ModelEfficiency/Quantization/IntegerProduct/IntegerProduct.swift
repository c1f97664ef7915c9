// A [m × k] and B [k × n] of 8-bit integers, C = A·B [m × n] of 32-bit integers, all exact.

extension Int8Matrix {
  /// The greatest k for which no sum of k products of 8-bit integers leaves 32 bits:
  /// 131,071 · (−128)² = 2³¹ − 2¹⁴.
  ///
  /// Codes that keep to −127…127, as those of absmax quantization do, would allow 133,144.
  public static let greatestDepth = 131_071

  /// The exact product, by the definition: C[i,j] = Σₖ A[i,k]·B[k,j].
  ///
  /// - Precondition: `a.columns == b.rows`, at most ``greatestDepth``.
  public static func naiveProduct(_ a: Int8Matrix, _ b: Int8Matrix) -> Int32Matrix {
    checkShapes(a, b)
    var elements: [Int32] = []
    elements.reserveCapacity(MatrixSize.count(rows: a.rows, columns: b.columns))
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        elements.append((0..<a.columns).reduce(0) { $0 + Int32(a[i, $1]) * Int32(b[$1, j]) })
      }
    }
    return Int32Matrix(rows: a.rows, columns: b.columns, elements: elements)
  }

  /// The exact product A·B [m × n] of A [m × k] and B [k × n]: `naiveProduct`, but with elements
  /// widened to 16 bits, cut into blocks for the caches, and spread over threads.
  ///
  /// Sums of integers do not depend on their order, so that any order gives the same result.
  /// Example: [[1, 2], [3, 4]] · [[5], [−6]] = [[−7], [−9]].
  ///
  /// - Precondition: `a.columns == b.rows`, at most ``greatestDepth``.
  public static func * (a: Int8Matrix, b: Int8Matrix) -> Int32Matrix {
    checkShapes(a, b)
    let count = MatrixSize.count(rows: a.rows, columns: b.columns)
    var elements = [Int32](repeating: 0, count: count)
    elements.withUnsafeMutableBufferPointer { memory in
      guard let start = memory.baseAddress else { return }
      for block in (0..<a.columns).chunks(of: IntegerPanels.blockDepth) {
        let rows = IntegerPanels(rowsOf: a, columns: block)
        let columns = IntegerPanels(columnsOf: b, rows: block)
        IntegerProduct(rows: rows, columns: columns, result: start).accumulate()
      }
    }
    return Int32Matrix(rows: a.rows, columns: b.columns, elements: elements)
  }

  private static func checkShapes(_ a: Int8Matrix, _ b: Int8Matrix) {
    checkFactors(a, b)
    precondition(
      a.columns <= greatestDepth,
      "sums of \(a.columns) products may leave 32 bits: cut the factors to at most \(greatestDepth)"
    )
  }
}

/// C := C + A·B for packed rows of A and packed columns of B.
private struct IntegerProduct: @unchecked Sendable {
  let rows: IntegerPanels
  let columns: IntegerPanels
  let result: UnsafeMutablePointer<Int32>

  func accumulate() {
    let blocks = (0..<rows.panels).chunks(of: 32)
    Threads.perform(blocks.count, work: rows.count * columns.count * rows.depth) {
      sweep(blocks[$0])
    }
  }

  /// All tiles of some panels of rows; a few panels of columns at a time stay in the L2 cache.
  private func sweep(_ rowPanels: Range<Int>) {
    for columnPanels in (0..<columns.panels).chunks(of: 32) {
      for i in rowPanels {
        for j in columnPanels {
          let tile = IntegerTile.product(rows.steps, rows.panel(i), columns.panel(j))
          add(tile, row: i &* IntegerTile.rows, column: j &* IntegerTile.columns)
        }
      }
    }
  }

  @inline(__always)
  private func add(_ tile: IntegerTile, row: Int, column: Int) {
    let target = result + (row &* columns.count &+ column)
    if row &+ IntegerTile.rows <= rows.count && column &+ IntegerTile.columns <= columns.count {
      tile.add(to: target, stride: columns.count)
    } else {
      tile.add(
        to: target, stride: columns.count, rows: rows.count &- row,
        columns: columns.count &- column)
    }
  }
}
