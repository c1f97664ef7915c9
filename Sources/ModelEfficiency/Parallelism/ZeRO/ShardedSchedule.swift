/// The order of operations in one training step at a stage of ZeRO.
///
/// - Stage 0: forward, backward with an all-reduce of each layer's gradients, update.
/// - Stages 1 and 2: a reduce-scatter in place of the all-reduce; after the update each layer's
///   weights are gathered.
/// - Stage 3, which PyTorch calls fully sharded data parallel: each layer is gathered before it is
///   needed, forward and backward, and released after (Rajbhandari et al. 2020, §5 and §7).
///
/// With `prefetch` k, layers are gathered while the k layers before them are still being computed.
///
///     ShardedSchedule(layers: 1, stage: .parameters).operations
///     // gather 0, forward 0, release 0, gather 0, backward 0, reduce-scatter 0, release 0, update
public struct ShardedSchedule: Hashable, Sendable {
  /// The number of layers.
  public let layers: Int
  /// What is divided.
  public let stage: TrainingMemory.ZeROStage
  /// How many layers are gathered ahead of the one that is computed.
  public let prefetch: Int

  /// Creates the schedule of a step.
  ///
  /// - Precondition: there are 1 to 2²⁰ layers and `prefetch` is not negative.
  public init(layers: Int, stage: TrainingMemory.ZeROStage, prefetch: Int = 0) {
    precondition((1...1 << 20).contains(layers), "\(layers) layers: give 1 to \(1 << 20)")
    precondition(prefetch >= 0, "\(prefetch) layers ahead: give a number that is not negative")
    self.layers = layers
    self.stage = stage
    self.prefetch = prefetch
  }

  /// The operations in the order in which every rank takes part in them.
  public var operations: [ShardedOperation] {
    let (up, down) = (Array(0..<layers), Array((0..<layers).reversed()))
    switch stage {
    case .none:
      return up.map { .forward(layer: $0) }
        + down.flatMap { [.backward(layer: $0), .allReduce(layer: $0)] } + [.update]
    case .optimizerStates, .gradients:
      return up.map { .forward(layer: $0) }
        + down.flatMap { [.backward(layer: $0), .reduceScatter(layer: $0)] } + [.update]
        + up.map { .gather(layer: $0) }
    case .parameters:
      return gathering(up) { [.forward(layer: $0)] }
        + gathering(down) { [.backward(layer: $0), .reduceScatter(layer: $0)] } + [.update]
    }
  }

  /// Computes layers in the given order, each gathered `prefetch` layers ahead and released after.
  private func gathering(
    _ order: [Int], _ compute: (Int) -> [ShardedOperation]
  ) -> [ShardedOperation] {
    var operations = order.prefix(prefetch).map { ShardedOperation.gather(layer: $0) }
    for (place, layer) in order.enumerated() {
      if prefetch < order.count - place {
        operations.append(.gather(layer: order[place + prefetch]))
      }
      operations += compute(layer) + [.release(layer: layer)]
    }
    return operations
  }
}
