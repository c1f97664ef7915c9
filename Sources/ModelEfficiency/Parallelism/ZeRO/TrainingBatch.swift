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
}
