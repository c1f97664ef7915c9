// Exchanges between partners whose numbers differ in one bit (Thakur, Rabenseifner and Gropp 2005).
// Every sum is the tree ((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7)) over the ranks.
extension Collective {
  /// Each rank ends with the sum over all ranks in log₂ N steps, exchanging whole arrays with
  /// partners 1, 2, 4, … away.
  ///
  /// Each rank sends log₂ N messages of n values.
  ///
  /// - Throws: `CommunicationError` if the number of ranks is no power of two, or a size too large.
  public static func recursiveDoublingAllReduce(ranks: Int, count: Int) throws -> Collective {
    try requirePowerOfTwo(ranks, count: count)
    let steps = bits(of: ranks).map { bit in
      (0..<ranks).map { rank in
        Transfer(source: rank, destination: rank ^ bit, range: 0..<count, effect: .add)
      }
    }
    return Collective(ranks: ranks, count: count, steps: steps)
  }

  /// Each rank ends with the sum over all ranks in 2·log₂ N steps: partners 1, 2, 4, … away add up
  /// ever smaller halves, then the same partners in reverse exchange the sums.
  ///
  /// Each rank sends 2·log₂ N messages and, if N divides n, 2(N − 1)/N·n values.
  ///
  /// - Throws: `CommunicationError` if the number of ranks is no power of two, or a size too large.
  public static func halvingDoublingAllReduce(ranks: Int, count: Int) throws -> Collective {
    try requirePowerOfTwo(ranks, count: count)
    // The values that each rank is responsible for, before each step and after the last.
    var owned = [[Range<Int>]](repeating: [0..<count], count: ranks)
    for bit in bits(of: ranks) {
      for rank in 0..<ranks {
        let whole = owned[rank].last ?? 0..<0
        let middle = (whole.lowerBound + whole.upperBound) / 2
        owned[rank].append(
          rank & bit == 0 ? whole.lowerBound..<middle : middle..<whole.upperBound)
      }
    }
    let halving = bits(of: ranks).enumerated().map { level, bit in
      (0..<ranks).map { rank in
        Transfer(
          source: rank, destination: rank ^ bit, range: owned[rank ^ bit][level + 1], effect: .add)
      }
    }
    let doubling = bits(of: ranks).enumerated().reversed().map { level, bit in
      (0..<ranks).map { rank in
        Transfer(
          source: rank, destination: rank ^ bit, range: owned[rank][level + 1], effect: .replace)
      }
    }
    return Collective(ranks: ranks, count: count, steps: halving + doubling)
  }

  private static func bits(of ranks: Int) -> [Int] {
    (0..<ranks.trailingZeroBitCount).map { 1 << $0 }
  }
}
