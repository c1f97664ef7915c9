/// A linear layer y = x·Wᵀ + b that computes with integers only (Jacob et al. 2018, section 2.2).
///
/// With x = S_x(q_x − Z_x), W = S_w(q_w − Z_w), y = S_y(q_y − Z_y), and bias in units of S_x·S_w:
/// q_y = Z_y + M·(Σ (q_x − Z_x)(q_w − Z_w) + b/(S_x·S_w)), M = S_x·S_w/S_y, the only real number,
/// stored as a ``FixedPointMultiplier``.
///
/// Example: S_x = S_w = 0.5, Z = 0, S_y = 1 -> M = 0.25; codes (3, 2) times (4, 1) -> 14,
/// 14·0.25 = 3.5 -> 4, where the true y is 0.25·14 = 3.5.
///
///     let layer = try IntegerLinear(
///       weight: AffineMapping(covering: w, codes: .signed(bits: 8)).coded(w), input: x, output: y)
///     try layer(x.coded(inputs)).dequantized()
public struct IntegerLinear: Hashable, Sendable {
  /// W [out × in] in codes.
  public let weight: CodedMatrix
  /// The bias of each output in units of S_x·S_w.
  public let bias: [Int32]
  /// What the codes of inputs mean.
  public let input: AffineMapping
  /// What the codes of outputs mean.
  public let output: AffineMapping
  /// M = S_x·S_w/S_y.
  public let multiplier: FixedPointMultiplier
  /// b/(S_x·S_w) + N·Z_x·Z_w − Z_x·Σ q_w of each output: all that is known before an input comes.
  private let offsets: [Int32]

  /// Creates a layer. This is the last place where floats are used.
  ///
  /// - Parameter bias: the biases as real numbers, one per output, or none.
  /// - Throws: ``IntegerArithmeticError``.
  public init(
    weight: CodedMatrix, bias: [Float] = [], input: AffineMapping, output: AffineMapping
  ) throws(IntegerArithmeticError) {
    let unit = Double(input.scale) * Double(weight.mapping.scale)
    multiplier = try FixedPointMultiplier(unit / Double(output.scale))
    self.bias = try Self.integers(bias, unit: unit, outputs: weight.rows)
    self.weight = weight
    self.input = input
    self.output = output
    let limit = Self.greatestMagnitude(input) * Self.greatestMagnitude(weight.mapping)
    let greatestBias = self.bias.reduce(0) { max($0, abs(Int($1))) }
    let (greatestSum, overflows) = weight.columns.multipliedReportingOverflow(by: limit)
    guard !overflows && greatestSum <= Int(Int32.max) - greatestBias else {
      throw .accumulatorMayOverflow(features: weight.columns)
    }
    let zeros = weight.columns * input.zeroPoint * weight.mapping.zeroPoint
    offsets = self.bias.enumerated().map { i, bias in
      let sum = weight.row(i).reduce(0) { $0 + Int($1) }
      return Int32(truncatingIfNeeded: Int(bias) + zeros - input.zeroPoint * sum)
    }
  }

  /// The codes of the outputs [samples × out] for inputs [samples × in].
  ///
  /// - Throws: ``IntegerArithmeticError`` for inputs of another shape or map.
  /// - Complexity: O(samples·in·out).
  public func callAsFunction(
    _ inputs: CodedMatrix
  ) throws(IntegerArithmeticError) -> CodedMatrix {
    let codes = try accumulators(for: inputs).map { sum in
      let code = Int(multiplier(sum)) + output.zeroPoint
      return Int32(min(max(code, output.codes.lowerBound), output.codes.upperBound))
    }
    return CodedMatrix(rows: inputs.rows, columns: weight.rows, codes: codes, mapping: output)
  }

  /// Σ (q_x − Z_x)(q_w − Z_w) + bias for each input row and output [samples × out], with the zero
  /// points outside the inner loop: Σ q_x·q_w − Z_w·Σ q_x and what is known beforehand.
  ///
  /// - Throws: ``IntegerArithmeticError`` for inputs of another shape or map.
  public func accumulators(
    for inputs: CodedMatrix
  ) throws(IntegerArithmeticError) -> [Int32] {
    try check(inputs)
    let weightZero = Int32(weight.mapping.zeroPoint)
    return (0..<inputs.rows).flatMap { n in
      let x = inputs.row(n)
      let inputSum = x.reduce(0, &+)
      return (0..<weight.rows).map { i in
        // Parts may leave 32 bits; modulo 2³² their sum is the one that the initializer bounds.
        zip(x, weight.row(i)).reduce(offsets[i] &- weightZero &* inputSum) { $0 &+ $1.0 &* $1.1 }
      }
    }
  }

  /// ``accumulators(for:)`` by the definition, the zero points subtracted first.
  ///
  /// - Throws: ``IntegerArithmeticError`` for inputs of another shape or map.
  public func naiveAccumulators(
    for inputs: CodedMatrix
  ) throws(IntegerArithmeticError) -> [Int32] {
    try check(inputs)
    let (inputZero, weightZero) = (Int32(input.zeroPoint), Int32(weight.mapping.zeroPoint))
    return (0..<inputs.rows).flatMap { n in
      (0..<weight.rows).map { i in
        zip(inputs.row(n), weight.row(i)).reduce(bias[i]) {
          $0 + ($1.0 - inputZero) * ($1.1 - weightZero)
        }
      }
    }
  }

  private func check(_ inputs: CodedMatrix) throws(IntegerArithmeticError) {
    guard inputs.columns == weight.columns else {
      throw .shapeMismatch(expectedColumns: weight.columns, columns: inputs.columns)
    }
    guard inputs.mapping == input else { throw .otherInputMapping }
  }

  /// The biases in units of the accumulator.
  private static func integers(
    _ bias: [Float], unit: Double, outputs: Int
  ) throws(IntegerArithmeticError) -> [Int32] {
    if bias.isEmpty { return [Int32](repeating: 0, count: outputs) }
    guard bias.count == outputs else {
      throw .biasCountMismatch(expected: outputs, count: bias.count)
    }
    var integers: [Int32] = []
    for (i, value) in bias.enumerated() {
      guard let integer = Int32(exactly: (Double(value) / unit).rounded(.toNearestOrEven)) else {
        throw .biasOutOfRange(output: i)
      }
      integers.append(integer)
    }
    return integers
  }

  /// The greatest |q − Z| of a map.
  private static func greatestMagnitude(_ mapping: AffineMapping) -> Int {
    max(
      abs(mapping.codes.lowerBound - mapping.zeroPoint),
      abs(mapping.codes.upperBound - mapping.zeroPoint))
  }
}
