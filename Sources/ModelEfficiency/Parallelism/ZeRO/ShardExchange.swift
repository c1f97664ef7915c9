/// What ranks send one another when states are divided, element by element, and a count of it.
///
/// Sums are taken in the order of the ranks, from 0 on, so that they are the same bits as those of a
/// single device that adds up the gradients of its micro-batches.
public struct ShardExchange: Hashable, Sendable {
  /// The elements that each rank has sent.
  public private(set) var sentElements: [Int]

  /// Creates an exchange among ranks that have sent nothing.
  public init(ranks: Int) { sentElements = [Int](repeating: 0, count: ranks) }

  /// The number of ranks.
  public var ranks: Int { sentElements.count }

  /// Each rank sends every other rank its piece of that rank's shard; who receives the pieces takes
  /// their mean.
  ///
  ///     reduceScatter([[1, 2], [3, 6]])   // [[2], [4]]
  ///
  /// - Precondition: one vector for each rank, all of equal length.
  public mutating func reduceScatter(_ vectors: [[Float]]) -> [[Float]] {
    let layout = layout(of: vectors)
    return (0..<ranks).map { owner in
      let places = layout.range(of: owner)
      for sender in 0..<ranks where sender != owner { sentElements[sender] += places.count }
      return Self.mean(vectors.map { Array($0[places]) })
    }
  }

  /// Each rank sends its shard to every other rank, so that all have all shards in order.
  ///
  ///     allGather([[2], [4]])   // [2, 4]
  ///
  /// - Precondition: one shard for each rank.
  public mutating func allGather(_ shards: [[Float]]) -> [Float] {
    precondition(shards.count == ranks, "\(shards.count) shards of \(ranks) ranks")
    for (sender, shard) in shards.enumerated() {
      sentElements[sender] += shard.count * (ranks - 1)
    }
    return shards.flatMap(\.self)
  }

  /// The mean of all vectors, at every rank: a reduce-scatter and then an all-gather.
  ///
  /// - Precondition: one vector for each rank, all of equal length.
  public mutating func allReduce(_ vectors: [[Float]]) -> [Float] {
    allGather(reduceScatter(vectors))
  }

  /// The mean of vectors, added up from the first to the last.
  static func mean(_ vectors: [[Float]]) -> [Float] {
    var sum = vectors[0]
    for vector in vectors.dropFirst() {
      for place in sum.indices { sum[place] += vector[place] }
    }
    let factor = 1 / Float(vectors.count)
    return sum.map { $0 * factor }
  }

  private func layout(of vectors: [[Float]]) -> ShardLayout {
    precondition(
      vectors.count == ranks && vectors.allSatisfy { $0.count == vectors[0].count },
      "\(vectors.count) vectors of \(ranks) ranks must be equally long")
    return ShardLayout(count: vectors[0].count, ranks: ranks)
  }
}
