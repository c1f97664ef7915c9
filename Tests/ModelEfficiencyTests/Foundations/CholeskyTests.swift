import ModelEfficiency
import Testing

struct CholeskyTests {
  /// Empty, small, and on both sides of where halving begins.
  static let sizes = [0, 1, 2, 5, 17, 47, 48, 49, 97, 130, 200, 333]

  let h: Matrix = [[5, 2], [2, 1]]

  @Test func factorsOfTheExample() throws {
    #expect(try h.upperCholesky() == [[1, 2], [0, 1]])
    #expect(try h.naiveUpperCholesky() == [[1, 2], [0, 1]])
    #expect(try ([[1, 2], [2, 5]] as Matrix).lowerCholesky() == [[1, 0], [2, 1]])
  }

  @Test func inversesOfTheExample() throws {
    let r: Matrix = [[1, 2], [0, 4]]
    #expect(try r.upperTriangularInverse() == [[1, -0.5], [0, 0.25]])
    #expect(try r.naiveUpperTriangularInverse() == [[1, -0.5], [0, 0.25]])
    #expect(try ([[1, 2], [2, 5]] as Matrix).positiveDefiniteInverse() == [[5, -2], [-2, 1]])
  }

  @Test(arguments: sizes, [1, 2, 3])
  func upperCholeskyEqualsTheNaiveOne(size: Int, threads: Int) throws {
    let h = Matrix.positiveDefinite(size)
    let fast = try Threads.$limit.withValue(threads) { try h.upperCholesky() }
    let naive = try h.naiveUpperCholesky()
    #expect(fast == naive)
  }

  @Test(arguments: sizes, [1, 2, 3])
  func triangularInverseEqualsTheNaiveOne(size: Int, threads: Int) throws {
    let r = try Matrix.positiveDefinite(size).upperCholesky()
    let fast = try Threads.$limit.withValue(threads) { try r.upperTriangularInverse() }
    let naive = try r.naiveUpperTriangularInverse()
    #expect(fast == naive)
  }

  @Test func factorsMultiplyToTheMatrix() throws {
    let h = Matrix.positiveDefinite(150)
    let (r, l) = (try h.upperCholesky(), try h.lowerCholesky())
    #expect(h.relativeError(of: r * r.transposed) < 1e-6)
    #expect(h.relativeError(of: l * l.transposed) < 1e-6)
    let one = Matrix.identity(150)
    #expect(one.relativeError(of: r * (try r.upperTriangularInverse())) < 1e-5)
    #expect(one.relativeError(of: h * (try h.positiveDefiniteInverse())) < 1e-5)
    for i in 0..<150 {
      for j in 0..<i { #expect(r[i, j] == 0 && l[j, i] == 0) }
    }
  }

  /// U with H⁻¹ = UᵀU: the inverse of R, or by three factorizations as in the GPTQ reference.
  @Test func oneFactorizationGivesTheFactorOfTheInverse() throws {
    let h = Matrix.positiveDefinite(100)
    let u = try h.upperCholesky().upperTriangularInverse()
    let reference = try h.positiveDefiniteInverse().lowerCholesky().transposed
    #expect(reference.relativeError(of: u) < 1e-5)
  }

  @Test func onlyTheTriangleInQuestionIsRead() throws {
    #expect(try ([[5, 2], [.nan, 1]] as Matrix).upperCholesky() == [[1, 2], [0, 1]])
    #expect(try ([[1, .nan], [2, 5]] as Matrix).lowerCholesky() == [[1, 0], [2, 1]])
    #expect(
      try ([[1, 2], [9, 4]] as Matrix).upperTriangularInverse() == [[1, -0.5], [0, 0.25]])
  }

  @Test func largeFactorsComeFromTheirTriangleAlone() throws {
    let h = Matrix.positiveDefinite(130)
    let upper = Matrix(rows: 130, columns: 130) { i, j in i <= j ? h[i, j] : .nan }
    let r = try h.upperCholesky()
    #expect(try upper.upperCholesky() == r)
    let negative = Matrix(rows: 130, columns: 130) { i, j in i <= j ? -r[i, j] : .infinity }
    let inverse = try negative.upperTriangularInverse()
    #expect(try inverse == r.upperTriangularInverse().scaled(by: -1))
    #expect((1..<130).allSatisfy { inverse[$0, 0].sign == .plus })
  }

  @Test(arguments: [2, 100])
  func firstBadPivotIsNamed(size: Int) {
    // Eliminating the last row of [[1, 2], [2, 1]] leaves the pivot 1 − 2² = −3.
    var h = Matrix.identity(size)
    (h[0, 1], h[1, 0]) = (2, 2)
    let last = MatrixError.notPositiveDefinite(pivot: 0, value: -3)
    #expect(throws: last) { try h.upperCholesky() }
    #expect(throws: last) { try h.naiveUpperCholesky() }
    #expect(throws: MatrixError.notPositiveDefinite(pivot: 1, value: -3)) {
      try h.lowerCholesky()
    }
  }

  @Test func unsuitableMatricesAreNamed() {
    let wide: Matrix = [[1, 2]]
    #expect(throws: MatrixError.notSquare(rows: 1, columns: 2)) { try wide.upperCholesky() }
    #expect(throws: MatrixError.notSquare(rows: 1, columns: 2)) {
      try wide.upperTriangularInverse()
    }
    let unknown: Matrix = [[1, .nan], [.infinity, 1]]
    #expect(throws: MatrixError.notFinite(row: 0, column: 1)) { try unknown.upperCholesky() }
    #expect(throws: MatrixError.notFinite(row: 1, column: 0)) { try unknown.lowerCholesky() }
    let singular: Matrix = [[1, 2], [0, 0]]
    #expect(throws: MatrixError.singular(pivot: 1)) { try singular.upperTriangularInverse() }
    #expect(throws: MatrixError.singular(pivot: 1)) {
      try singular.naiveUpperTriangularInverse()
    }
  }

  @Test func errorsSayWhatToDo() {
    #expect(
      MatrixError.notPositiveDefinite(pivot: 3, value: -0.5).description
        == "the matrix is not positive definite: pivot 3 is -0.5, not above 0; "
        + "add a positive number to the diagonal")
  }
}
