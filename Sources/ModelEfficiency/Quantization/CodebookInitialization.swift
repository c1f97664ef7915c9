/// Where k-means starts its centroids (the three of Han, Mao and Dally 2016, section 3.2).
public enum CodebookInitialization: Hashable, Sendable {
  /// Evenly from the least weight to the greatest, so that the rare large weights are served.
  case linear
  /// At the middles of k equal shares of the sorted weights, dense where the weights are.
  case density
  /// At k weights drawn at random [Forgy].
  case random(seed: UInt64)
  /// At these values, one for each cluster, in this order.
  case centroids([Float])

  /// The starting centroids, in ascending order unless they were given.
  ///
  /// Example: four of the weights 0, 1, 2, 9 are 0, 3, 6, 9 when linear and 0, 1, 2, 9 by density.
  ///
  /// - Precondition: there are weights, all of them finite, and `clusters` is positive.
  func centroids(for weights: [Float], clusters: Int) -> [Float] {
    let sorted = weights.sorted()
    let last = sorted.count - 1
    switch self {
    case .linear:
      let (low, high) = (Double(sorted[0]), Double(sorted[last]))
      guard clusters > 1 else { return [Float((low + high) / 2)] }
      let step = (high - low) / Double(clusters - 1)
      return (0..<clusters).map {
        $0 == clusters - 1 ? sorted[last] : Float(low + step * Double($0))
      }
    case .density:
      return (0..<clusters).map { sorted[(2 * $0 + 1) * sorted.count / (2 * clusters)] }
    case .random(let seed):
      var random = SplitMix64(seed: seed)
      let order = random.permutation(sorted.count)
      return (0..<clusters).map { sorted[order[$0 % order.count]] }.sorted()
    case .centroids(let centroids):
      return centroids
    }
  }
}
