/// The innermost part of the matrix product: a tile of 6 × 16 elements of C, kept in registers.
///
/// Six vectors of sixteen floats fit the registers of AVX-512 (6 of 32), AVX2 (12 of 16) and
/// NEON (24 of 32); six independent chains also hide the latency of the fused multiply-add.
struct ProductTile {
  static let rows = 6
  static let columns = 16

  /// The first element of the tile.
  let start: UnsafeMutablePointer<Float>
  /// How far its rows are apart.
  let stride: Int
  /// How many rows and columns of the tile lie within C.
  let rows: Int
  let columns: Int

  /// C := C + A·B, each element one chain of fused multiply-adds in order of k, for `count` packed
  /// columns of A [6] and rows of B [16].
  func accumulate(_ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) {
    if rows == Self.rows && columns == Self.columns {
      accumulateWhole(count, a, b)
    } else {
      accumulateAtEdge(count, a, b)
    }
  }

  private func accumulateWhole(_ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) {
    var (a, b) = (a, b)
    var (c0, c1, c2) = (load(row: 0), load(row: 1), load(row: 2))
    var (c3, c4, c5) = (load(row: 3), load(row: 4), load(row: 5))
    for _ in 0..<count {
      let row = UnsafeRawPointer(b).loadUnaligned(as: SIMD16<Float>.self)
      c0.addProduct(SIMD16(repeating: a[0]), row)
      c1.addProduct(SIMD16(repeating: a[1]), row)
      c2.addProduct(SIMD16(repeating: a[2]), row)
      c3.addProduct(SIMD16(repeating: a[3]), row)
      c4.addProduct(SIMD16(repeating: a[4]), row)
      c5.addProduct(SIMD16(repeating: a[5]), row)
      a += Self.rows
      b += Self.columns
    }
    store(c0, row: 0)
    store(c1, row: 1)
    store(c2, row: 2)
    store(c3, row: 3)
    store(c4, row: 4)
    store(c5, row: 5)
  }

  /// A tile that reaches beyond the edge of C is completed by zeros elsewhere.
  private func accumulateAtEdge(_ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>)
  {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.rows * Self.columns) { memory in
      memory.initialize(repeating: 0)
      guard let whole = memory.baseAddress else { return }
      for i in 0..<rows {
        (whole + i &* Self.columns).update(from: start + i &* stride, count: columns)
      }
      ProductTile(start: whole, stride: Self.columns, rows: Self.rows, columns: Self.columns)
        .accumulateWhole(count, a, b)
      for i in 0..<rows {
        (start + i &* stride).update(from: whole + i &* Self.columns, count: columns)
      }
    }
  }

  @inline(__always)
  private func load(row: Int) -> SIMD16<Float> {
    UnsafeRawPointer(start + row &* stride).loadUnaligned(as: SIMD16<Float>.self)
  }

  @inline(__always)
  private func store(_ vector: SIMD16<Float>, row: Int) {
    UnsafeMutableRawPointer(start + row &* stride).storeBytes(of: vector, as: SIMD16<Float>.self)
  }
}
