import ModelEfficiency
import Testing

struct SingularValueDecompositionTests {
  @Test func docstringExample() throws {
    let svd = try SingularValueDecomposition(of: [[3, 0], [0, -4]])
    #expect(svd.values == [4, 3])
    #expect(svd.factors(rank: 1).product == [[0, 0], [0, -4]])
  }

  @Test func obliqueExampleByHand() throws {
    // AᵀA = [[25, 20], [20, 25]] has the eigenvalues 45 and 5.
    let svd = try SingularValueDecomposition(of: [[3, 0], [4, 5]])
    #expect(abs(Double(svd.values[0]) - 45.0.squareRoot()) < 1e-6)
    #expect(abs(Double(svd.values[1]) - 5.0.squareRoot()) < 1e-6)
  }

  @Test func valuesAreTheOraclesForTallAndWide() throws {
    let expected = [6.52736, 4.67785, 3.60477, 2.67603, 2.25482, 1.90361]
    for matrix in [OracleMatrices.weight, OracleMatrices.weight.transposed] {
      let values = try SingularValueDecomposition(of: matrix).values
      #expect(values.count == expected.count)
      for (value, number) in zip(values, expected) { #expect(abs(Double(value) - number) < 1e-5) }
    }
  }

  @Test(arguments: [(1, 1), (5, 3), (3, 5), (24, 16), (40, 40)])
  func factorsAreOrthonormalAndGiveTheMatrixBack(rows: Int, columns: Int) throws {
    var random = SplitMix64(seed: 3)
    let matrix = Matrix(rows: rows, columns: columns) { _, _ in random.normal() }
    let svd = try SingularValueDecomposition(of: matrix)
    let unit = Matrix.identity(min(rows, columns))
    #expect((svd.left.transposed * svd.left - unit).frobeniusNorm < 1e-5)
    #expect((svd.right * svd.right.transposed - unit).frobeniusNorm < 1e-5)
    #expect(matrix.relativeError(of: svd.factors(rank: .max).product) < 1e-6)
    #expect(zip(svd.values, svd.values.dropFirst()).allSatisfy { $0 >= $1 && $1 >= 0 })
  }

  @Test(arguments: 0...6)
  func errorOfRankKIsWhatTheOtherSingularValuesHold(rank: Int) throws {
    let svd = try SingularValueDecomposition(of: OracleMatrices.weight)
    let error = (OracleMatrices.weight - svd.factors(rank: rank).product).frobeniusNorm
    let rest = svd.values.dropFirst(rank).reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(abs(error - rest.squareRoot()) < 1e-5)
  }

  @Test func zeroMatricesAndRepeatedColumnsHaveZeroSingularValues() throws {
    let zero = try SingularValueDecomposition(of: Matrix(rows: 3, columns: 2))
    #expect(zero.values == [0, 0])
    #expect(zero.factors(rank: 2).product == Matrix(rows: 3, columns: 2))
    let repeated = try SingularValueDecomposition(of: [[1, 1], [2, 2]])
    #expect(abs(repeated.values[0] - Float(10).squareRoot()) < 1e-6)
    #expect(repeated.values[1] < 1e-6)
    #expect(try SingularValueDecomposition(of: Matrix(rows: 0, columns: 4)).values.isEmpty)
  }

  @Test func factorsCountTheirBits() throws {
    let svd = try SingularValueDecomposition(of: OracleMatrices.weight)
    // 16·(6 + 16)/(6·16).
    #expect(abs(svd.factors(rank: 1).bitsPerWeight() - 22.0 / 6) < 1e-12)
  }

  @Test func notFiniteElementsAreNamed() {
    #expect(throws: MatrixError.notFinite(row: 1, column: 0)) {
      try SingularValueDecomposition(of: [[1, 2], [.nan, 1]])
    }
  }
}
