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

  /// The gradient of the loss ½ · weight · Σ‖output − target‖² over the samples by the outputs.
  func lossGradient(of outputs: Matrix, weight: Float) -> Matrix {
    (outputs - targets).scaled(by: weight)
  }

  /// How much a sample of each rank counts in a step, so that the mean over the ranks is the mean that
  /// is asked for: 1 through the rank's samples, or N through those of all N ranks.
  static func weights(of step: [TrainingBatch], _ averaging: DataParallel.Averaging) -> [Float] {
    let rows = step.map(\.inputs.rows)
    guard averaging == .examples, Set(rows).count > 1 else { return rows.map { 1 / Float($0) } }
    let weight = Float(step.count) / Float(rows.reduce(0, +))
    return rows.map { _ in weight }
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
