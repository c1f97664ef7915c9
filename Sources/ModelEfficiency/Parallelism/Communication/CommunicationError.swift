/// Why ranks could not exchange what they wanted to.
public enum CommunicationError: Error, Hashable, Sendable {
  /// A group needs at least one rank.
  case noRanks(Int)
  /// More ranks than this process runs at the same time.
  case tooManyRanks(Int, limit: Int)
  /// An array has no negative number of values.
  case negativeCount(Int)
  /// The collective has more messages than are made one by one.
  case tooManyMessages(ranks: Int, limit: Int)
  /// The bytes of all messages could not be counted.
  case tooManyValues(Int, limit: Int)
  /// The arrays of all ranks after every step are more numbers than are kept.
  case tooManyStates(steps: Int, limit: Int)
  /// A message to or from a rank that is not in the group.
  case noSuchRank(Int, size: Int)
  /// A rank sends to, or receives from, itself.
  case messageToItself(rank: Int)
  /// A message, or the array that it is a part of, has not as many values as the receiver's. If both
  /// ranks are the same, its array is not as long as the collective says.
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
    case .tooManyRanks(let ranks, let limit):
      "\(ranks) ranks are too many to run at the same time: give at most \(limit)"
    case .negativeCount(let count):
      "an array of \(count) values: give a number that is not negative"
    case .tooManyMessages(let ranks, let limit):
      """
      \(ranks) ranks exchange more than \(limit) messages: use fewer ranks, or AllReduceCost, which \
      works by formulas
      """
    case .tooManyValues(let count, let limit):
      "arrays of \(count) values take more bytes than can be counted: give at most \(limit) values"
    case .tooManyStates(let steps, let limit):
      """
      the arrays of all ranks after \(steps) steps are more than \(limit) numbers: ask for the \
      result only, or use shorter arrays
      """
    case .noSuchRank(let rank, let size):
      "there is no rank \(rank) in a group of \(size): ranks are 0 to \(size - 1)"
    case .messageToItself(let rank):
      "rank \(rank) exchanges a message with itself: it has the values already"
    case .shapeMismatch(let source, let destination, let expected, let received)
    where source == destination:
      "rank \(source) has \(received) values where \(expected) are needed: give it \(expected)"
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
      "a collective for \(expected) ranks cannot run in a group of \(size): make one for \(size)"
    }
  }
}
