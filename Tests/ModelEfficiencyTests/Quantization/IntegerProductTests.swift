import Testing

@testable import ModelEfficiency

struct IntegerProductTests {
  @Test func docstringExamplesByHand() {
    let a = Int8Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4])
    #expect(a[1, 0] == 3)
    #expect((a * a)[0, 1] == 10)
    let column = Int8Matrix(rows: 2, columns: 1, elements: [5, -6])
    #expect((a * column).elements == [-7, -9])
    #expect((a * a).row(1) == [15, 22])
  }

  /// Around the sizes of tiles (3 × 4), steps (16) and blocks (1024), and beyond one thread's work.
  @Test(arguments: [
    (1, 1, 1), (3, 16, 4), (2, 15, 3), (4, 17, 5), (5, 1024, 7), (4, 1025, 6), (7, 2500, 9),
    (100, 33, 130), (98, 1030, 131), (0, 3, 2), (2, 0, 3), (2, 3, 0),
  ])
  func fastProductIsTheNaiveOne(m: Int, k: Int, n: Int) {
    let (a, b) = (randomMatrix(m, k, seed: 1), randomMatrix(k, n, seed: 2))
    let product = a * b
    #expect(product == Int8Matrix.naiveProduct(a, b))
    #expect(product == Threads.$limit.withValue(1) { a * b })
  }

  @Test func greatestDepthJustFits32Bits() {
    let depth = Int8Matrix.greatestDepth
    let lowest = [Int8](repeating: -128, count: depth)
    let row = Int8Matrix(rows: 1, columns: depth, elements: lowest)
    let column = Int8Matrix(rows: depth, columns: 1, elements: lowest)
    // 131,071 · 16,384; one more product would be 2³¹.
    #expect((row * column).elements == [2_147_467_264])
    #expect((depth + 1) * 16_384 == Int(Int32.max) + 1)
    #expect(133_144 * 127 * 127 <= Int(Int32.max) && 133_145 * 127 * 127 > Int(Int32.max))
  }

  @Test func depthBeyondTheGreatestIsRefused() async {
    await #expect(processExitsWith: .failure) {
      let zeros = [Int8](repeating: 0, count: Int8Matrix.greatestDepth + 1)
      _ =
        Int8Matrix(rows: 1, columns: zeros.count, elements: zeros)
        * Int8Matrix(rows: zeros.count, columns: 1, elements: zeros)
    }
  }

  private func randomMatrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Int8Matrix {
    var random = SplitMix64(seed: seed)
    return Int8Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in Int8(truncatingIfNeeded: random.next()) })
  }
}
