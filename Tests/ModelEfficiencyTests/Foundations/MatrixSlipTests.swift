import ModelEfficiency
import Testing

struct MatrixSlipTests {
  static let square: Matrix = [[1, 2], [3, 4]]
  static let wide: Matrix = [[1, 2, 3], [4, 5, 6]]
  static let int8 = Int8Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4])
  static let int32 = Int32Matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4])

  static let places: Slips = [
    "column 2 of a 2×2 matrix; columns are 0..<2": { _ = square[0, 2] },
    "column -1 of a 2×2 matrix": { _ = square[1, -1] },
    "row 2 of a 2×2 matrix; rows are 0..<2": { _ = square[2, 0] },
    "row -1 of a 2×3 matrix": { _ = wide[-1, 3] },
    "column 3 of a 2×3 matrix": {
      var matrix = wide
      matrix[0, 3] = 1
    },
    "column 9223372036854775807 of a 2×2 matrix": { _ = square[0, .max] },
    "row -9223372036854775808 of a 2×2 matrix": { _ = square[.min, 0] },
    "row 2 of a 2×3 matrix": { _ = wide.row(2) },
    "row 9223372036854775807 of a 2×3 matrix": { _ = wide.row(.max) },
    "column 3 of a 2×3 matrix; columns are 0..<3": { _ = wide.column(3) },
    "column 0 of a 0×0 matrix": { _ = Matrix(rows: 0, columns: 0).column(0) },
    "column 5 of a 2×2 matrix": { _ = int8[0, 5] },
    "column -2 of a 2×2 matrix": {
      var matrix = int8
      matrix[1, -2] = 1
    },
    "row 3 of a 2×2 matrix": { _ = int8.row(3) },
    "column 4 of a 2×2 matrix": { _ = int32[0, 4] },
    "row -3 of a 2×2 matrix": { _ = int32.row(-3) },
  ]

  static let shapes: Slips = [
    "a 2×3 times 2×3: the first matrix needs as many columns as the second has rows": {
      _ = wide * wide
    },
    "a 2×3 times 2×2": { _ = Matrix.naiveProduct(wide, square) },
    "a 2×3 matrix and a 2×2 one: only matrices of equal shape": { _ = wide + square },
    "a 2×2 matrix and a 2×3 one": { _ = square - wide },
    "row 1 has 1 elements and row 0 has 2": { _ = [[1, 2], [3]] as Matrix },
    "a 2×2 matrix needs 4 elements, not 3": {
      _ = Matrix(rows: 2, columns: 2, elements: [1, 2, 3])
    },
    "a 2×2 matrix keeps 4 elements, but now there are 1": {
      var matrix = square
      matrix.elements = [1]
    },
    "a 2×3 matrix keeps 6 elements, but now there are 5": {
      var matrix = wide
      matrix.elements.removeLast()
    },
    "but now there are 0": {
      var matrix = int8
      matrix.elements = []
    },
    "a 1×2 times 1×2": {
      let row = Int8Matrix(rows: 1, columns: 2, elements: [1, 2])
      _ = row * row
    },
  ]

  static let sizes: Slips = [
    "a -1×2 matrix: no number of rows or columns is negative": {
      _ = Matrix(rows: -1, columns: 2)
    },
    "a -1×-1 matrix": { _ = Matrix.identity(-1) },
    "a 2×-3 matrix": { _ = Matrix(rows: 2, columns: -3) { _, _ in 0 } },
    "a 4294967296×4294967296 matrix is too large": { _ = Matrix(rows: 1 << 32, columns: 1 << 32) },
    "a 9223372036854775807×2 matrix is too large": {
      _ = Matrix(rows: .max, columns: 2, elements: [])
    },
    "a 100000×100000 matrix is too large: give at most 2³⁰ elements": {
      var random = SplitMix64(seed: 1)
      _ = Matrix.normal(rows: 100_000, columns: 100_000, using: &random)
    },
    "a 0×9223372036854775807 matrix is too large": { _ = Matrix(rows: 0, columns: .max) },
    "a 65536×65536 matrix is too large": {
      let column = Matrix(rows: 65536, columns: 1)
      _ = column * column.transposed
    },
    "a permutation of -1 numbers": {
      var random = SplitMix64(seed: 1)
      _ = random.permutation(-1)
    },
    "a deviation of nan": {
      var random = SplitMix64(seed: 1)
      _ = Matrix.normal(rows: 1, columns: 1, deviation: .nan, using: &random)
    },
    "numbers from 0.0 to inf": {
      var random = SplitMix64(seed: 1)
      _ = Matrix.uniform(rows: 1, columns: 1, to: .infinity, using: &random)
    },
  ]

  @Test(arguments: places.words)
  func placesOutsideAreNamed(words: String) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [words] in Self.places.make(words) }
    expect(result, says: words)
  }

  @Test(arguments: shapes.words)
  func shapesThatDoNotFitAreNamed(words: String) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [words] in Self.shapes.make(words) }
    expect(result, says: words)
  }

  @Test(arguments: sizes.words)
  func sizesAreCheckedBeforeMemoryIsTaken(words: String) async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [words] in Self.sizes.make(words) }
    expect(result, says: words)
  }

  @Test func everyPlaceInsideIsTheSameAsBefore() {
    for i in 0..<2 {
      for j in 0..<3 { #expect(Self.wide[i, j] == Self.wide.elements[i * 3 + j]) }
    }
    var matrix = Self.wide
    matrix[1, 2] = 7
    matrix.elements[0] = 8
    #expect(matrix == [[8, 2, 3], [4, 5, 7]])
  }
}
