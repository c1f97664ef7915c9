import Testing

@testable import ModelEfficiency

struct MatrixProductTests {
  static let shapes = [
    (0, 0, 0), (0, 3, 2), (3, 0, 2), (3, 2, 0), (1, 1, 1), (1, 5, 33), (5, 1, 17), (6, 16, 16),
    (7, 33, 129), (13, 300, 31), (200, 257, 47), (197, 520, 65), (2, 3, 4100),
  ]

  @Test(arguments: shapes, [1, 2, 3])
  func blockedProductEqualsTheNaiveOne(shape: (Int, Int, Int), threads: Int) {
    let (m, k, n) = shape
    let a = Matrix.random(m, k, seed: 1)
    let b = Matrix.random(k, n, seed: 2)
    let product = Threads.$limit.withValue(threads) { a * b }
    #expect(product == Matrix.naiveProduct(a, b))
  }
}

extension Matrix {
  static func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    return Matrix(rows: rows, columns: columns) { _, _ in 2 * random.uniform() - 1 }
  }
}
