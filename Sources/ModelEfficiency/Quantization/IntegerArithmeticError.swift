/// Why a layer cannot be computed with integers only.
public enum IntegerArithmeticError: Error, Hashable, Sendable {
  /// The multiplier S₁S₂/S₃ is not in [2⁻³², 1).
  case multiplierOutOfRange(Double)
  /// The inputs have not as many columns as the weights.
  case shapeMismatch(expectedColumns: Int, columns: Int)
  /// There is not one bias per output.
  case biasCountMismatch(expected: Int, count: Int)
  /// The bias of this output is not a number, or beyond 32 bits in units of S₁S₂.
  case biasOutOfRange(output: Int)
  /// With so many features a sum may leave 32 bits.
  case accumulatorMayOverflow(features: Int)
  /// The inputs are coded by another map than the layer was made for.
  case otherInputMapping
}

extension IntegerArithmeticError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .multiplierOutOfRange(let multiplier):
      """
      the multiplier \(multiplier) is not in [2⁻³², 1): \
      let the output's scale be greater than the product of the others, and less than 2³² times it
      """
    case .shapeMismatch(let expected, let columns):
      "the inputs have \(columns) columns, but the weights have \(expected)"
    case .biasCountMismatch(let expected, let count):
      "\(count) biases for \(expected) outputs: give one per output"
    case .biasOutOfRange(let output):
      "the bias of output \(output) is beyond 32 bits in units of the accumulator: check its size"
    case .accumulatorMayOverflow(let features):
      "sums over \(features) features may leave 32 bits: split the layer or use fewer bits"
    case .otherInputMapping:
      "the inputs are coded by another map than the layer's: code them with `layer.input`"
    }
  }
}
