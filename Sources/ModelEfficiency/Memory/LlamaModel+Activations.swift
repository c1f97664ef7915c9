extension LlamaModel {
  /// The bytes that one layer keeps for its backward pass in Hugging Face's implementation of 2023
  /// (`modeling_llama.py` of transformers 4.31), tensor by tensor; values have 16 bits if nothing
  /// else is said. Letters: s tokens, b sequences, h width, a heads, F feed-forward width.
  ///
  /// Each of two norms keeps its input in 32 bits and its normalized input, 6sbh; attention the
  /// input of its projections, queries, keys, values and mixed values, 10sbh, and the softmax in 32
  /// and in 16 bits, 6as²b; the feed-forward network its input, 2sbh, and four tensors of width F,
  /// 8sbF. Together sbh(24 + 8F/h + 6as/h), against the sbh(34 + 5as/h) of ``ActivationMemory``.
  ///
  /// - Precondition: no argument is negative, and what all layers keep can be counted in bytes.
  public func layerActivations(sequences: Int, tokens: Int) -> [MemoryTerm] {
    requireCountable(sequences: sequences, tokens: tokens)
    let positions = sequences * tokens
    let hidden = positions * shape.hiddenSize
    return [
      MemoryTerm("norms", bytes: 12 * hidden),
      MemoryTerm("attention", bytes: 10 * hidden),
      MemoryTerm("softmax, in 32 and 16 bits", bytes: 6 * shape.heads * tokens * positions),
      MemoryTerm("feed-forward", bytes: 2 * hidden + 8 * positions * feedForwardSize),
    ]
  }

  /// The bytes that all layers keep; if layers are recomputed, only the input of each, and all of
  /// the one layer that is being recomputed.
  ///
  /// - Precondition: no argument is negative, and what all layers keep can be counted in bytes.
  public func activationBytes(sequences: Int, tokens: Int, recomputingLayers: Bool) -> Int {
    let layer = layerActivations(sequences: sequences, tokens: tokens).totalBytes
    guard recomputingLayers else { return shape.layers * layer }
    return shape.layers * 2 * sequences * tokens * shape.hiddenSize + layer
  }

  private func requireCountable(sequences: Int, tokens: Int) {
    precondition(
      sequences >= 0 && tokens >= 0,
      "\(sequences) sequences of \(tokens) tokens: give numbers that are not negative")
    let each =
      24 * ExactSize(shape.hiddenSize) + 6 * ExactSize.product(shape.heads, tokens)
      + 8 * ExactSize(feedForwardSize)
    // One layer more than there are: the one that is being recomputed.
    let layers = ExactSize(shape.layers) + 1
    precondition(
      (each * layers * ExactSize.product(sequences, tokens)).value != nil,
      "the activations of \(sequences) sequences of \(tokens) tokens are more than \(Int.max) bytes: "
        + "give fewer sequences or tokens")
  }
}
