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
    precondition(t >= 1, "\(t) ranks: a layer is divided among at least one")
    let outsideShares = sequenceParallel ? t : 1
    let scores = 5 * shape.heads * tokens * tokens * sequences
    let linear = [
      MemoryTerm("outside the blocks", bytes: (10 * hiddenValues).share(of: outsideShares)),
      MemoryTerm("inside the blocks", bytes: (24 * hiddenValues).share(of: t)),
    ]
    switch recomputation {
    case .none: return linear + [MemoryTerm("attention scores", bytes: scores.share(of: t))]
    case .selective: return linear
    case .full:
      return [MemoryTerm("layer input", bytes: (2 * hiddenValues).share(of: outsideShares))]
    }
  }
}
