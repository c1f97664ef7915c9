// The ring (Patarasuk and Yuan 2009): rank r sends to rank r + 1 only, one chunk in each step.
extension Collective {
  /// Each rank ends with the sum over all ranks of its own chunk (`chunk(rank)`), in N − 1 steps.
  /// What the other chunks then hold is of no use.
  ///
  /// Chunk c starts at rank c + 1 and collects one addend at every hop until it reaches rank c: the
  /// order of its sum is c + 1, c + 2, …, c.
  public static func ringReduceScatter(ranks: Int, count: Int) throws -> Collective {
    try ring(ranks: ranks, count: count, effect: .add, firstChunkBehind: 1)
  }

  /// Each rank starts with its own chunk and ends with all of them, in N − 1 steps.
  public static func ringAllGather(ranks: Int, count: Int) throws -> Collective {
    try ring(ranks: ranks, count: count, effect: .replace, firstChunkBehind: 0)
  }

  /// Each rank ends with the sum over all ranks: reduce-scatter, then all-gather.
  ///
  /// Each rank sends 2(N − 1) messages and, if N divides n, 2(N − 1)/N·n values.
  public static func ringAllReduce(ranks: Int, count: Int) throws -> Collective {
    try ringReduceScatter(ranks: ranks, count: count)
      .followed(by: ringAllGather(ranks: ranks, count: count))
  }

  private static func ring(
    ranks: Int, count: Int, effect: Transfer.Effect, firstChunkBehind: Int
  ) throws -> Collective {
    try requireSizes(ranks: ranks, count: count) { 2 * ExactSize($0 - 1) }
    let steps = (0..<ranks - 1).map { step in
      (0..<ranks).map { rank in
        let sent = (rank + 2 * ranks - step - firstChunkBehind) % ranks
        return Transfer(
          source: rank, destination: (rank + 1) % ranks,
          range: chunk(sent, of: count, ranks: ranks), effect: effect)
      }
    }
    return Collective(ranks: ranks, count: count, steps: steps)
  }
}
