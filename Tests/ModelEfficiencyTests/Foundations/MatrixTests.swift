import ModelEfficiency
import Testing

struct MatrixTests {
  let m: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test func rowsAndColumnsAreArrays() {
    #expect(m.row(1) == [4, 5, 6])
    #expect(m.column(2) == [3, 6])
    #expect(m[1, 0] == 4)
  }

  @Test func transposingExchangesRowsAndColumns() {
    #expect(m.transposed == [[1, 4], [2, 5], [3, 6]])
  }

  @Test(arguments: [(0, 3), (1, 1), (5, 40), (33, 16), (100, 257)])
  func transposingMovesEveryElement(rows: Int, columns: Int) {
    let a = Matrix.random(rows, columns, seed: 3)
    let b = a.transposed
    #expect(b == Matrix(rows: columns, columns: rows) { a[$1, $0] })
    #expect(b.transposed == a)
  }

  @Test func sumsDifferencesAndMultiplesAreByElement() {
    let other: Matrix = [[10, 20, 30], [40, 50, 60]]
    #expect(m + other == [[11, 22, 33], [44, 55, 66]])
    #expect(other - m == [[9, 18, 27], [36, 45, 54]])
    #expect(m.scaled(by: 0.5) == [[0.5, 1, 1.5], [2, 2.5, 3]])
  }

  @Test func normIsTheRootOfTheSumOfSquares() {
    #expect(([[3, 0], [0, 4]] as Matrix).frobeniusNorm == 5)
    #expect(Matrix(rows: 0, columns: 3).frobeniusNorm == 0)
  }

  @Test func normIsSummedInDouble() {
    // In Float, 2²⁴ + 1 is 2²⁴, so that the ones would be lost.
    let elements: [Float] = [4096] + [Float](repeating: 1, count: 33)
    let norm = Matrix(rows: 1, columns: 34, elements: elements).frobeniusNorm
    #expect(norm == (16_777_216.0 + 33).squareRoot())
  }

  @Test func relativeErrorComparesNorms() {
    let exact: Matrix = [[3, 4]]
    #expect(exact.relativeError(of: [[3, 3]]) == 0.2)
    #expect(exact.relativeError(of: exact) == 0)
    #expect(([[0]] as Matrix).relativeError(of: [[0]]) == 0)
    #expect(([[0]] as Matrix).relativeError(of: [[1]]) == .infinity)
  }

  @Test func descriptionAlignsColumns() {
    let small: Matrix = [[1, -2.5], [30, 4]]
    #expect(small.description == "[[ 1, -2.5],\n [30,    4]]")
    #expect(Matrix(rows: 0, columns: 0).description == "[]")
  }

  @Test func descriptionLeavesOutTheMiddle() {
    let long = Matrix(rows: 1, columns: 9) { _, j in Float(j) }
    #expect(long.description == "[[0, 1, 2, 3, …, 6, 7, 8]]")
    let lines = long.transposed.description.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines[4] == " […],")
  }
}
