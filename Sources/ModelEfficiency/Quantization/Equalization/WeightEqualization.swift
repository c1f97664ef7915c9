/// Makes the ranges of neighboring layers equal, channel by channel, without changing what the
/// network computes (Nagel et al. 2019, section 4.1: cross-layer equalization).
///
/// For s > 0, ReLU(s·x) = s·ReLU(x). So output channel i of one layer may be divided by s_i, bias
/// included, if the next layer's weights for it are multiplied by s_i. With r₁ᵢ the greatest
/// magnitude in row i of W₁ and r₂ᵢ that in column i of W₂, s_i = √(r₁ᵢ/r₂ᵢ) makes both √(r₁ᵢ·r₂ᵢ).
///
/// Example: r₁ = (8, 0.5), r₂ = (2, 8) -> s = (2, 0.25), and both ranges become (4, 2).
///
///     let result = WeightEqualization.equalized(network)
///     result.network   // the same outputs up to rounding
///     result.sweeps    // how far the scales of each sweep were from 1
public enum WeightEqualization {
  /// An equalized network and how it came about.
  public struct Result: Hashable, Sendable {
    /// The network with equal ranges.
    public let network: ReLUNetwork
    /// By what each channel of each layer but the last was divided in all.
    public let scales: [[Float]]
    /// The greatest |s − 1| of each sweep over the layers.
    public let sweeps: [Float]
  }

  /// The scales s_i = √(r₁ᵢ/r₂ᵢ) for two neighboring layers; 1 for a channel without any weight on
  /// one side, which has no range to share.
  ///
  /// - Precondition: the second layer takes what the first gives.
  public static func scales(_ first: DenseLayer, _ second: DenseLayer) -> [Float] {
    precondition(
      first.weight.rows == second.weight.columns,
      """
      a layer of \(first.weight.rows) outputs before one of \(second.weight.columns) inputs: \
      make them equal
      """)
    return zip(first.outputRanges, second.inputRanges).map { r1, r2 in
      // Two roots, since the quotient of the ranges might overflow.
      r1 > 0 && r2 > 0 ? r1.squareRoot() / r2.squareRoot() : 1
    }
  }

  /// The network with pair after pair equalized, sweep after sweep, until no scale of a sweep is
  /// further than `tolerance` from 1.
  ///
  /// A pair is equal after one step, but the step changes a range of the next pair; the sweeps
  /// converge (two layers need one).
  ///
  /// - Precondition: `tolerance` is positive, `greatestSweepCount` at least 1.
  public static func equalized(
    _ network: ReLUNetwork, tolerance: Float = 1e-3, greatestSweepCount: Int = 50
  ) -> Result {
    precondition(
      tolerance > 0 && greatestSweepCount > 0,
      "a tolerance of \(tolerance) in \(greatestSweepCount) sweeps: give more than 0 of both")
    var layers = network.layers
    var total = layers.dropLast().map { $0.bias.map { _ in Float(1) } }
    var sweeps: [Float] = []
    repeat {
      var farthest: Float = 0
      for k in total.indices {
        let scales = scales(layers[k], layers[k + 1])
        layers[k] = layers[k].dividingOutputs(by: scales)
        layers[k + 1] = layers[k + 1].multiplyingInputs(by: scales)
        total[k] = zip(total[k], scales).map { $0 * $1 }
        farthest = scales.reduce(farthest) { max($0, abs($1 - 1)) }
      }
      sweeps.append(farthest)
    } while sweeps[sweeps.count - 1] > tolerance && sweeps.count < greatestSweepCount
    return Result(network: ReLUNetwork(checked: layers), scales: total, sweeps: sweeps)
  }
}
