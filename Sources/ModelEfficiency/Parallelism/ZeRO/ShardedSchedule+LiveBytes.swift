extension ShardedSchedule {
  /// The bytes that one rank holds after each operation.
  ///
  /// A layer is divided as ``Collective/chunk(_:of:ranks:)`` says. Gradients exist from a layer's
  /// backward pass to the update. At stages 0 and 1 they stay whole, from stage 2 on each rank keeps
  /// its shard of the reduced ones. Activations and messages on their way are not counted.
  ///
  /// Example: one layer of 8 parameters, 4 ranks, mixed-precision Adam at stage 3. Before the first
  /// operation there are 2 · 2 bytes of weights and 2 · 12 of optimizer states; gathering adds 8 · 2.
  ///
  /// - Precondition: one size for each layer, none negative, `rank` is one of the ranks, and the bytes
  ///   can be counted.
  public func liveBytes(
    layerSizes: [Int], rank: Int = 0, of ranks: Int, recipe: TrainingRecipe
  ) -> [LiveBytes] {
    requireSizes(layerSizes)
    precondition(
      rank >= 0 && rank < ranks, "there is no rank \(rank) of \(ranks): give one from 0")
    // At most everything and, while layers are gathered, all weights once more.
    precondition(
      (layerSizes.exactSum * 2 * recipe.exactBytesPerParameter).value != nil,
      "the states of the layers are more than \(Int.max) bytes: give smaller sizes")
    let shards = layerSizes.map { Collective.chunk(rank, of: $0, ranks: ranks).count }
    func bytes(_ kind: TrainingRecipe.Kind, _ count: Int) -> Int {
      count * recipe.bytesPerParameter(in: kind)
    }
    func resting(_ kind: TrainingRecipe.Kind) -> Int {
      bytes(kind, (stage.divides(kind) ? shards : layerSizes).reduce(0, +))
    }
    var live = LiveBytes(
      parameters: resting(.parameters), gradients: 0, optimizerStates: resting(.optimizerStates))
    return operations.map { operation in
      switch operation {
      case .gather(let layer) where stage.divides(.parameters):
        live.parameters += bytes(.parameters, layerSizes[layer])
      case .release(let layer):
        live.parameters -= bytes(.parameters, layerSizes[layer])
      case .backward(let layer):
        live.gradients += bytes(.gradients, layerSizes[layer])
      case .reduceScatter(let layer) where stage.divides(.gradients):
        live.gradients += bytes(.gradients, shards[layer] - layerSizes[layer])
      case .update:
        live.gradients = 0
      case .gather, .forward, .reduceScatter, .allReduce: break
      }
      return live
    }
  }

  /// There is one size for each layer, and none is negative.
  func requireSizes(_ layerSizes: [Int]) {
    precondition(
      layerSizes.count == layers,
      "\(layerSizes.count) sizes for \(layers) layers: give one for each")
    for (layer, size) in layerSizes.enumerated() {
      precondition(size >= 0, "layer \(layer) has \(size) parameters: a size is not negative")
    }
  }
}
