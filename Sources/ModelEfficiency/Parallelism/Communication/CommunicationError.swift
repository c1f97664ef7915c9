/// Why ranks could not exchange what they wanted to.
public enum CommunicationError: Error, Hashable, Sendable {
  /// A group needs at least one rank.
  case noRanks(Int)
  /// A message to or from a rank that is not in the group.
  case noSuchRank(Int, size: Int)
  /// A rank sends to, or receives from, itself.
  case messageToItself(rank: Int)
  /// A message has not as many values as its receiver asked for.
  case shapeMismatch(source: Int, destination: Int, expected: Int, received: Int)
  /// A rank waits for a message of another one, which has ended.
  case peerEnded(rank: Int, peer: Int)
  /// All ranks that have not ended wait for messages: rank `ranks[i]` for one of `sources[i]`.
  case deadlock(ranks: [Int], sources: [Int])
  /// The algorithm works on 1, 2, 4, 8, … ranks only.
  case notAPowerOfTwo(ranks: Int)
  /// A collective for one number of ranks is used by a group of another.
  case wrongGroup(expected: Int, size: Int)
}

extension CommunicationError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noRanks(let ranks):
      "a group of \(ranks) ranks cannot do anything: give at least 1"
    case .noSuchRank(let rank, let size):
      "there is no rank \(rank) in a group of \(size): ranks are 0 to \(size - 1)"
    case .messageToItself(let rank):
      "rank \(rank) exchanges a message with itself: it has the values already"
    case .shapeMismatch(let source, let destination, let expected, let received):
      """
      rank \(destination) expects \(expected) values of rank \(source), which sent \(received): \
      let all ranks work on equally long arrays
      """
    case .peerEnded(let rank, let peer):
      "rank \(rank) waits for a message of rank \(peer), which has ended without sending one"
    case .deadlock(let ranks, let sources):
      "deadlock: "
        + zip(ranks, sources).map { "rank \($0) waits for rank \($1)" }.joined(separator: ", ")
        + "; let one of them send first"
    case .notAPowerOfTwo(let ranks):
      "\(ranks) is not a power of two: use the ring, which works on any number of ranks"
    case .wrongGroup(let expected, let size):
      "a collective for \(expected) ranks cannot run in a group of \(size)"
    }
  }
}
