extension FeedForward {
  /// When the pieces of a block that is split the other way are added up.
  public enum RowSplitSum: Hashable, Sendable {
    /// Before φ: right, at the price of one more all-reduce, of f values a token.
    case beforeActivation
    /// After φ, as a column split does it: wrong, since φ of a sum is not the sum of the φs.
    case afterActivation
  }

  /// The output when A is split by rows and X by columns: X·A = Σₖ Xₖ·Aₖ.
  ///
  /// Example: z = 1 + (−1), φ = ReLU: φ(z) = 0, but φ(1) + φ(−1) = 1.
  ///
  /// - Throws: `TensorParallelError` if `pieces` does not divide h, or X has not h columns.
  public func outputSplittingRows(
    of x: Matrix, into pieces: Int, summing order: RowSplitSum
  ) throws -> Matrix {
    try TensorParallelError.require(pieces, divides: a.rows, of: .hiddenSize)
    try requireInput(x)
    let partial = (0..<pieces).map { rank in
      let share = Collective.chunk(rank, of: a.rows, ranks: pieces)
      return x.columnSlice(share) * a.rowSlice(share)
    }
    let hidden =
      switch order {
      case .beforeActivation: activated(partial.dropFirst().reduce(partial[0], +))
      case .afterActivation:
        partial.dropFirst().reduce(activated(partial[0])) { $0 + activated($1) }
      }
    return hidden * b
  }
}
