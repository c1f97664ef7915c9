/// One worker of a data-parallel training: its copy of the network and its part of every step.
struct DataParallelWorker {
  /// What a worker has to tell when it is done.
  struct Record: Sendable {
    var replica: TwoLayerNetwork
    /// The summed loss of its shard in each step.
    var losses: [Float] = []
    /// The gradient by which the weights were updated in each step, if it knows.
    var gradients: [[Float]] = []
  }

  let rank: any Communicator
  let training: DataParallel
  private(set) var record: Record

  init(rank: any Communicator, training: DataParallel, replica: TwoLayerNetwork) {
    self.rank = rank
    self.training = training
    record = Record(replica: replica)
  }

  mutating func step(on batch: LabeledBatch) async throws {
    let shard = batch.shard(rank.rank, of: rank.size)
    let local = try record.replica.summedGradient(on: shard, order: training.summation)
    record.losses.append(local.loss)
    switch training.aggregation {
    case .parameterServer: try await updateAtServer(local, examples: batch.count)
    case .allReduce(let algorithm):
      let sum = try await rank.allReduced(addend(local), by: algorithm)
      update(by: sum, examples: batch.count)
    }
  }

  /// The slide's steps 2 and 3: gradients to the server, updated weights to everyone.
  private mutating func updateAtServer(_ local: SummedGradient, examples: Int) async throws {
    var sum = addend(local)
    try await rank.perform(.reduce(ranks: rank.size, count: sum.count), on: &sum)
    if rank.rank == 0 { update(by: sum, examples: examples) }
    record.replica.parameters = try await rank.broadcasted(record.replica.parameters)
  }

  private func addend(_ local: SummedGradient) -> [Float] {
    switch training.averaging {
    case .examples: local.values
    case .workers: local.mean
    }
  }

  private mutating func update(by sum: [Float], examples: Int) {
    let divisor = training.averaging == .examples ? examples : rank.size
    let gradient = sum.map { $0 / Float(divisor) }
    record.gradients.append(gradient)
    record.replica.descend(along: gradient, rate: training.rate)
  }
}
