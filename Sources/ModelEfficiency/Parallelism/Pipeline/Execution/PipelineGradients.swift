/// What one mini-batch teaches a network.
public struct PipelineGradients: Hashable, Sendable {
  /// L = Σ(y − t)²/2N over all N rows of the mini-batch.
  public let loss: Double
  /// ∂L/∂W and ∂L/∂b of each layer.
  public let layers: [PipelineNetwork.Layer]

  /// The largest difference to other gradients of the same network, over all weights and biases.
  ///
  /// - Precondition: both belong to networks of the same shape.
  public func largestDifference(from other: PipelineGradients) -> Float {
    func largest(_ a: Matrix, _ b: Matrix) -> Float {
      (a - b).elements.reduce(0) { max($0, abs($1)) }
    }
    return zip(layers, other.layers).reduce(0) { most, pair in
      max(most, largest(pair.0.weight, pair.1.weight), largest(pair.0.bias, pair.1.bias))
    }
  }
}
