/// Why a network could not be trained on a batch.
public enum DataParallelError: Error, Hashable, Sendable {
  /// A batch or shard has no examples.
  case emptyBatch
  /// The examples have another number of features than the network takes.
  case wrongFeatures(expected: Int, features: Int)
  /// The label of an example is not one of the network's classes.
  case noSuchClass(Int, example: Int, classes: Int)
  /// A mini-batch has fewer examples than there are workers.
  case moreWorkersThanExamples(workers: Int, examples: Int, step: Int)
  /// A parameter of the network has not the shape that the others need.
  case shape(String, rows: Int, columns: Int, needed: String)
  /// The learning rate is NaN or infinite.
  case rate(Float)
}

extension DataParallelError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .emptyBatch:
      "a batch without examples has no gradient: give at least one example"
    case .wrongFeatures(let expected, let features):
      "the examples have \(features) features, but the network takes \(expected): give it as many"
    case .noSuchClass(let label, let example, let classes):
      """
      example \(example) is of class \(label), but the network has the classes 0 to \(classes - 1): \
      give it one of these
      """
    case .moreWorkersThanExamples(let workers, let examples, let step):
      """
      the mini-batch of step \(step) has \(examples) examples for \(workers) workers: \
      give larger mini-batches or use fewer workers
      """
    case .shape(let what, let rows, let columns, let needed):
      "\(what) is \(rows)×\(columns), but must be \(needed)"
    case .rate(let rate): "the learning rate is \(rate): give a finite one"
    }
  }
}
