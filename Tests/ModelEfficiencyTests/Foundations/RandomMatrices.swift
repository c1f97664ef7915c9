import ModelEfficiency

extension Matrix {
  /// Seeded numbers from −1 to 1.
  static func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    return .uniform(rows: rows, columns: columns, from: -1, to: 1, using: &random)
  }

  /// X·Xᵀ + 1 for a seeded random X.
  static func positiveDefinite(_ size: Int) -> Matrix {
    Matrix.random(size, size + 3, seed: 7).timesItsTranspose() + .identity(size)
  }
}
