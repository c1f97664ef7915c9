import Testing

@testable import ModelEfficiency

struct GPTQErrorTests {
  static let weight: Matrix = [[1, -2], [0.5, 3]]
  static let quantizer = AffineQuantizer(bits: 4, symmetry: .symmetric, granularity: .perChannel)

  /// One input for two features: H has rank 1.
  static let singular = Hessian(matrix: [[1, 2], [2, 4]])

  private func error(
    weight: Matrix = weight, hessian: Hessian = singular, grid: AffineQuantizer = quantizer,
    blockSize: Int = 128, dampening: Float = 0.01, order: GPTQ.Order = .natural
  ) -> GPTQError? {
    do throws(GPTQError) {
      _ = try GPTQ.quantize(
        weight: weight, hessian: hessian, grid: grid, blockSize: blockSize, dampening: dampening,
        order: order)
      return nil
    } catch {
      return error
    }
  }

  @Test func tooFewInputsNeedDampening() {
    // Elimination goes from the last feature of the sweep to the first and fails at the first.
    #expect(error(dampening: 0) == .hessianNotPositiveDefinite(pivot: 0, dampening: 0))
    #expect(
      error(dampening: 0, order: .descendingDiagonal)
        == .hessianNotPositiveDefinite(pivot: 1, dampening: 0))
    #expect(error(dampening: 0.01) == nil)
  }

  @Test func unfitArgumentsAreNamed() {
    let infinite = Hessian(matrix: [[2, .infinity], [.infinity, 8]])
    #expect(error(hessian: infinite) == .notFinite(.hessian, row: 0, column: 1))
    #expect(error(weight: [[1, 2, 3]]) == .shapeMismatch(expectedColumns: 2, columns: 3))
    #expect(error(weight: [[1, .nan]]) == .quantization(.notFinite(row: 0, column: 1)))
    #expect(error(blockSize: 0) == .badBlockSize(0))
    #expect(error(dampening: -1) == .badDampening(-1))
    #expect(error(dampening: .infinity) == .badDampening(.infinity))
    let nine = AffineQuantizer(bits: 9, symmetry: .symmetric, granularity: .perChannel)
    #expect(error(grid: nine) == .quantization(.bitsOutOfRange(9)))
    #expect(error(weight: Matrix(rows: 0, columns: 2)) == .quantization(.emptyMatrix))
  }

  @Test func hugeUpdatesAreNoticed() {
    // The error of the first weight, a quarter of a step, moves the second 2⁴⁰ times as far.
    let steep = Hessian(matrix: [[0x1p41, 1], [1, 0x1p-40]])
    let huge: Matrix = [[0x1p125, 0x1p126]]
    #expect(error(weight: huge, hessian: steep, dampening: 0) == .diverged)
    #expect(throws: GPTQError.diverged) {
      try GPTQ.quantizeColumnByColumn(
        weight: huge, hessian: steep, grid: Self.quantizer, dampening: 0)
    }
  }

  @Test func messagesSayWhatToDo() {
    #expect(
      GPTQError.hessianNotPositiveDefinite(pivot: 3, dampening: 0).description == """
        the Hessian with dampening 0.0 is not positive definite at feature 3: raise the dampening \
        (0.01 is usual) or give at least as many inputs as features
        """)
  }

  @Test func inputsAreCheckedBeforeTheyCount() throws {
    var hessian = Hessian(features: 2)
    #expect(throws: GPTQError.shapeMismatch(expectedColumns: 2, columns: 1)) {
      try hessian.accumulate([[1]])
    }
    #expect(throws: GPTQError.notFinite(.inputs, row: 1, column: 0)) {
      try hessian.accumulate([[1, 2], [.nan, 0]])
    }
    #expect(hessian == Hessian(features: 2))
  }

  @Test func longRowsAreNotSearched() {
    let hessian = Hessian(matrix: .identity(17))
    #expect(throws: GPTQError.tooManyColumns(17, limit: 16)) {
      try ExhaustiveRounding.quantize(
        weight: Matrix(rows: 1, columns: 17, repeating: 1), hessian: hessian,
        grid: Self.quantizer)
    }
  }
}
