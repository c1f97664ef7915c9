import Testing

@testable import ModelEfficiency

struct MatrixProductTests {
  /// Empty, thinner than a tile, exactly a tile, ragged, and beyond one block of rows or depth.
  static let shapes = [
    (0, 0, 0), (0, 3, 2), (3, 0, 2), (3, 2, 0), (1, 1, 1), (1, 5, 33), (4, 9, 17), (5, 1, 17),
    (6, 16, 16), (7, 33, 129), (13, 385, 31), (12, 800, 32), (200, 257, 47), (97, 520, 65),
    (150, 130, 150),
  ]

  @Test func productOfTheExample() {
    let a: Matrix = [[1, 2], [3, 4]]
    #expect(a * [[5], [6]] == [[17], [39]])
    #expect(Matrix.naiveProduct(a, [[5], [6]]) == [[17], [39]])
  }

  @Test func emptySumsAreZero() {
    let product = Matrix(rows: 2, columns: 0) * Matrix(rows: 0, columns: 3)
    #expect(product == Matrix(rows: 2, columns: 3))
  }

  @Test(arguments: shapes, [1, 2, 3])
  func productEqualsTheNaiveOne(shape: (Int, Int, Int), threads: Int) {
    let (m, k, n) = shape
    let a = Matrix.random(m, k, seed: 1)
    let b = Matrix.random(k, n, seed: 2)
    let product = Threads.$limit.withValue(threads) { a * b }
    #expect(product == Matrix.naiveProduct(a, b))
  }

  @Test func productBeyondOneBlockInEachDimensionEqualsTheNaiveOne() {
    let a = Matrix.random(50, 390, seed: 9)
    let b = Matrix.random(390, 4100, seed: 10)
    #expect(Threads.$limit.withValue(2) { a * b } == Matrix.naiveProduct(a, b))
  }

  @Test func sumsAreFusedMultiplyAddsInOrder() {
    // (1 + ε)² − 1 − 2ε is ε² if it is rounded once at the end, 0 if the square is rounded first.
    let epsilon = Float.ulpOfOne
    let a: Matrix = [[-1 - 2 * epsilon, 1 + epsilon]]
    let expected = Float(Double(epsilon) * Double(epsilon))
    #expect(a * [[1], [1 + epsilon]] == [[expected]])
  }

  @Test(arguments: [1, 2])
  func blocksAccumulateInAnyOrientation(threads: Int) {
    let (m, k, n) = (70, 390, 50)
    let a = Matrix.random(k, m, seed: 3)
    let b = Matrix.random(n, k, seed: 4)
    let start = Matrix.random(n, m, seed: 5)
    // Cᵀ := Cᵀ − (AᵀBᵀ) with the last k first.
    var result = start
    Threads.$limit.withValue(threads) {
      result.withMutableBlock { c in
        a.withBlock { a in
          b.withBlock { b in
            c.transposed.subtractProduct(
              a.transposed.columnsReversed, b.columnsReversed.transposed)
          }
        }
      }
    }
    let expected = Matrix(rows: n, columns: m) { i, j in
      (0..<k).reversed().reduce(start[i, j]) { $0.addingProduct(-a[$1, j], b[i, $1]) }
    }
    #expect(result == expected)
  }

  @Test func blocksLeaveTheirSurroundingsAlone() {
    var c = Matrix(rows: 9, columns: 20, repeating: 7)
    let a = Matrix.random(7, 5, seed: 6)
    let b = Matrix.random(5, 17, seed: 7)
    c.withMutableBlock { c in
      a.withBlock { a in b.withBlock { c[1..<8, 2..<19].addProduct(a, $0) } }
    }
    let expected = Matrix(rows: 9, columns: 20) { i, j in
      guard (1..<8).contains(i) && (2..<19).contains(j) else { return 7 }
      return (0..<5).reduce(7) { $0.addingProduct(a[i - 1, $1], b[$1, j - 2]) }
    }
    #expect(c == expected)
  }

  @Test(arguments: [(0, 3), (1, 1), (2, 7), (129, 20), (300, 400)], [1, 2])
  func symmetricProductsEqualPlainOnes(shape: (Int, Int), threads: Int) {
    let a = Matrix.random(shape.0, shape.1, seed: 8)
    Threads.$limit.withValue(threads) {
      #expect(a.timesItsTranspose() == a * a.transposed)
      #expect(a.transposed.transposeTimesItself() == a * a.transposed)
      #expect(a.transposeTimesItself(scaledBy: 2) == (a.transposed * a).scaled(by: 2))
    }
  }

  @Test func symmetricProductsOfTheExamples() {
    #expect(([[1, 2], [0, 1]] as Matrix).timesItsTranspose() == [[5, 2], [2, 1]])
    #expect(([[1, 0], [1, 2]] as Matrix).transposeTimesItself() == [[2, 2], [2, 4]])
  }
}
