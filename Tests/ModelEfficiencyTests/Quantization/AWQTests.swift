import Testing

@testable import ModelEfficiency

struct AWQTests {
  static let threeBits = AffineQuantizer(
    bits: 3, symmetry: .asymmetric, granularity: .perGroup(size: 8))

  @Test func errorsOfAllExponentsAreTheOracles() throws {
    let result = try AWQ.quantize(
      weight: OracleMatrices.weight, inputs: OracleMatrices.inputs, grid: Self.threeBits)
    let expected = [
      41.6828, 35.8867, 20.1536, 24.2382, 24.0768, 20.3983, 25.2229, 22.2659, 21.9917, 18.5872,
      18.6819, 18.0248, 19.6056, 14.2777, 13.8903, 13.714, 13.7964, 14.4184, 32.5773, 35.5739,
    ]
    #expect(result.trials.count == expected.count)
    for (trial, error) in zip(result.trials, expected) {
      #expect(abs(trial.error - error) < 1e-4 * error)
    }
    #expect(result.exponent == 0.75)
  }

  @Test func handExampleRoundsTheLoudFeatureFourTimesAsFinely() throws {
    // Mean magnitudes (4, ¼, ¼, ¼), so s = (2, ½, ½, ½) for r = ½. W·s = (0.8, 0.7, 1.5, 0.4) on
    // the grid 0, ½, 1, 1½: codes 2, 1, 3, 1, and Ŵ = (½, 1, 3, 1).
    let inputs: Matrix = [[16, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    let result = try AWQ.quantize(
      weight: [[0.4, 1.4, 3, 0.8]], inputs: inputs,
      grid: AffineQuantizer(bits: 2, symmetry: .asymmetric, granularity: .perChannel),
      exponents: [0, 0.5])
    #expect(result.exponent == 0.5)
    #expect(result.quantized.codes == [2, 1, 3, 1])
    for (value, expected) in zip(result.weight.elements, [0.5, 1, 3, 1] as [Float]) {
      #expect(abs(value - expected) < 1e-6)
    }
    // ((16·0.4)² + 0.4² + 0 + 0.2²)/4 and ((16·0.1)² + 0.4² + 0 + 0.2²)/4.
    #expect(abs(result.trials[0].error - 10.29) < 1e-4)
    #expect(abs(result.trials[1].error - 0.69) < 1e-5)
  }

  @Test func exponentZeroIsRoundingToNearest() throws {
    let (weight, inputs) = (OracleMatrices.weight, OracleMatrices.inputs)
    let result = try AWQ.quantize(
      weight: weight, inputs: inputs, grid: Self.threeBits, exponents: [0])
    #expect(result.scales == [Float](repeating: 1, count: 16))
    #expect(result.weight == (try Self.threeBits.quantized(weight).dequantized()))
  }

  @Test func aPowerOfTwoCommonToAllInputsChangesNoCode() throws {
    let (weight, inputs) = (OracleMatrices.weight, OracleMatrices.inputs)
    let plain = try AWQ.quantize(weight: weight, inputs: inputs, grid: Self.threeBits)
    let louder = try AWQ.quantize(
      weight: weight, inputs: inputs.scaled(by: 4), grid: Self.threeBits)
    #expect(louder.exponent == plain.exponent)
    #expect(louder.quantized.codes == plain.quantized.codes)
  }

  @Test func scalesAreAroundOne() {
    #expect(AWQ.magnitudes(of: [[1, -4], [-1, 0]]) == [1, 2])
    for (scale, expected) in zip(AWQ.scales(magnitudes: [16, 1], exponent: 0.5), [2, 0.5]) {
      #expect(abs(Double(scale) - expected) < 1e-6)
    }
    // A silent feature counts as 10⁻⁴, so that nothing is divided by 0: s = (1, 10⁻⁴)/10⁻².
    for (scale, expected) in zip(AWQ.scales(magnitudes: [1, 0], exponent: 0.9), [100, 0.01]) {
      #expect(abs(Double(scale) - expected) < 1e-4 * expected)
    }
  }

  @Test func inputsThatSayNothingLeaveRoundingToNearest() throws {
    let weight = OracleMatrices.weight
    let nearest = try Self.threeBits.quantized(weight).dequantized()
    let result = try AWQ.quantize(
      weight: weight, inputs: Matrix(rows: 3, columns: 16), grid: Self.threeBits)
    #expect(result.exponent == 0)
    #expect(result.weight == nearest)
  }

  @Test func unfitArgumentsAreNamed() {
    func error(_ weight: Matrix, _ inputs: Matrix) -> GPTQError? {
      do throws(GPTQError) {
        _ = try AWQ.quantize(weight: weight, inputs: inputs, grid: Self.threeBits)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([[1, 2]], [[1]]) == .shapeMismatch(expectedColumns: 2, columns: 1))
    #expect(error([[1, 2]], [[1, .nan]]) == .notFinite(.inputs, row: 0, column: 1))
    #expect(
      error([[1, 2]], [[1, 2]])
        == .quantization(.groupSizeDoesNotDivide(groupSize: 8, columns: 2)))
    let eight = Matrix(rows: 1, columns: 8, repeating: 1)
    #expect(
      error(Matrix(rows: 1, columns: 8, repeating: .infinity), eight)
        == .quantization(.notFinite(row: 0, column: 0)))
    #expect(error(eight, eight.scaled(by: 1e30)) == .diverged)
  }
}
