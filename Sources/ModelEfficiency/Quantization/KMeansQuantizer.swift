/// Rounds every weight of W [out × in] to one of k values that are placed where the weights are.
///
/// Minimizes Σ (w − c(w))², the squared distance of the weights to their centroids, by Lloyd's
/// algorithm: the codebook of *Deep Compression* (Han, Mao and Dally 2016).
///
/// Example: clusters 2, [[0, 1, 5]] -> starts at 0 and 5; 0 and 1 share the first, whose mean is
/// 0.5: centroids [0.5, 5], indices [0, 0, 1].
///
///     let quantized = try KMeansQuantizer(clusters: 16).quantized(weight)
///     quantized.dequantized()
///     quantized.bitsPerWeight  // 4 and the codebook's share
public struct KMeansQuantizer: Hashable, Sendable {
  /// The number k of centroids, 1…256.
  public var clusters: Int
  /// Where the centroids start.
  public var initialization: CodebookInitialization
  /// The most updates that are made; Lloyd's algorithm ends earlier where nothing moves any more.
  public var updateLimit: Int

  /// Creates a quantizer. Whether it is valid is checked when it meets a matrix.
  public init(
    clusters: Int, initialization: CodebookInitialization = .linear, updateLimit: Int = 300
  ) {
    self.clusters = clusters
    self.initialization = initialization
    self.updateLimit = updateLimit
  }

  /// Creates a quantizer that starts at centroids of one's own choice, one for each cluster.
  public init(startingAt centroids: [Float], updateLimit: Int = 300) {
    self.init(
      clusters: centroids.count, initialization: .centroids(centroids), updateLimit: updateLimit)
  }

  /// The codebook that Lloyd's algorithm ends with, and each weight's nearest value in it.
  ///
  /// - Throws: ``QuantizationError`` for clusters outside 1…256, fewer than 0 updates, starting
  ///   centroids that are not finite or not one for each, an empty matrix, and a weight that is NaN, infinite or beyond
  ///   ±2¹²⁶.
  /// - Postcondition: after a linear start the centroids ascend.
  /// - Complexity: O(updates · weights · clusters).
  public func quantized(_ weight: Matrix) throws(QuantizationError) -> CodebookMatrix {
    let start = try started(weight)
    return updates(of: start, for: weight).reduce(start) { $1 }
  }

  /// The codebook after 0, 1, 2, … updates, up to the one that does not change any more.
  ///
  /// - Throws: as ``quantized(_:)``.
  public func steps(of weight: Matrix) throws(QuantizationError) -> [CodebookMatrix] {
    Array(updates(of: try started(weight), for: weight))
  }

  private func started(_ weight: Matrix) throws(QuantizationError) -> CodebookMatrix {
    try check(weight)
    return CodebookMatrix(
      weight, nearestIn: initialization.centroids(for: weight.elements, clusters: clusters))
  }

  private func updates(
    of start: CodebookMatrix, for weight: Matrix
  ) -> some Sequence<CodebookMatrix> {
    sequence(first: start) { codebook in
      let next = codebook.updated(for: weight)
      return next == codebook ? nil : next
    }.prefix(min(updateLimit, .max - 1) + 1)
  }

  func check(_ weight: Matrix) throws(QuantizationError) {
    guard (1...256).contains(clusters) else { throw .clustersOutOfRange(clusters) }
    guard updateLimit >= 0 else { throw .negativeUpdateLimit(updateLimit) }
    if case .centroids(let centroids) = initialization {
      guard centroids.count == clusters else {
        throw .centroidCountMismatch(clusters: clusters, count: centroids.count)
      }
      if let index = centroids.firstIndex(where: { !$0.isFinite }) {
        throw .centroidNotFinite(index: index)
      }
    }
    try weight.checkQuantizable()
  }
}
