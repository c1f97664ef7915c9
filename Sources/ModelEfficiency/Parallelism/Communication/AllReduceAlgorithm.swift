/// The ways to give every rank the sum of all ranks' arrays.
public enum AllReduceAlgorithm: String, CaseIterable, Hashable, Sendable {
  /// All send to rank 0, which sends the sum back.
  case server
  /// Chunks travel around a ring, twice.
  case ring
  /// Partners exchange whole arrays.
  case recursiveDoubling = "recursive doubling"
  /// Partners exchange ever smaller halves, then ever larger ones.
  case halvingDoubling = "halving-doubling"

  /// Partners are found by the bits of their numbers.
  var needsPowerOfTwo: Bool { self == .recursiveDoubling || self == .halvingDoubling }

  /// The steps for arrays of `count` values.
  ///
  /// - Throws: `CommunicationError.notAPowerOfTwo` by the two that exchange with partners, and by all
  ///   if there are no ranks or a size is negative or too large.
  public func collective(ranks: Int, count: Int) throws -> Collective {
    switch self {
    case .server: try .serverAllReduce(ranks: ranks, count: count)
    case .ring: try .ringAllReduce(ranks: ranks, count: count)
    case .recursiveDoubling: try .recursiveDoublingAllReduce(ranks: ranks, count: count)
    case .halvingDoubling: try .halvingDoublingAllReduce(ranks: ranks, count: count)
    }
  }
}
