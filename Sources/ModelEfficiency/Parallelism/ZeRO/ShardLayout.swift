/// How `count` values are cut into N consecutive shards, one for each rank.
///
/// A shard has ⌈count/N⌉ values; the last ones may be shorter or empty.
///
///     let layout = ShardLayout(count: 10, ranks: 4)
///     layout.range(of: 0)   // 0..<3
///     layout.range(of: 3)   // 9..<10
public struct ShardLayout: Hashable, Sendable {
  /// The values in all shards together.
  public let count: Int
  /// N, the ranks.
  public let ranks: Int

  /// Creates a layout.
  ///
  /// - Precondition: `count` is not negative and there is at least one rank.
  public init(count: Int, ranks: Int) {
    precondition(count >= 0 && ranks >= 1, "\(count) values for \(ranks) ranks")
    self.count = count
    self.ranks = ranks
  }

  /// The values of the longest shard.
  public var longest: Int { (count + ranks - 1) / ranks }

  /// The places of the shard of `rank`.
  public func range(of rank: Int) -> Range<Int> {
    min(count, rank * longest)..<min(count, (rank + 1) * longest)
  }
}
