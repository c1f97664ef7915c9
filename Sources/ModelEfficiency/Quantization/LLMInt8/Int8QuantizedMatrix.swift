/// A matrix stored as 8-bit codes and the grids that give them meaning.
public struct Int8QuantizedMatrix: Hashable, Sendable {
  /// The codes, each within −127…127.
  public let codes: Int8Matrix
  /// The grids: a single one, or one for each row or column.
  public let grids: [Int8Grid]
  /// Which elements share a grid.
  public let sharing: Int8Sharing

  /// Rounds each element to its grid.
  init(rounding matrix: Matrix, to grids: [Int8Grid], sharing: Int8Sharing) {
    var codes: [Int8] = []
    codes.reserveCapacity(matrix.elements.count)
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns {
        codes.append(grids[sharing.grid(row: i, column: j)].code(for: matrix[i, j]))
      }
    }
    self.codes = Int8Matrix(rows: matrix.rows, columns: matrix.columns, elements: codes)
    self.grids = grids
    self.sharing = sharing
  }

  /// The grid of the element in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column.
  public func grid(_ i: Int, _ j: Int) -> Int8Grid {
    _ = codes.place(i, j)
    return grids[sharing.grid(row: i, column: j)]
  }

  /// The values that the codes stand for: x̂ = s(q − z).
  public func dequantized() -> Matrix {
    Matrix(rows: codes.rows, columns: codes.columns) { grid($0, $1).value(of: codes[$0, $1]) }
  }

  /// The product X̂·Ŵ, from an integer product of the codes: with x̂ = s(q − z) and ŵ = t(p − y),
  ///
  ///     (X̂Ŵ)[i,j] = sᵢ·tⱼ·(Σₖ qᵢₖpₖⱼ − zᵢ·Σₖ pₖⱼ − yⱼ·Σₖ qᵢₖ + K·zᵢ·yⱼ).
  ///
  /// Everything in the bracket is an exact integer; absmax grids have z = y = 0.
  ///
  /// - Throws: ``Int8Error/shapeMismatch(columns:rows:)``, ``Int8Error/tooManyFeatures(_:)``, or
  ///   ``Int8Error/scalesDoNotFactorOut(_:)`` if the columns of X or the rows of W have scales
  ///   of their own: the sum over k runs across them.
  public static func product(
    of x: Int8QuantizedMatrix, and w: Int8QuantizedMatrix
  ) throws(Int8Error) -> Matrix {
    guard x.sharing != .columns else { throw .scalesDoNotFactorOut(.activations) }
    guard w.sharing != .rows else { throw .scalesDoNotFactorOut(.weight) }
    let depth = x.codes.columns
    guard depth == w.codes.rows else {
      throw .shapeMismatch(columns: depth, rows: w.codes.rows)
    }
    guard depth <= Int8Matrix.greatestDepth else { throw .tooManyFeatures(depth) }
    let sums = x.codes * w.codes
    let (xSums, wSums) = (x.codes.rowSums, w.codes.columnSums)
    return Matrix(rows: sums.rows, columns: sums.columns) { i, j in
      let (a, b) = (
        x.grids[x.sharing.grid(row: i, column: 0)], w.grids[w.sharing.grid(row: 0, column: j)]
      )
      let shifts =
        depth * a.zeroPoint * b.zeroPoint - a.zeroPoint * wSums[j] - b.zeroPoint * xSums[i]
      return a.scale * b.scale * Float(Int(sums[i, j]) + shifts)
    }
  }
}

extension Int8Matrix {
  fileprivate var rowSums: [Int] {
    (0..<rows).map { i in
      elements[places(ofRow: i)].reduce(0) { $0 + Int($1) }
    }
  }

  fileprivate var columnSums: [Int] {
    var sums = [Int](repeating: 0, count: columns)
    for i in 0..<rows {
      for j in 0..<columns { sums[j] += Int(self[i, j]) }
    }
    return sums
  }
}
