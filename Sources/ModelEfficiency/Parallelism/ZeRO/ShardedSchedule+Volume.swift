extension ShardedSchedule {
  /// The elements that all ranks together send in one step.
  ///
  /// To gather Ψ elements, each of them travels to N − 1 ranks: Ψ(N − 1) in all, Ψ(N − 1)/N for each
  /// rank. A reduce-scatter is the same way back, and an all-reduce is both. So a step takes
  /// 2Ψ(N − 1) at stages 0 to 2 and 3Ψ(N − 1) at stage 3 (Rajbhandari et al. 2020, §7).
  ///
  /// - Precondition: one size for each layer and at least one rank.
  public func sentElements(layerSizes: [Int], ranks: Int) -> Int {
    precondition(layerSizes.count == layers && ranks >= 1, "\(layerSizes.count) sizes")
    return operations.reduce(0) { sum, operation in
      switch operation {
      case .gather(let layer), .reduceScatter(let layer): sum + layerSizes[layer] * (ranks - 1)
      case .allReduce(let layer): sum + 2 * layerSizes[layer] * (ranks - 1)
      case .forward, .release, .backward, .update: sum
      }
    }
  }
}
