extension ActivationMemory {
  /// What one rank of t keeps of a layer (Korthikanti et al. 2022, §4), term by term.
  ///
  /// Tensor parallelism divides what lies inside the two blocks by t and leaves 10sbh on every rank:
  /// both layer norms' inputs (4), the inputs of both blocks (4), two dropout masks (2). Sequence
  /// parallelism divides these too.
  ///
  /// - Precondition: t is at least 1.
  public func layerTerms(tensorRanks t: Int, sequenceParallel: Bool) -> [MemoryTerm] {
    precondition(t >= 1, "a layer is divided among at least one rank")
    let outside = 10 * hiddenValues
    let scores = 5 * shape.heads * tokens * tokens * sequences
    return [
      MemoryTerm("outside the blocks", bytes: Self.share(outside, sequenceParallel ? t : 1)),
      MemoryTerm("inside the blocks", bytes: Self.share(24 * hiddenValues, t)),
      MemoryTerm("attention scores", bytes: Self.share(scores, t)),
    ]
  }

  /// The largest share, where t does not divide the bytes.
  private static func share(_ bytes: Int, _ t: Int) -> Int { (bytes + t - 1) / t }
}
