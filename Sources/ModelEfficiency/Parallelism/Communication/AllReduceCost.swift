/// The time of an all-reduce as a straight line over the size of the arrays, in closed form.
///
/// The lines for N ranks (Thakur, Rabenseifner and Gropp 2005), where the sizes divide evenly:
/// server 2(N − 1)·α + 2(N − 1)·β·bytes, ring 2(N − 1)·α + 2(N − 1)/N·β·bytes, recursive doubling
/// log₂N·α + log₂N·β·bytes, halving-doubling 2·log₂N·α + 2(N − 1)/N·β·bytes; and γ·bytes times
/// N − 1, (N − 1)/N, log₂N, (N − 1)/N. `Collective.seconds` counts the same step by step.
public struct AllReduceCost: Hashable, Sendable {
  /// The seconds that arrays of any size take.
  public let fixedSeconds: Double
  /// The seconds that each byte of one rank's array adds.
  public let secondsPerByte: Double

  /// The line of an algorithm.
  ///
  /// - Precondition: `ranks` is at least 1, and a power of two where the algorithm needs that.
  public init(_ algorithm: AllReduceAlgorithm, ranks: Int, link: Link) {
    precondition(ranks >= 1, "\(ranks) ranks: an all-reduce has at least one")
    precondition(
      !algorithm.needsPowerOfTwo || ranks & (ranks - 1) == 0,
      "\(algorithm.rawValue) on \(ranks) ranks: give a power of two, or use the ring")
    let others = Double(ranks - 1)
    let rounds = Double(ranks.trailingZeroBitCount)
    let share = others / Double(ranks)
    // (messages one after another, arrays sent, arrays added)
    let (messages, sent, added) =
      switch algorithm {
      case .server: (2 * others, 2 * others, others)
      case .ring: (2 * others, 2 * share, share)
      case .recursiveDoubling: (rounds, rounds, rounds)
      case .halvingDoubling: (2 * rounds, 2 * share, share)
      }
    fixedSeconds = messages * link.latency
    secondsPerByte = sent * link.secondsPerByte + added * link.secondsPerAddedByte
  }

  /// The time for arrays of so many bytes.
  ///
  /// - Precondition: `bytes` is not negative.
  public func seconds(bytes: Int) -> Double {
    precondition(bytes >= 0, "arrays of \(bytes) bytes: give a size that is not negative")
    return fixedSeconds + secondsPerByte * Double(bytes)
  }

  /// The size in bytes from which `other` takes less time than this algorithm, or nil if there is
  /// no size at which they change places.
  ///
  /// Example: 1 + 3·bytes and 5 + bytes cross at 2 bytes.
  public func crossover(to other: AllReduceCost) -> Double? {
    let steeper = secondsPerByte - other.secondsPerByte
    let later = other.fixedSeconds - fixedSeconds
    return steeper > 0 && later >= 0 ? later / steeper : nil
  }
}
