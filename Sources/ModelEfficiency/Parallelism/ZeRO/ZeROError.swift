/// Why a step of sharded training cannot be taken.
public enum ZeROError: Error, Hashable, Sendable {
  /// There must be one batch for each rank.
  case batchesAndRanksDiffer(batches: Int, ranks: Int)
  /// A batch has no samples.
  case emptyBatch
  /// The shapes of a batch do not fit the network's first and last width.
  case batchDoesNotFit(inputs: [Int], targets: [Int], sizes: [Int])
}

extension ZeROError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .batchesAndRanksDiffer(let batches, let ranks):
      "\(batches) batches for \(ranks) ranks: give each rank one batch"
    case .emptyBatch:
      "a batch has no samples: give each rank at least one"
    case .batchDoesNotFit(let inputs, let targets, let sizes):
      "inputs \(Self.shape(inputs)) and targets \(Self.shape(targets)) do not fit the network: "
        + "give n × \(sizes[0]) inputs and n × \(sizes[1]) targets"
    }
  }

  private static func shape(_ sizes: [Int]) -> String { "\(sizes[0]) × \(sizes[1])" }
}
