/// What the factorizations by halves end in: triangles so small that they are done by elements.
///
/// Every element is the same chain, for k from the greatest to the least, as in the naive forms.
enum SmallTriangle {
  /// Triangles with at most this many rows are small.
  static let size = 48

  /// A [n × n] := R with A = R·Rᵀ, on and above the diagonal.
  static func factorUpperCholesky(_ a: MatrixBlock, offset: Int) throws(MatrixError) {
    var column = [Float](repeating: 0, count: a.rows)
    for k in (0..<a.rows).reversed() {
      let pivot = a[k, k]
      guard pivot > 0 else { throw .notPositiveDefinite(pivot: offset + k, value: pivot) }
      let root = pivot.squareRoot()
      a[k, k] = root
      for i in 0..<k {
        column[i] = a[i, k] / root
        a[i, k] = column[i]
      }
      for i in 0..<k {
        let (row, factor) = (a.start + i &* a.rowStride, -column[i])
        for j in i..<k { row[j] = row[j].addingProduct(factor, column[j]) }
      }
    }
  }

  /// B [m × n] := X with X·Rᵀ = B, for an upper triangular R [n × n].
  ///
  /// Sixteen rows of B at a time, packed so that one column of them is one vector.
  static func solve(_ b: MatrixBlock, againstTransposeOf r: MatrixBlock) {
    let (n, width) = (b.columns, 16)
    let columnsOfR = PackedPanels(rows: n, length: n, width: size)
    let strips = PackedPanels(rows: b.rows, length: n, width: width)
    defer {
      columnsOfR.deallocate()
      strips.deallocate()
    }
    columnsOfR.pack(0, of: r)
    Threads.perform(strips.count, work: b.rows * n * n / 2) { index in
      let column = columnsOfR[0]
      strips.pack(index, of: b)
      let x = UnsafeMutableRawPointer(strips[index])
        .bindMemory(to: SIMD16<Float>.self, capacity: n)
      for k in (0..<n).reversed() {
        x[k] /= column[k &* size &+ k]
        let known = -x[k]
        for j in 0..<k { x[j].addProduct(known, SIMD16(repeating: column[k &* size &+ j])) }
      }
      strips.unpack(index, to: b)
    }
  }

  /// X [n × n] := R⁻¹ for an upper triangular R; X is zero before.
  ///
  /// Solves R·X = 1. What the chains begin with, before k = j, are only zeros, so that they are
  /// those of the definition.
  static func invert(_ r: MatrixBlock, into x: MatrixBlock) {
    for i in 0..<x.rows { x[i, i] = 1 }
    solve(x.transposed, againstTransposeOf: r)
    // A zero divided by a negative number is −0.
    x.clearBelowDiagonal()
  }
}
