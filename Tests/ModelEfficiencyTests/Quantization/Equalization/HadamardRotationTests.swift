import Testing

@testable import ModelEfficiency

struct HadamardRotationTests {
  /// H by its definition: +1 where the indices share an even number of bits.
  func hadamard(_ n: Int) -> Matrix {
    Matrix(rows: n, columns: n) { ($0 & $1).nonzeroBitCount.isMultiple(of: 2) ? 1 : -1 }
  }

  // Expected vector by ../Fixtures/equalization_oracle.py.
  @Test func transformIsThatOfNumPy() {
    var vector: [Float] = [1, -2, 3, 4, -5, 6, 7, -8]
    HadamardRotation.transform(&vector)
    #expect(vector == [6, 6, -6, -22, 6, -2, -10, 30])
  }

  @Test(arguments: [1, 2, 4, 32, 256])
  func transformIsTheProductWithTheMatrix(n: Int) {
    var random = SplitMix64(seed: UInt64(n))
    // Whole numbers, so that both are exact.
    let vector = (0..<n).map { _ in Float(random.next() % 1000) - 500 }
    var fast = vector
    HadamardRotation.transform(&fast)
    #expect(fast == (hadamard(n) * Matrix(rows: n, columns: 1, elements: vector)).elements)
  }

  @Test func docstringExamples() throws {
    let plain = try HadamardRotation(signs: [1, 1, 1, 1])
    #expect(plain.rotated([4, 0, 0, 0]) == [2, 2, 2, 2])
    #expect(plain.rotated([1, 1, 1, 1]) == [2, 0, 0, 0])
    let flipped = try HadamardRotation(signs: [1, 1, 1, -1])
    #expect(flipped.rotated([1, 1, 1, 1]) == [1, 1, 1, -1])
  }

  @Test func lengthsAndProductsStay() throws {
    let layer = OutlierLayer(tokens: 16, features: 128, outputs: 8, outliers: 3, seed: 1)
    let rotation = try HadamardRotation(features: 128, seed: 7)
    let rotated = try rotation.inputs(layer.activations)
    #expect(abs(rotated.frobeniusNorm / layer.activations.frobeniusNorm - 1) < 1e-5)
    let product = layer.activations * layer.weight
    #expect(try product.relativeError(of: rotated * rotation.weight(layer.weight)) < 1e-5)
    // Q as a matrix: the columns are the rotated unit vectors; QᵀQ = 1.
    let q = try rotation.inputs(.identity(128))
    #expect(Matrix.identity(128).relativeError(of: q * q.transposed) < 1e-5)
  }

  @Test func loneOutlierIsSpreadEvenly() throws {
    var x = [Float](repeating: 0, count: 64)
    x[37] = 16
    let rotated = try HadamardRotation(features: 64, seed: 3).rotated(x)
    #expect(rotated.allSatisfy { abs($0) == 2 })
  }

  @Test func signsComeFromTheSeed() throws {
    let (one, same) = (
      try HadamardRotation(features: 64, seed: 3), try HadamardRotation(features: 64, seed: 3)
    )
    #expect(one == same)
    #expect(try one != HadamardRotation(features: 64, seed: 4))
    #expect(Set(one.signs) == [1, -1])
  }

  @Test(arguments: [0, 3, 12, -4])
  func onlyPowersOfTwoHaveThisRotation(count: Int) {
    #expect(throws: EqualizationError.notAPowerOfTwo(max(0, count))) {
      try HadamardRotation(features: count, seed: 0)
    }
  }

  @Test func inputsOfAnotherWidthAreRefused() throws {
    let rotation = try HadamardRotation(features: 4, seed: 0)
    #expect(throws: EqualizationError.inputsDoNotFit(columns: 2, expected: 4)) {
      try rotation.inputs([[1, 2]])
    }
    #expect(throws: EqualizationError.inputsDoNotFit(columns: 2, expected: 4)) {
      try rotation.weight([[1], [2]])
    }
  }
}
