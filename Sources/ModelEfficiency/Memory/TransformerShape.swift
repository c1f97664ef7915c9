/// The sizes of a decoder-only transformer that decide how much memory it needs.
///
/// Letters of Korthikanti et al. 2022: h hidden size, L layers, a attention heads, s sequence length,
/// b sequences in a (micro-)batch.
public struct TransformerShape: Hashable, Sendable {
  /// The model's name.
  public let name: String
  /// L, the number of layers.
  public let layers: Int
  /// h, the width of the hidden state.
  public let hiddenSize: Int
  /// a, the number of attention heads.
  public let heads: Int
  /// The heads that keep keys and values of their own; fewer than `heads` in grouped-query attention.
  public let keyValueHeads: Int

  /// Creates a shape.
  ///
  /// - Precondition: all sizes are positive, `heads` divides `hiddenSize`, and `keyValueHeads`
  ///   divides `heads`.
  public init(_ name: String, layers: Int, hiddenSize: Int, heads: Int, keyValueHeads: Int? = nil) {
    let groups = keyValueHeads ?? heads
    precondition(
      layers > 0 && heads > 0 && groups > 0 && hiddenSize > 0,
      "\(layers) layers of width \(hiddenSize), \(heads) heads, \(groups) for keys and values: "
        + "give positive sizes")
    precondition(hiddenSize % heads == 0, "\(heads) heads do not divide \(hiddenSize)")
    precondition(heads % groups == 0, "\(groups) key-value heads do not divide \(heads) heads")
    self.name = name
    self.layers = layers
    self.hiddenSize = hiddenSize
    self.heads = heads
    self.keyValueHeads = groups
  }

  /// The width of one head, h/a.
  public var headSize: Int { hiddenSize / heads }

  /// GPT-2 with 1.5 billion parameters.
  public static let gpt2XL = TransformerShape("GPT-2 1.5B", layers: 48, hiddenSize: 1600, heads: 25)
  /// GPT-3 with 175 billion parameters.
  public static let gpt3 = TransformerShape(
    "GPT-3 175B", layers: 96, hiddenSize: 12288, heads: 96)
  /// Llama 2 with 13 billion parameters.
  public static let llama2With13B = TransformerShape(
    "Llama 2 13B", layers: 40, hiddenSize: 5120, heads: 40)
  /// Llama 2 with 70 billion parameters and grouped-query attention.
  public static let llama2With70B = TransformerShape(
    "Llama 2 70B", layers: 80, hiddenSize: 8192, heads: 64, keyValueHeads: 8)

  /// The bytes of the keys and values that generation keeps: 2·L·(key-value heads)·(h/a)·s·b·bytes.
  ///
  /// Example: Llama 2 13B, 4096 tokens, one sequence, 16 bits: 2·40·40·128·4096·2 = 3.36 GB.
  ///
  /// - Precondition: no argument is negative, and the bytes can be counted.
  public func keyValueCacheBytes(tokens: Int, sequences: Int = 1, bytesPerValue: Int = 2) -> Int {
    precondition(
      tokens >= 0 && sequences >= 0 && bytesPerValue >= 0,
      "\(sequences) sequences of \(tokens) tokens, \(bytesPerValue) bytes a value: give numbers that "
        + "are not negative")
    return ExactSize.product(
      2, layers, keyValueHeads, headSize, tokens, sequences, bytesPerValue
    ).counted(
      "the bytes of the keys and values of \(sequences) sequences of \(tokens) tokens",
      "give fewer sequences or tokens")
  }
}
