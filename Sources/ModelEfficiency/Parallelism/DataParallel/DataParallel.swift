/// Training with N workers, each with a copy of the network and a shard of every mini-batch.
///
/// The workers are concurrent tasks that exchange messages. In each step every worker computes the
/// gradient of its shard, the gradients are aggregated, and the weights updated.
///
///     let training = DataParallel(workers: 4, aggregation: .allReduce(.ring))
///     let run = try await training.train(network, on: batches)
///     run.losses; run.replicas[3]; run.traffic[0].bytesSent
public struct DataParallel: Hashable, Sendable {
  /// Who aggregates gradients, and who updates weights.
  public enum Aggregation: Hashable, Sendable {
    /// Worker 0 adds the gradients of all, updates the weights and sends them out (Li et al. 2014).
    case parameterServer
    /// All workers get the sum of the gradients, and each updates its own weights.
    case allReduce(AllReduceAlgorithm)
  }

  /// What the gradient of a mini-batch is the mean of.
  public enum Averaging: Hashable, Sendable {
    /// The mean over all examples: the gradient of the mini-batch's mean loss.
    case examples
    /// The mean over the workers of each one's mean, as PyTorch's DDP computes it. It is the
    /// gradient of the mini-batch's mean loss only if all shards have equally many examples.
    case workers
  }

  /// N, the number of workers.
  public var workers: Int
  /// Who aggregates and updates.
  public var aggregation: Aggregation
  /// In which order a worker adds its examples.
  public var summation: SummationOrder
  /// What the mean is taken over.
  public var averaging: Averaging
  /// The learning rate of plain gradient descent.
  public var rate: Float

  /// Creates a way of training.
  public init(
    workers: Int, aggregation: Aggregation = .allReduce(.ring),
    summation: SummationOrder = .chain, averaging: Averaging = .examples, rate: Float = 0.5
  ) {
    self.workers = workers
    self.aggregation = aggregation
    self.summation = summation
    self.averaging = averaging
    self.rate = rate
  }

  /// Trains a network, one step for each mini-batch.
  ///
  /// - Throws: `DataParallelError` for a mini-batch that does not fit the network or is smaller than
  ///   the number of workers, and a rate that is not finite; `CommunicationError` for a number of workers that the algorithm cannot
  ///   work with.
  public func train(
    _ network: TwoLayerNetwork, on batches: [LabeledBatch]
  ) async throws -> DataParallelRun {
    guard rate.isFinite else { throw DataParallelError.rate(rate) }
    for (step, batch) in batches.enumerated() where batch.count < workers {
      throw DataParallelError.moreWorkersThanExamples(
        workers: workers, examples: batch.count, step: step)
    }
    let run = try await LocalGroup.run(ranks: workers) { rank in
      var worker = DataParallelWorker(rank: rank, training: self, replica: network)
      for batch in batches { try await worker.step(on: batch) }
      return worker.record
    }
    return DataParallelRun(records: run.values, traffic: run.traffic, batches: batches)
  }
}
