/// A collective operation on arrays of `count` values, one array on each rank, as explicit steps.
///
/// In a step every rank sends its messages, all with the values it had before the step, and then
/// takes in what it was sent, in the order of the step's list. The steps are the operation: the
/// same list is counted (`traffic`), priced (`seconds`), run on plain arrays (`states`), and
/// executed by ranks that exchange messages (`Communicator.perform`).
///
///     let ring = try Collective.ringAllReduce(ranks: 4, count: 8)
///     ring.steps.count                             // 6
///     ring.traffic()[0].bytesSent                  // 48: 2·3/4 of 32 bytes
public struct Collective: Hashable, Sendable {
  /// N, the number of ranks.
  public let ranks: Int
  /// n, the number of values in each rank's array.
  public let count: Int
  /// The messages of each step.
  public let steps: [[Transfer]]

  /// The chunk of a rank when `count` values are divided among `ranks`: as equal as possible, in
  /// order of the ranks, covering all values.
  ///
  /// Example: 10 values on 4 ranks are 0..<2, 2..<5, 5..<7, 7..<10.
  public static func chunk(_ rank: Int, of count: Int, ranks: Int) -> Range<Int> {
    count * rank / ranks..<count * (rank + 1) / ranks
  }

  /// The chunk of a rank of this collective.
  public func chunk(_ rank: Int) -> Range<Int> { Self.chunk(rank, of: count, ranks: ranks) }

  /// One collective after another.
  ///
  /// - Precondition: both are for equally many ranks and values.
  public func followed(by next: Collective) -> Collective {
    precondition(ranks == next.ranks && count == next.count, "two collectives of different shape")
    return Collective(ranks: ranks, count: count, steps: steps + next.steps)
  }

  /// What each rank sends and receives if a value has so many bytes.
  public func traffic(bytesPerValue: Int = 4) -> [RankTraffic] {
    var traffic = [RankTraffic](repeating: RankTraffic(), count: ranks)
    for transfer in steps.joined() {
      traffic[transfer.source].send(bytes: bytesPerValue * transfer.range.count)
      traffic[transfer.destination].receive(bytes: bytesPerValue * transfer.range.count)
    }
    return traffic
  }

  static func requireRanks(_ ranks: Int) throws {
    guard ranks >= 1 else { throw CommunicationError.noRanks(ranks) }
  }

  static func requirePowerOfTwo(_ ranks: Int) throws {
    try requireRanks(ranks)
    guard ranks & (ranks - 1) == 0 else { throw CommunicationError.notAPowerOfTwo(ranks: ranks) }
  }
}
