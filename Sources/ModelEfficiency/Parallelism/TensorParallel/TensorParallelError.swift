/// Why a layer could not be divided among ranks.
public enum TensorParallelError: Error, Hashable, Sendable {
  /// What is divided.
  public enum Dimension: String, Hashable, Sendable {
    /// The width f of a feed-forward block.
    case width
    /// The hidden size h.
    case hiddenSize = "hidden size"
    /// The rows of the input.
    case tokens
  }

  /// The number of ranks does not divide a dimension.
  case doesNotDivide(ranks: Int, Dimension, size: Int)

  static func require(_ ranks: Int, divides size: Int, of dimension: Dimension) throws {
    guard ranks >= 1, size % ranks == 0 else {
      throw TensorParallelError.doesNotDivide(ranks: ranks, dimension, size: size)
    }
  }
}

extension TensorParallelError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .doesNotDivide(let ranks, let dimension, let size):
      """
      \(ranks) ranks do not divide the \(dimension.rawValue) \(size): \
      give a number of ranks that does
      """
    }
  }
}
