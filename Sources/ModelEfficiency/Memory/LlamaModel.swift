/// A Llama model: the sizes from which its number of parameters follows.
///
///     LlamaModel.llama2With13B.parameters                        // 13,015,864,320
///     LlamaModel.llama2With13B.classifying(into: 4).parameters   // 12,852,044,800
public struct LlamaModel: Hashable, Sendable {
  /// What stands on top of the last layer.
  public enum Head: Hashable, Sendable {
    /// A score for each word of the vocabulary, V·h weights of its own.
    case nextToken
    /// A score for each label, labels·h weights.
    case classifier(labels: Int)
  }

  /// Some parameters and what they are for.
  public struct Term: Hashable, Sendable {
    /// What the parameters are.
    public let name: String
    /// How many there are in the whole model.
    public let count: Int
  }

  /// Layers, width and heads.
  public let shape: TransformerShape
  /// V, the words of the vocabulary.
  public let vocabulary: Int
  /// F, the width of the feed-forward network.
  public let feedForwardSize: Int
  /// What stands on top.
  public let head: Head

  /// Creates a model.
  ///
  /// - Precondition: the sizes and the number of labels are positive, and the parameters can be
  ///   counted.
  public init(
    _ shape: TransformerShape, vocabulary: Int, feedForwardSize: Int, head: Head = .nextToken
  ) {
    precondition(
      vocabulary > 0 && feedForwardSize > 0,
      "\(vocabulary) words, width \(feedForwardSize): give positive sizes")
    var outputs = vocabulary
    if case .classifier(let labels) = head {
      precondition(labels > 0, "a classifier of \(labels) labels: give at least 1")
      outputs = labels
    }
    let h = ExactSize(shape.hiddenSize)
    let layer = 4 * h * h + 3 * h * ExactSize(feedForwardSize) + 2 * h
    let ends = h * (ExactSize(vocabulary) + ExactSize(outputs) + 1)
    precondition(
      (layer * ExactSize(shape.layers) + ends).value != nil,
      "the parameters of \(shape.layers) layers of width \(shape.hiddenSize) are more than "
        + "\(Int.max): give smaller sizes")
    self.shape = shape
    self.vocabulary = vocabulary
    self.feedForwardSize = feedForwardSize
    self.head = head
  }

  /// Llama 2 with 13 billion parameters.
  public static let llama2With13B = LlamaModel(
    .llama2With13B, vocabulary: 32_000, feedForwardSize: 13_824)

  /// The same model with a classifier in place of the scores for words.
  ///
  /// - Precondition: `labels` is positive.
  public func classifying(into labels: Int) -> LlamaModel {
    LlamaModel(
      shape, vocabulary: vocabulary, feedForwardSize: feedForwardSize,
      head: .classifier(labels: labels))
  }

  /// The parameters, term by term: embedding V·h; in each layer 2h² + 2h·(key-value width) of
  /// attention, 3h·F of the feed-forward network and 2h of norms; a last norm h; the head.
  public var terms: [Term] {
    let (h, layers) = (shape.hiddenSize, shape.layers)
    let keyValueWidth = shape.keyValueHeads * shape.headSize
    return [
      Term(name: "embedding", count: vocabulary * h),
      Term(name: "attention", count: layers * (2 * h * h + 2 * h * keyValueWidth)),
      Term(name: "feed-forward", count: layers * 3 * h * feedForwardSize),
      Term(name: "norms", count: layers * 2 * h + h),
      Term(name: "head", count: headCount),
    ]
  }

  /// The number of parameters.
  public var parameters: Int { terms.reduce(0) { $0 + $1.count } }

  /// The parameters of the largest single matrix, which DeepSpeed's estimator calls layer.
  public var largestLayer: Int {
    let h = shape.hiddenSize
    return max(vocabulary * h, h * h, h * feedForwardSize, headCount)
  }

  private var headCount: Int {
    switch head {
    case .nextToken: vocabulary * shape.hiddenSize
    case .classifier(let labels): labels * shape.hiddenSize
    }
  }
}
