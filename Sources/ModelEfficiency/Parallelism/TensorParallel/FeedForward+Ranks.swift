// A block of which every rank holds one piece. These are calls of the piece; all ranks of the group
// make the same one.
extension FeedForward {
  /// The whole block's output for an input that all ranks hold: one all-reduce.
  ///
  /// - Throws: `TensorParallelError.shape` if X has not h columns.
  public func output(of x: Matrix, addedOver rank: any Communicator) async throws -> Matrix {
    try requireInput(x)
    return try await rank.allReduced(output(of: x))
  }

  /// The gradients when all ranks hold X and ∂L/∂Y: those of this piece's parameters, and that of
  /// the input for the whole block, by one all-reduce.
  ///
  /// - Throws: `TensorParallelError.shape` if X has not h columns, or ∂L/∂Y not its shape.
  public func gradients(
    of x: Matrix, outputGradient: Matrix, addedOver rank: any Communicator
  ) async throws -> Gradients {
    try requireInput(x)
    try TensorParallelError.require(outputGradient, "∂L/∂Y", rows: x.rows, columns: b.columns)
    var gradients = gradients(of: x, outputGradient: outputGradient)
    gradients.input = try await rank.allReduced(gradients.input)
    return gradients
  }

  /// The whole block's output in sequence parallelism (Korthikanti et al. 2022, §4.2): every rank
  /// has some tokens of X and gets the same tokens of Y, by an all-gather before the block and a
  /// reduce-scatter after it.
  ///
  /// - Parameters:
  ///   - share: this rank's rows of X.
  ///   - tokens: the rows of X, which the number of ranks must divide.
  public func output(
    ofTokens share: Matrix, among tokens: Int, on rank: any Communicator
  ) async throws -> Matrix {
    try TensorParallelError.require(rank.size, divides: tokens, of: .tokens)
    try TensorParallelError.require(
      share, "the share of X", rows: tokens / rank.size, columns: a.rows)
    let elements = try await rank.allGathered(share.elements, count: tokens * share.columns)
    let x = Matrix(rows: tokens, columns: share.columns, elements: elements)
    let added = try await rank.reduceScattered(output(of: x).elements)
    return Matrix(rows: tokens / rank.size, columns: share.columns, elements: added)
  }
}

extension FeedForward {
  func requireInput(_ x: Matrix) throws(TensorParallelError) {
    try TensorParallelError.require(x, "X", rows: x.rows, columns: a.rows)
  }
}

extension Communicator {
  fileprivate func allReduced(_ matrix: Matrix) async throws -> Matrix {
    Matrix(
      rows: matrix.rows, columns: matrix.columns, elements: try await allReduced(matrix.elements))
  }
}
