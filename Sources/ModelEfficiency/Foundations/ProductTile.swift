/// The innermost part of the matrix product: a tile of 6 × 16 elements of C, kept in registers.
///
/// Six vectors of sixteen floats fit the registers of AVX-512 (6 of 32), AVX2 (12 of 16) and
/// NEON (24 of 32); six independent chains also hide the latency of the fused multiply-add.
enum ProductTile {
  static let rows = 6
  static let columns = 16

  /// C := C + A·B for one tile, each element one chain of fused multiply-adds in order of k.
  ///
  /// - Parameters:
  ///   - a: `count` packed columns of A [6].
  ///   - b: `count` packed rows of B [16].
  ///   - c: the first element of the tile, rows `stride` apart.
  @inline(__always)
  static func accumulate(
    _ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>,
    into c: UnsafeMutablePointer<Float>, stride: Int
  ) {
    var (a, b) = (a, b)
    var c0 = load(c)
    var c1 = load(c + stride)
    var c2 = load(c + 2 &* stride)
    var c3 = load(c + 3 &* stride)
    var c4 = load(c + 4 &* stride)
    var c5 = load(c + 5 &* stride)
    for _ in 0..<count {
      let row = load(b)
      c0.addProduct(SIMD16(repeating: a[0]), row)
      c1.addProduct(SIMD16(repeating: a[1]), row)
      c2.addProduct(SIMD16(repeating: a[2]), row)
      c3.addProduct(SIMD16(repeating: a[3]), row)
      c4.addProduct(SIMD16(repeating: a[4]), row)
      c5.addProduct(SIMD16(repeating: a[5]), row)
      a += rows
      b += columns
    }
    store(c0, c)
    store(c1, c + stride)
    store(c2, c + 2 &* stride)
    store(c3, c + 3 &* stride)
    store(c4, c + 4 &* stride)
    store(c5, c + 5 &* stride)
  }

  @inline(__always)
  private static func load(_ address: UnsafePointer<Float>) -> SIMD16<Float> {
    UnsafeRawPointer(address).loadUnaligned(as: SIMD16<Float>.self)
  }

  @inline(__always)
  private static func store(_ vector: SIMD16<Float>, _ address: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(address).storeBytes(of: vector, as: SIMD16<Float>.self)
  }
}
