/// The samples that one rank trains on in one step.
public struct TrainingBatch: Hashable, Sendable {
  /// The inputs [samples × inputs].
  public let inputs: Matrix
  /// What the network should answer [samples × outputs].
  public let targets: Matrix

  /// Creates a batch.
  public init(inputs: Matrix, targets: Matrix) {
    self.inputs = inputs
    self.targets = targets
  }

  /// The gradient of the loss ½ · mean over the samples of ‖output − target‖² by the outputs.
  func lossGradient(of outputs: Matrix) -> Matrix {
    (outputs - targets).scaled(by: 1 / Float(inputs.rows))
  }

  func check(against network: LayeredNetwork) throws(ZeROError) {
    let expected = [network.sizes[0], network.sizes[network.layers]]
    guard inputs.rows > 0 else { throw .emptyBatch }
    guard [inputs.columns, targets.columns] == expected, inputs.rows == targets.rows else {
      throw .batchDoesNotFit(
        inputs: [inputs.rows, inputs.columns], targets: [targets.rows, targets.columns],
        sizes: expected)
    }
  }

  /// The number of ranks for which there is one batch in every step.
  static func ranks(
    of steps: [[TrainingBatch]], for network: LayeredNetwork
  ) throws(ZeROError) -> Int {
    guard let ranks = steps.first?.count, ranks > 0 else { throw .noBatches }
    for (index, step) in steps.enumerated() {
      guard step.count == ranks else {
        throw .batchesDiffer(step: index, batches: step.count, ranks: ranks)
      }
      for batch in step { try batch.check(against: network) }
    }
    return ranks
  }
}
