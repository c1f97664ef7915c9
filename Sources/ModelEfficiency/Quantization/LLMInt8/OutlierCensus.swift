/// Counts the outlier features of a model by the criteria of Dettmers et al. 2022, section 4.1: a
/// magnitude of at least 6 in at least 25 % of the layers and at least 6 % of the positions.
///
/// Example: threshold 6, one layer [[7, 0], [8, 1]] -> feature 0, in 100 % of the layers and
/// positions, one-sided, median 7.5.
public struct OutlierCensus: Hashable, Sendable {
  /// An outlier feature that meets the criteria.
  public struct Feature: Hashable, Sendable {
    /// The index of the feature.
    public let index: Int
    /// The share of layers in which it has an outlier.
    public let layers: Double
    /// The share of positions, over all layers, at which it has an outlier.
    public let positions: Double
    /// The outliers' first quartile, median and third quartile.
    public let quartiles: [Float]
    /// All its outliers have one sign.
    public let isOneSided: Bool
  }

  /// The features that meet the criteria, in order.
  public let features: [Feature]

  /// Counts the outlier features of the activations [tokens × features] of a model's layers.
  ///
  /// - Precondition: there is a layer, and all have the same number of features and a token; no
  ///   activation is NaN, the threshold is above 0, and the shares are 0…1.
  public init(
    layers: [Matrix], threshold: Float = 6, leastLayers: Double = 0.25,
    leastPositions: Double = 0.06
  ) {
    Self.check(layers, leastLayers, leastPositions)
    OutlierSplit.check(layers, threshold: threshold)
    let tokens = layers.reduce(0) { $0 + $1.rows }
    features = (0..<layers[0].columns).compactMap { j in
      let outliers = layers.map { $0.column(j).filter { abs($0) >= threshold } }
      let values = outliers.joined().sorted()
      let feature = Feature(
        index: j, layers: Double(outliers.count { !$0.isEmpty }) / Double(layers.count),
        positions: Double(values.count) / Double(tokens),
        quartiles: [0.25, 0.5, 0.75].map { values.quantile($0) },
        isOneSided: values.allSatisfy { $0 > 0 } || values.allSatisfy { $0 < 0 })
      let meets = feature.layers >= leastLayers && feature.positions >= leastPositions
      return meets && !values.isEmpty ? feature : nil
    }
  }

  private static func check(_ layers: [Matrix], _ leastLayers: Double, _ leastPositions: Double) {
    precondition(!layers.isEmpty, "a census of no layers: give the activations of at least one")
    for (k, layer) in layers.enumerated() {
      precondition(layer.rows > 0, "layer \(k) has no tokens: give at least one")
      precondition(
        layer.columns == layers[0].columns,
        "layer \(k) has \(layer.columns) features, layer 0 \(layers[0].columns): make them equal"
      )
    }
    precondition(
      (0...1).contains(leastLayers) && (0...1).contains(leastPositions),
      "shares of \(leastLayers) and \(leastPositions): give numbers from 0 to 1")
  }
}

extension [Float] {
  /// The value at a share of the way through these sorted values, between neighbors in proportion.
  fileprivate func quantile(_ share: Float) -> Float {
    guard let last = indices.last else { return 0 }
    let place = share * Float(last)
    let (low, rest) = (Int(place), place - place.rounded(.down))
    return self[low] + rest * (self[Swift.min(low + 1, last)] - self[low])
  }
}
