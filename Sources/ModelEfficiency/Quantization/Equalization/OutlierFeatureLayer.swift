/// A linear layer whose inputs have a few features that are far larger than all others, as in
/// transformers beyond some size (Dettmers et al. 2022).
///
/// Inputs and weights are normal, the weights of deviation 1/√in. In an outlier feature, input t is
/// m·(1 + ¼·ε) with ε normal and a sign of the feature's own: large on every token, on one side of 0.
///
///     let layer = OutlierFeatureLayer(tokens: 128, features: 512, outputs: 128, outliers: 6, seed: 1)
///     layer.inputs * layer.weight
public struct OutlierFeatureLayer: Sendable {
  /// X [tokens × in].
  public let inputs: Matrix
  /// W [in × out].
  public let weight: Matrix
  /// The outlier features in increasing order.
  public let outlierFeatures: [Int]

  /// Creates a layer; the same arguments give the same layer everywhere.
  ///
  /// - Parameter magnitude: m, the mean size of an outlier; all others have deviation 1.
  /// - Precondition: there is at least one token, feature and output, and `outliers` is
  ///   0…`features`.
  public init(
    tokens: Int, features: Int, outputs: Int, outliers: Int, magnitude: Float = 20, seed: UInt64
  ) {
    precondition(tokens > 0 && features > 0 && outputs > 0, "a layer has tokens and features")
    precondition((0...features).contains(outliers), "\(outliers) outliers of \(features) features")
    var random = SplitMix64(seed: seed)
    var sizes = [Float](repeating: 0, count: features)
    var left = outliers
    while left > 0 {
      let feature = Int(random.uniform() * Float(features))
      guard feature < features, sizes[feature] == 0 else { continue }
      sizes[feature] = random.uniform() < 0.5 ? magnitude : -magnitude
      left -= 1
    }
    let deviation = 1 / Float(features).squareRoot()
    weight = Matrix(rows: features, columns: outputs) { _, _ in random.normal() * deviation }
    inputs = Matrix(rows: tokens, columns: features) { _, j in
      let noise = random.normal()
      return sizes[j] == 0 ? noise : sizes[j] * (1 + noise / 4)
    }
    outlierFeatures = sizes.indices.filter { sizes[$0] != 0 }
  }
}
