import ModelEfficiency

/// The weight and the inputs of weight_only_oracle.py.
enum OracleMatrices {
  static let weight = Matrix(rows: 6, columns: 16) { i, j in
    let coarse = Float((37 * i + 11 * j * j + 7 * j) % 23 - 11) / 8 + ((i + j) % 13 == 0 ? 2 : 0)
    return coarse + Float((31 * i + 13 * j) % 19) / 509
  }
  static let inputs = Matrix(rows: 24, columns: 16) { n, j in
    Float((17 * n + 5 * j * n + 3 * j) % 19 - 9) / 4 * (j % 5 == 2 ? 8 : 1)
  }
}
