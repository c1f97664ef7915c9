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
  /// A block in so many pieces has no piece of this number.
  case noSuchPiece(Int, pieces: Int)
  /// A matrix has the wrong shape.
  case shape(String, rows: Int, columns: Int, needed: String)

  static func require(
    _ ranks: Int, divides size: Int, of dimension: Dimension
  ) throws(TensorParallelError) {
    guard ranks >= 1, size >= ranks, size % ranks == 0 else {
      throw .doesNotDivide(ranks: ranks, dimension, size: size)
    }
  }

  static func require(
    _ matrix: Matrix, _ what: String, rows: Int, columns: Int
  ) throws(TensorParallelError) {
    guard matrix.rows == rows, matrix.columns == columns else {
      throw .shape(
        what, rows: matrix.rows, columns: matrix.columns, needed: "\(rows)×\(columns)")
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
    case .noSuchPiece(let piece, let pieces):
      "there is no piece \(piece) of \(pieces): pieces are 0 to \(pieces - 1)"
    case .shape(let what, let rows, let columns, let needed):
      "\(what) is \(rows)×\(columns), but must be \(needed)"
    }
  }
}
