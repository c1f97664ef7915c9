// Factorizations by halves: a triangle falls apart into two triangles of half the size and a square
// between them, and the work on squares is matrix products. Every sum over k runs from the greatest
// k to the least (`columnsReversed`), as in the naive forms, so that the bits are the same.

/// Triangles up to this size are treated element by element.
private let smallTriangle = 64

extension MatrixBlock {
  /// A [n × n] := R with A = R·Rᵀ, on and above the diagonal; below it, A ends undefined.
  ///
  /// `offset` is added to the pivots that errors name.
  func factorUpperCholesky(offset: Int = 0) throws(MatrixError) {
    guard rows > smallTriangle else { return try factorSmallUpperCholesky(offset: offset) }
    let (top, bottom) = halves(of: rows)
    let square = self[top, bottom]
    try self[bottom, bottom].factorUpperCholesky(offset: offset + top.count)
    square.solve(againstTransposeOf: self[bottom, bottom])
    self[top, top].accumulateTimesItsTranspose(-1, square.columnsReversed)
    try self[top, top].factorUpperCholesky(offset: offset)
  }

  /// B [m × n] := X with X·Rᵀ = B, for an upper triangular R [n × n].
  func solve(againstTransposeOf r: MatrixBlock) {
    guard columns > smallTriangle else { return solveSmall(againstTransposeOf: r) }
    let (left, right) = halves(of: columns)
    let (b, x) = (self[0..<rows, left], self[0..<rows, right])
    x.solve(againstTransposeOf: r[right, right])
    b.subtractProduct(x.columnsReversed, r[left, right].columnsReversed.transposed)
    b.solve(againstTransposeOf: r[left, left])
  }

  /// C [n × n] := C + sign·A·Aᵀ on and above the diagonal, for A [n × k] and k in the order of its
  /// columns; below the diagonal, C ends undefined.
  func accumulateTimesItsTranspose(_ sign: Float, _ a: MatrixBlock) {
    guard rows > 2 * smallTriangle else { return accumulate(sign, a, a.transposed) }
    let (top, bottom) = halves(of: rows)
    let (upper, lower) = (a[top, 0..<a.columns], a[bottom, 0..<a.columns])
    self[top, top].accumulateTimesItsTranspose(sign, upper)
    self[top, bottom].accumulate(sign, upper, lower.transposed)
    self[bottom, bottom].accumulateTimesItsTranspose(sign, lower)
  }

  /// X [n × n] := R⁻¹ for an upper triangular R; X is zero before.
  func becomeInverse(ofUpper r: MatrixBlock) {
    guard rows > smallTriangle else { return becomeSmallInverse(ofUpper: r) }
    let (top, bottom) = halves(of: rows)
    let square = self[top, bottom]
    self[bottom, bottom].becomeInverse(ofUpper: r[bottom, bottom])
    square.subtractProduct(r[top, bottom], upper: self[bottom, bottom])
    square.transposed.solve(againstTransposeOf: r[top, top])
    self[top, top].becomeInverse(ofUpper: r[top, top])
  }

  /// C [m × n] := C − A·U for A [m × n] and an upper triangular U [n × n] with zeros below.
  private func subtractProduct(_ a: MatrixBlock, upper u: MatrixBlock) {
    guard columns > 2 * smallTriangle else {
      return subtractProduct(a.columnsReversed, u.rowsReversed)
    }
    let (left, right) = halves(of: columns)
    let all = 0..<rows
    self[all, left].subtractProduct(a[all, left], upper: u[left, left])
    self[all, right].subtractProduct(a[all, right], upper: u[right, right])
    self[all, right].subtractProduct(a[all, left].columnsReversed, u[left, right].rowsReversed)
  }

  private func halves(of count: Int) -> (Range<Int>, Range<Int>) {
    (0..<count / 2, count / 2..<count)
  }
}

// The same by the definition, for small triangles.
extension MatrixBlock {
  private func factorSmallUpperCholesky(offset: Int) throws(MatrixError) {
    for j in (0..<rows).reversed() {
      let pivot = self[j, j]
      guard pivot > 0 else { throw .notPositiveDefinite(pivot: offset + j, value: pivot) }
      let root = pivot.squareRoot()
      self[j, j] = root
      for i in 0..<j { self[i, j] /= root }
      for i in 0..<j {
        for k in i..<j { self[i, k] = self[i, k].addingProduct(-self[i, j], self[k, j]) }
      }
    }
  }

  /// Sixteen rows of B at a time, packed so that one column of them is a vector.
  private func solveSmall(againstTransposeOf r: MatrixBlock) {
    let width = 16
    let strips = PackedPanels(rows: rows, length: columns, width: width)
    defer { strips.deallocate() }
    Threads.perform((rows + width - 1) / width) { index in
      strips.pack(index, of: self, sign: 1)
      let strip = UnsafeMutableRawPointer(strips.panel(index, length: columns))
        .bindMemory(to: SIMD16<Float>.self, capacity: columns)
      for k in (0..<columns).reversed() {
        let x = strip[k] / r[k, k]
        strip[k] = x
        for j in 0..<k { strip[j].addProduct(SIMD16(repeating: -r[j, k]), x) }
      }
      strips.unpack(index, to: self)
    }
  }

  private func becomeSmallInverse(ofUpper r: MatrixBlock) {
    for i in 0..<rows { self[i, i] = 1 }
    transposed.solveSmall(againstTransposeOf: r)
  }
}
