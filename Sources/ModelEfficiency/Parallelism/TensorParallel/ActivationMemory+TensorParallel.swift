extension ActivationMemory {
  /// What one rank of t keeps of a layer (Korthikanti et al. 2022, §4), term by term.
  ///
  /// Tensor parallelism divides what lies inside the two blocks by t and leaves 10sbh on every rank:
  /// both layer norms' inputs (4), the inputs of both blocks (4), two dropout masks (2). Sequence
  /// parallelism divides these too.
  ///
  /// Selective recomputation keeps no attention scores, full recomputation only the layer's input
  /// (2sbh).
  ///
  /// - Precondition: t is at least 1.
  public func layerTerms(
    tensorRanks t: Int, sequenceParallel: Bool, _ recomputation: Recomputation = .none
  ) -> [MemoryTerm] {
    precondition(t >= 1, "a layer is divided among at least one rank")
    let outsideShares = sequenceParallel ? t : 1
    let scores = 5 * shape.heads * tokens * tokens * sequences
    let linear = [
      MemoryTerm("outside the blocks", bytes: Self.share(10 * hiddenValues, outsideShares)),
      MemoryTerm("inside the blocks", bytes: Self.share(24 * hiddenValues, t)),
    ]
    switch recomputation {
    case .none: return linear + [MemoryTerm("attention scores", bytes: Self.share(scores, t))]
    case .selective: return linear
    case .full:
      return [MemoryTerm("layer input", bytes: Self.share(2 * hiddenValues, outsideShares))]
    }
  }

  /// The largest share, where t does not divide the bytes.
  private static func share(_ bytes: Int, _ t: Int) -> Int { (bytes + t - 1) / t }
}
