extension ShardedSchedule {
  /// The elements that all ranks together send in one step.
  ///
  /// To gather Ψ elements, each of them travels to N − 1 ranks: Ψ(N − 1) in all, Ψ(N − 1)/N for each
  /// rank. A reduce-scatter is the same way back, and an all-reduce is both. So a step takes
  /// 2Ψ(N − 1) at stages 0 to 2 and 3Ψ(N − 1) at stage 3 (Rajbhandari et al. 2020, §7).
  ///
  /// - Precondition: one size for each layer, none negative, at least one rank, and the elements can
  ///   be counted.
  public func sentElements(layerSizes: [Int], ranks: Int) -> Int {
    requireSizes(layerSizes)
    precondition(ranks >= 1, "\(ranks) ranks: give at least 1")
    precondition(
      (layerSizes.exactSum * 3 * ExactSize(ranks)).value != nil,
      "the elements that \(ranks) ranks send are more than \(Int.max): give smaller sizes or fewer ranks"
    )
    return operations.reduce(0) { sum, operation in
      switch operation {
      case .gather(let layer), .reduceScatter(let layer): sum + layerSizes[layer] * (ranks - 1)
      case .allReduce(let layer): sum + 2 * layerSizes[layer] * (ranks - 1)
      case .forward, .release, .backward, .update: sum
      }
    }
  }
}
