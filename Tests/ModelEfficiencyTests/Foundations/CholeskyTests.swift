import Testing

@testable import ModelEfficiency

struct CholeskyTests {
  static let sizes = [0, 1, 2, 5, 63, 64, 65, 130, 200, 333]

  @Test(arguments: sizes, [1, 2])
  func upperCholeskyEqualsTheNaiveOne(size: Int, threads: Int) throws {
    let h = Matrix.positiveDefinite(size)
    let fast = try Threads.$limit.withValue(threads) { try h.upperCholesky() }
    let naive = try h.naiveUpperCholesky()
    #expect(fast == naive)
  }

  @Test(arguments: sizes, [1, 2])
  func inverseEqualsTheNaiveOne(size: Int, threads: Int) throws {
    let r = try Matrix.positiveDefinite(size).upperCholesky()
    let fast = try Threads.$limit.withValue(threads) { try r.upperTriangularInverse() }
    let naive = try r.naiveUpperTriangularInverse()
    #expect(fast == naive)
  }
}

extension Matrix {
  /// X·Xᵀ + 1 for a seeded random X.
  static func positiveDefinite(_ size: Int) -> Matrix {
    let x = Matrix.random(size, size + 3, seed: 7)
    return x * x.transposed + .identity(size)
  }
}
