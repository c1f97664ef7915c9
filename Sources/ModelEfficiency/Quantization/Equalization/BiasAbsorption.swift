/// Moves the part of a layer's outputs that is nearly always there into the next layer's bias, so
/// that fewer codes are spent on it (Nagel et al. 2019, section 4.1).
///
/// If Wx + b ≥ c on nearly all inputs, then ReLU(Wx + b) = ReLU(Wx + b − c) + c on those. So b
/// becomes b − c, and the next layer's bias b′ becomes b′ + W′·c. For a channel of mean β and
/// deviation γ, c = max(0, β − 3|γ|) is right for 99.87 % of the values of a normal channel.
///
/// Example: β = 2, γ = 0.5 -> c = 0.5; β = 1, γ = 0.5 -> c = 0.
public enum BiasAbsorption {
  /// A network with smaller biases, and the statistics of its layers now.
  public struct Result: Hashable, Sendable {
    /// The network, nearly the same function.
    public let network: ReLUNetwork
    /// The statistics of each layer but the last: means less what was moved.
    public let statistics: [ChannelStatistics]
    /// What was moved from each layer but the last.
    public let amounts: [[Float]]
  }

  /// The amounts c = max(0, β − 3|γ|), one a channel.
  public static func amounts(_ statistics: ChannelStatistics) -> [Float] {
    zip(statistics.means, statistics.deviations).map { max(0, $0 - 3 * $1) }
  }

  /// The network with the biases of every layer but the last moved on.
  ///
  /// - Throws: ``EqualizationError/statisticsDoNotFit(layer:)``.
  public static func absorbed(
    _ network: ReLUNetwork, statistics: [ChannelStatistics]
  ) throws(EqualizationError) -> Result {
    try network.checkStatistics(statistics)
    let amounts = statistics.map(amounts)
    var layers = network.layers
    for (k, c) in amounts.enumerated() {
      layers[k].bias = zip(layers[k].bias, c).map { $0 - $1 }
      layers[k + 1].bias = zip(layers[k + 1].bias, layers[k + 1].weightTimes(c)).map { $0 + $1 }
    }
    return Result(
      network: ReLUNetwork(checked: layers),
      statistics: zip(statistics, amounts).map { statistics, c in
        ChannelStatistics(
          means: zip(statistics.means, c).map { $0 - $1 }, deviations: statistics.deviations)
      }, amounts: amounts)
  }
}
