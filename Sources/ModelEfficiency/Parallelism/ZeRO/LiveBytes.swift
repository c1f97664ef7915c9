/// The bytes of model states that a rank holds at a moment of a training step.
public struct LiveBytes: Hashable, Sendable {
  /// Weights: shards, whole layers, and whole layers gathered for a while.
  public var parameters: Int
  /// Gradients, whole or reduced to a shard.
  public var gradients: Int
  /// Optimizer states, 32-bit copies of the weights included.
  public var optimizerStates: Int

  /// Creates a moment's bytes.
  public init(parameters: Int, gradients: Int, optimizerStates: Int) {
    self.parameters = parameters
    self.gradients = gradients
    self.optimizerStates = optimizerStates
  }

  /// All of them.
  ///
  /// - Precondition: none is negative, and they can be counted.
  public var total: Int {
    precondition(
      min(parameters, gradients, optimizerStates) >= 0,
      "\(parameters), \(gradients) and \(optimizerStates) bytes: give sizes that are not negative")
    return [parameters, gradients, optimizerStates].exactSum
      .counted("the bytes of all states", "give smaller numbers")
  }
}
