/// What a data-parallel training did.
public struct DataParallelRun: Sendable {
  /// The network of each worker after the last step.
  public let replicas: [TwoLayerNetwork]
  /// The mean loss of each mini-batch, before the step on it.
  public let losses: [Float]
  /// The gradient by which the weights were updated in each step, as worker 0 knew it.
  public let gradients: [[Float]]
  /// What each worker sent and received in all steps.
  public let traffic: [RankTraffic]

  /// All workers ended with the same weights, bit for bit.
  public var replicasAgree: Bool { replicas.allSatisfy { $0 == replicas[0] } }

  init(records: [DataParallelWorker.Record], traffic: [RankTraffic], batches: [LabeledBatch]) {
    replicas = records.map(\.replica)
    gradients = records[0].gradients
    losses = batches.enumerated().map { step, batch in
      records.reduce(0) { $0 + $1.losses[step] } / Float(batch.count)
    }
    self.traffic = traffic
  }
}
