// Factorizations by halves: a triangle falls apart into two triangles of half the size and a square
// between them, and the work on squares is matrix products. Every sum over k runs from the greatest
// k to the least (`columnsReversed`), as in the naive forms, so that the bits are the same.
extension MatrixBlock {
  /// A [n × n] := R with A = R·Rᵀ, on and above the diagonal; below it, A ends undefined.
  ///
  /// `offset` is added to the pivots that errors name.
  func factorUpperCholesky(offset: Int = 0) throws(MatrixError) {
    guard rows > SmallTriangle.size else {
      return try SmallTriangle.factorUpperCholesky(self, offset: offset)
    }
    let (top, bottom) = halves(of: rows)
    let square = self[top, bottom]
    try self[bottom, bottom].factorUpperCholesky(offset: offset + top.count)
    square.solve(againstTransposeOf: self[bottom, bottom])
    self[top, top].accumulateTimesItsTranspose(-1, square.columnsReversed)
    try self[top, top].factorUpperCholesky(offset: offset)
  }

  /// B [m × n] := X with X·Rᵀ = B, for an upper triangular R [n × n].
  func solve(againstTransposeOf r: MatrixBlock) {
    guard columns > SmallTriangle.size else {
      return SmallTriangle.solve(self, againstTransposeOf: r)
    }
    let (left, right) = halves(of: columns)
    let (b, x) = (self[0..<rows, left], self[0..<rows, right])
    x.solve(againstTransposeOf: r[right, right])
    b.subtractProduct(x.columnsReversed, r[left, right].columnsReversed.transposed)
    b.solve(againstTransposeOf: r[left, left])
  }

  /// C [n × n] := C + sign·A·Aᵀ on and above the diagonal, for A [n × k] and k in the order of its
  /// columns; below the diagonal, C ends undefined.
  func accumulateTimesItsTranspose(_ sign: Float, _ a: MatrixBlock) {
    guard rows > 2 * SmallTriangle.size else { return accumulate(sign, a, a.transposed) }
    let (top, bottom) = halves(of: rows)
    let (upper, lower) = (a[top, 0..<a.columns], a[bottom, 0..<a.columns])
    self[top, top].accumulateTimesItsTranspose(sign, upper)
    self[top, bottom].accumulate(sign, upper, lower.transposed)
    self[bottom, bottom].accumulateTimesItsTranspose(sign, lower)
  }

  /// X [n × n] := R⁻¹ for an upper triangular R; X is zero before.
  func becomeInverse(ofUpper r: MatrixBlock) {
    guard rows > SmallTriangle.size else {
      return SmallTriangle.invert(r, into: self)
    }
    let (top, bottom) = halves(of: rows)
    let square = self[top, bottom]
    self[bottom, bottom].becomeInverse(ofUpper: r[bottom, bottom])
    square.subtractProduct(r[top, bottom], upper: self[bottom, bottom])
    square.transposed.solve(againstTransposeOf: r[top, top])
    self[top, top].becomeInverse(ofUpper: r[top, top])
  }

  /// C [m × n] := C − A·U for A [m × n] and an upper triangular U [n × n] with zeros below.
  private func subtractProduct(_ a: MatrixBlock, upper u: MatrixBlock) {
    guard columns > 2 * SmallTriangle.size else {
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
