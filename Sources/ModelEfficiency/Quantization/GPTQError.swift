/// Why the weights of a layer cannot be quantized by AWQ, OBQ or GPTQ.
public enum GPTQError: Error, Hashable, Sendable {
  /// What was given to the algorithm.
  public enum Operand: String, Hashable, Sendable {
    /// The inputs of the layer.
    case inputs
    /// The Hessian.
    case hessian = "Hessian"
  }

  /// The Hessian has seen no inputs, or there are none.
  case noInputs
  /// All inputs seen are 0, so that no weight matters.
  case onlyDeadFeatures
  /// The Hessian's elements at this place and at its mirror image differ.
  case hessianNotSymmetric(row: Int, column: Int)
  /// Factoring the dampened Hessian met a pivot that is not positive, at this feature.
  case hessianNotPositiveDefinite(pivot: Int, dampening: Float)
  /// A matrix has not as many columns as the Hessian has features.
  case shapeMismatch(expectedColumns: Int, columns: Int)
  /// The element at this place is NaN or infinite.
  case notFinite(Operand, row: Int, column: Int)
  /// The dampening is negative, NaN or infinite.
  case badDampening(Float)
  /// The block size is less than 1.
  case badBlockSize(Int)
  /// The matrix has more columns than can be searched exhaustively.
  case tooManyColumns(Int, limit: Int)
  /// There is no exponent to try.
  case noExponents
  /// This exponent is not finite, or takes the scales of features beyond the range of a float.
  case badExponent(Float)
  /// The updates grew beyond the range of a float.
  case diverged
  /// The quantizer does not fit the weight, or the weight is not finite.
  case quantization(QuantizationError)
}

extension GPTQError {
  init(_ error: MatrixError, dampening: Float, order: [Int]) {
    switch error {
    case .notPositiveDefinite(let pivot, _):
      self = .hessianNotPositiveDefinite(pivot: order[pivot], dampening: dampening)
    case .notFinite(let row, let column):
      self = .notFinite(.hessian, row: order[row], column: order[column])
    case .singular(let pivot):
      self = .hessianNotPositiveDefinite(pivot: order[pivot], dampening: dampening)
    case .notSquare(let rows, let columns):
      self = .shapeMismatch(expectedColumns: rows, columns: columns)
    }
  }
}

extension GPTQError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noInputs:
      "no inputs have been seen: accumulate at least one, or nothing tells which weights matter"
    case .onlyDeadFeatures:
      "every input seen is 0, so that no weight matters: give inputs that are not"
    case .hessianNotSymmetric(let row, let column):
      """
      the Hessian's elements in row \(row), column \(column) and in row \(column), column \(row) \
      differ: give a symmetric matrix
      """
    case .hessianNotPositiveDefinite(let pivot, let dampening):
      """
      the Hessian with dampening \(dampening) is not positive definite at feature \(pivot): \
      raise the dampening (0.01 is usual) or give at least as many inputs as features
      """
    case .shapeMismatch(let expected, let columns):
      "the matrix has \(columns) columns, but the Hessian has \(expected) features"
    case .notFinite(let operand, let row, let column):
      "row \(row), column \(column) of the \(operand.rawValue) is NaN or infinite"
    case .badDampening(let dampening):
      "the dampening is \(dampening): give a finite number that is not negative, such as 0.01"
    case .badBlockSize(let size):
      "the block size is \(size): give at least 1; 128 is usual"
    case .tooManyColumns(let columns, let limit):
      "\(columns) columns are too many to try all choices: give at most \(limit)"
    case .noExponents:
      "there are no exponents to try: give at least one, such as 0.5"
    case .badExponent(let exponent):
      "the exponent \(exponent) gives scales that are no floats above 0: give exponents from 0 to 1"
    case .diverged:
      "the updated weights left the range of a float: raise the dampening or scale the layer"
    case .quantization(let error):
      error.description
    }
  }
}
