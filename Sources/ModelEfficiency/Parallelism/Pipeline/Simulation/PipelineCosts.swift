/// How long the passes of one micro-batch through one chunk take, in whole units of the caller's
/// choice. Choose the unit so small that all times are whole; then all results are exact.
public struct PipelineCosts: Hashable, Sendable {
  /// F, the forward pass.
  public let forward: Int
  /// I, the gradient of the input.
  public let inputGradient: Int
  /// W, the gradients of the weights.
  public let weightGradient: Int

  /// Creates the costs of a chunk.
  public init(forward: Int, inputGradient: Int, weightGradient: Int) {
    self.forward = forward
    self.inputGradient = inputGradient
    self.weightGradient = weightGradient
  }

  /// Creates the costs of a chunk whose backward pass is half input and half weight gradients; an
  /// odd unit goes to the weights.
  ///
  /// Example: a backward pass of 2 is 1 for the input and 1 for the weights.
  public init(forward: Int, backward: Int) {
    self.init(
      forward: forward, inputGradient: backward / 2, weightGradient: backward - backward / 2)
  }

  /// F + I + W, the work for one micro-batch.
  ///
  /// - Precondition: no time is negative, and it can be counted.
  public var total: Int {
    requireTimes()
    return [forward, inputGradient, weightGradient].exactSum.counted(
      "units of time", "choose a larger unit")
  }

  /// How long an op takes.
  ///
  /// - Precondition: as ``total``.
  public func time(of kind: PipelineOp.Kind) -> Int {
    requireTimes()
    return switch kind {
    case .forward: forward
    case .backward:
      [inputGradient, weightGradient].exactSum.counted("units of time", "choose a larger unit")
    case .backwardInput: inputGradient
    case .backwardWeight: weightGradient
    }
  }

  private func requireTimes() {
    precondition(
      min(forward, inputGradient, weightGradient) >= 0,
      "\(forward), \(inputGradient) and \(weightGradient) units of time: give numbers that are not "
        + "negative")
  }
}
