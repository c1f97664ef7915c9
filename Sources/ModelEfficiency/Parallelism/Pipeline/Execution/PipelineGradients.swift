/// What one mini-batch teaches a network.
public struct PipelineGradients: Hashable, Sendable {
  /// L = Σ(y − t)²/2N over all N rows of the mini-batch.
  public let loss: Double
  /// ∂L/∂W and ∂L/∂b of each layer.
  public let layers: [PipelineNetwork.Layer]

  /// The largest difference to other gradients of the same network, over all weights and biases.
  ///
  /// If any difference is NaN, so is the largest.
  ///
  /// - Precondition: both belong to networks of the same shape.
  public func largestDifference(from other: PipelineGradients) -> Float {
    precondition(
      layers.count == other.layers.count,
      "gradients of \(layers.count) layers and of \(other.layers.count): give those of equal networks"
    )
    return zip(layers, other.layers).reduce(0) { most, pair in
      let differences = [pair.0.weight - pair.1.weight, pair.0.bias - pair.1.bias]
      return differences.flatMap(\.elements).reduce(most) { most, difference in
        most.isNaN || abs(difference) <= most ? most : abs(difference)
      }
    }
  }
}
