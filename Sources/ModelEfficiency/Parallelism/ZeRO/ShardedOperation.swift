/// One operation of a training step in which model states are divided among ranks.
public enum ShardedOperation: Hashable, Sendable {
  /// The ranks pass a layer's weight shards around until each has the whole layer.
  case gather(layer: Int)
  /// Each rank runs a layer forward on its own samples.
  case forward(layer: Int)
  /// Each rank drops the gathered layer and keeps its shard.
  case release(layer: Int)
  /// Each rank runs a layer backward on its own samples.
  case backward(layer: Int)
  /// The ranks add up a layer's gradients so that each has the mean of its shard.
  case reduceScatter(layer: Int)
  /// The ranks add up a layer's gradients so that each has the whole mean.
  case allReduce(layer: Int)
  /// Each rank updates the weights whose optimizer states it has.
  case update
}

extension ShardedOperation: CustomStringConvertible {
  /// The operation and its layer, such as `gather 2`.
  public var description: String {
    switch self {
    case .gather(let layer): "gather \(layer)"
    case .forward(let layer): "forward \(layer)"
    case .release(let layer): "release \(layer)"
    case .backward(let layer): "backward \(layer)"
    case .reduceScatter(let layer): "reduce-scatter \(layer)"
    case .allReduce(let layer): "all-reduce \(layer)"
    case .update: "update"
    }
  }
}
