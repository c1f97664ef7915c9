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

  /// The most messages that a collective has.
  public static let mostMessages = 1 << 22

  /// The chunk of a rank when `count` values are divided among `ranks`: as equal as possible, in
  /// order of the ranks, covering all values.
  ///
  /// Example: 10 values on 4 ranks are 0..<2, 2..<5, 5..<7, 7..<10.
  ///
  /// - Precondition: `rank` is one of the ranks and `count` is not negative.
  public static func chunk(_ rank: Int, of count: Int, ranks: Int) -> Range<Int> {
    precondition(ranks >= 1, "\(ranks) ranks cannot share anything: give at least 1")
    precondition(
      rank >= 0 && rank < ranks,
      "there is no rank \(rank) among \(ranks): ranks are 0 to \(ranks - 1)")
    precondition(
      count >= 0, "\(count) values cannot be divided: give a number that is not negative")
    // The products may leave `Int`; the quotients are at most `count`.
    func border(_ place: Int) -> Int {
      ranks.dividingFullWidth(count.multipliedFullWidth(by: place)).quotient
    }
    return border(rank)..<(rank + 1 == ranks ? count : border(rank + 1))
  }

  /// The chunk of a rank of this collective.
  ///
  /// - Precondition: `rank` is one of its ranks.
  public func chunk(_ rank: Int) -> Range<Int> { Self.chunk(rank, of: count, ranks: ranks) }

  /// One collective after another.
  ///
  /// - Precondition: both are for equally many ranks and values.
  public func followed(by next: Collective) -> Collective {
    precondition(
      ranks == next.ranks && count == next.count,
      "\(ranks) ranks with \(count) values, then \(next.ranks) with \(next.count): they must be equal"
    )
    return Collective(ranks: ranks, count: count, steps: steps + next.steps)
  }

  /// What each rank sends and receives if a value has so many bytes.
  ///
  /// - Precondition: a value has 0 to ``mostBytesPerValue`` bytes.
  public func traffic(bytesPerValue: Int = 4) -> [RankTraffic] {
    Self.requireBytes(bytesPerValue)
    var traffic = [RankTraffic](repeating: RankTraffic(), count: ranks)
    for transfer in steps.joined() {
      traffic[transfer.source].send(bytes: bytesPerValue * transfer.range.count)
      traffic[transfer.destination].receive(bytes: bytesPerValue * transfer.range.count)
    }
    return traffic
  }

}

// What is checked before anything is made.
extension Collective {
  /// The most bytes that a value has: those of a 128-bit number.
  public static let mostBytesPerValue = 16

  /// The messages are few enough to be made, and the bytes of all of them can be counted.
  ///
  /// - Parameter rounds: the steps, in each of which every rank sends at most one message.
  static func requireSizes(ranks: Int, count: Int, rounds: (Int) -> ExactSize) throws {
    guard ranks >= 1 else { throw CommunicationError.noRanks(ranks) }
    guard count >= 0 else { throw CommunicationError.negativeCount(count) }
    let messages = ExactSize(ranks) * rounds(ranks)
    guard let messages = messages.value, messages <= mostMessages else {
      throw CommunicationError.tooManyMessages(ranks: ranks, limit: mostMessages)
    }
    // Twice, since an all-reduce may be two collectives.
    let most = Int.max / (mostBytesPerValue * 2 * max(1, messages))
    guard count <= most else { throw CommunicationError.tooManyValues(count, limit: most) }
  }

  static func requirePowerOfTwo(_ ranks: Int, count: Int) throws {
    guard ranks < 1 || ranks & (ranks - 1) == 0 else {
      throw CommunicationError.notAPowerOfTwo(ranks: ranks)
    }
    try requireSizes(ranks: ranks, count: count) { 2 * ExactSize($0.trailingZeroBitCount) }
  }

  static func requireBytes(_ bytesPerValue: Int) {
    precondition(
      (0...mostBytesPerValue).contains(bytesPerValue),
      "\(bytesPerValue) bytes a value: give 0 to \(mostBytesPerValue)")
  }
}
