/// What the forward pass of a transformer must keep for the backward pass, in 16 bits
/// (Korthikanti et al. 2022, §4). Letters as in ``TransformerShape``.
///
/// One layer keeps s·b·h·(34 + 5·a·s/h) bytes: 11sbh of attention inputs and outputs, 5as²b of
/// attention scores, softmax and its dropout, 19sbh of the MLP, 4sbh of two layer norms.
public struct ActivationMemory: Hashable, Sendable {
  /// What is kept and what is computed again in the backward pass.
  public enum Recomputation: Hashable, Sendable, CaseIterable {
    /// Everything is kept.
    case none
    /// The attention scores are computed again: 34sbh a layer.
    case selective
    /// Only each layer's input is kept: 2sbh a layer.
    case full
  }

  /// The model.
  public let shape: TransformerShape
  /// b, the sequences in a micro-batch.
  public let sequences: Int
  /// s, the tokens in a sequence.
  public let tokens: Int

  /// Creates the bill of a forward pass.
  ///
  /// - Precondition: `sequences` and `tokens` are not negative, and what all layers keep can be
  ///   counted in bytes.
  public init(_ shape: TransformerShape, sequences: Int, tokens: Int) {
    precondition(
      sequences >= 0 && tokens >= 0,
      "\(sequences) sequences of \(tokens) tokens: give numbers that are not negative")
    let positions = ExactSize.product(sequences, tokens)
    let layer =
      34 * positions * ExactSize(shape.hiddenSize)
      + 5 * positions * ExactSize.product(shape.heads, tokens)
    precondition(
      (layer * ExactSize(shape.layers)).value != nil,
      "the activations of \(sequences) sequences of \(tokens) tokens in \(shape.layers) layers are "
        + "more than \(Int.max) bytes: give fewer sequences or tokens")
    self.shape = shape
    self.sequences = sequences
    self.tokens = tokens
  }

  /// s·b·h, the values in one hidden state.
  public var hiddenValues: Int { tokens * sequences * shape.hiddenSize }

  /// The bytes that one layer keeps, term by term.
  public func layerTerms(_ recomputation: Recomputation = .none) -> [MemoryTerm] {
    let scores = 5 * shape.heads * tokens * tokens * sequences
    switch recomputation {
    case .none: return linearTerms + [MemoryTerm("attention scores", bytes: scores)]
    case .selective: return linearTerms
    case .full: return [MemoryTerm("layer input", bytes: 2 * hiddenValues)]
    }
  }

  /// The bytes that all layers keep.
  public func bytes(_ recomputation: Recomputation = .none) -> Int {
    shape.layers * layerTerms(recomputation).totalBytes
  }

  private var linearTerms: [MemoryTerm] {
    [
      MemoryTerm("attention", bytes: 11 * hiddenValues),
      MemoryTerm("MLP", bytes: 19 * hiddenValues),
      MemoryTerm("layer norms", bytes: 4 * hiddenValues),
    ]
  }
}
