/// A linear layer whose inputs have a few features far larger than the rest, as those of language
/// models from 6.7 billion parameters on do (Dettmers et al. 2022, Table 4).
///
/// All values of X are normal with deviation 1, hardly ever beyond ±6. In the outlier features,
/// evenly spread over the features, most tokens have ±m in addition, with m from `least` for the
/// first of these features to `greatest` for the last. The columns of W are normal with deviations
/// between ½ and 2, over √features.
///
///     let layer = OutlierLayer(tokens: 128, features: 512, outputs: 256, outliers: 6, seed: 1)
///     LLMInt8.outlierFeatures(of: layer.activations) == layer.outlierFeatures  // true
public struct OutlierLayer: Sendable {
  /// Which signs the outliers have.
  public enum Signs: String, CaseIterable, Hashable, Sendable {
    /// All are positive.
    case alike
    /// Every outlier feature keeps to one sign, in turn positive and negative.
    case byFeature
    /// Every outlier is positive or negative by chance.
    case byChance
  }

  /// X [tokens × features].
  public let activations: Matrix
  /// W [features × outputs].
  public let weight: Matrix
  /// The features in which outliers were planted, in order.
  public let outlierFeatures: [Int]

  /// Creates a layer; the same arguments give the same layer everywhere.
  ///
  /// - Parameters:
  ///   - magnitudes: the m of the first and of the last outlier feature.
  ///   - share: the share of tokens that have outliers, each token by chance.
  /// - Precondition: the sizes are at least 1 and make at most 2²⁸ activations and weights, there are at most as many outliers as features, the
  ///   magnitudes are finite and not negative, and the share is 0…1.
  public init(
    tokens: Int, features: Int, outputs: Int, outliers: Int,
    magnitudes: ClosedRange<Float> = 20...60, share: Float = 0.75, signs: Signs = .alike,
    seed: UInt64
  ) {
    precondition(
      tokens > 0 && features > 0 && outputs > 0,
      "\(tokens) tokens, \(features) features, \(outputs) outputs: give at least 1 of each")
    _ = MatrixSize.count(rows: features, columns: outputs)
    precondition(
      [outputs, tokens].allSatisfy {
        ExactSize.product($0, features).isAtMost(ExactSize.mostNumbers)
      },
      "\(tokens) tokens, \(features) features, \(outputs) outputs: give sizes with at most "
        + "\(ExactSize.mostNumbers) activations and weights")
    precondition(
      (0...features).contains(outliers),
      "\(outliers) outliers of \(features) features: give 0 to \(features)")
    precondition(
      magnitudes.lowerBound >= 0 && magnitudes.upperBound.isFinite && (0...1).contains(share),
      "outliers of \(magnitudes) in the share \(share): give finite ones, a share of 0 to 1"
    )
    var random = SplitMix64(seed: seed)
    let deviations = (0..<outputs).map { _ in
      (0.5 + 1.5 * random.uniform()) / Float(features).squareRoot()
    }
    weight = Matrix(rows: features, columns: outputs) { deviations[$1] * random.normal() }
    var x = Matrix(rows: tokens, columns: features) { _, _ in random.normal() }
    outlierFeatures = (0..<outliers).map { (2 * $0 + 1) * features / (2 * outliers) }
    let width = magnitudes.upperBound - magnitudes.lowerBound
    for i in 0..<tokens where random.uniform() < share {
      for (k, j) in outlierFeatures.enumerated() {
        let isNegative = signs == .byFeature ? k % 2 == 1 : random.uniform() < 0.5
        let m = magnitudes.lowerBound + width * Float(k) / Float(max(outliers - 1, 1))
        x[i, j] += signs != .alike && isNegative ? -m : m
      }
    }
    activations = x
  }
}
