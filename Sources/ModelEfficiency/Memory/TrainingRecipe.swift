/// How many bytes each parameter takes while a model is trained, term by term.
///
/// Example: mixed-precision Adam keeps 2 (weight) + 2 (gradient) + 4 (32-bit weight)
/// + 4 (momentum) + 4 (variance) = 16 bytes.
public struct TrainingRecipe: Hashable, Sendable {
  /// Which of ZeRO's three kinds of state a term belongs to.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The weights that the forward and backward passes use.
    case parameters
    /// Their gradients.
    case gradients
    /// What the optimizer keeps between steps, 32-bit copies of the weights included.
    case optimizerStates
  }

  /// The bytes of one kind of number, for each parameter.
  public struct Term: Hashable, Sendable {
    /// What the number is.
    public let name: String
    /// The kind of state it belongs to.
    public let kind: Kind
    /// Its bytes.
    public let bytes: Int

    /// Creates a term.
    ///
    /// - Precondition: `bytes` is from 0 to 1024.
    public init(name: String, kind: Kind, bytes: Int) {
      precondition(
        (0...1024).contains(bytes), "\(name): \(bytes) bytes a parameter; give 0 to 1024")
      self.name = name
      self.kind = kind
      self.bytes = bytes
    }
  }

  /// The recipe's name.
  public let name: String
  /// Its terms.
  public let terms: [Term]

  /// Creates a recipe.
  ///
  /// Example: plain gradient descent in 32 bits keeps 4 (weight) + 4 (gradient) bytes.
  ///
  ///     TrainingRecipe(name: "SGD", terms: [
  ///       .init(name: "weights", kind: .parameters, bytes: 4),
  ///       .init(name: "gradients", kind: .gradients, bytes: 4),
  ///     ])
  public init(name: String, terms: [Term]) {
    self.name = name
    self.terms = terms
  }

  /// The bytes of each parameter.
  public var bytesPerParameter: Int { terms.reduce(0) { $0 + $1.bytes } }

  /// The bytes of each parameter in one kind of state.
  public func bytesPerParameter(in kind: Kind) -> Int {
    terms.filter { $0.kind == kind }.reduce(0) { $0 + $1.bytes }
  }

  var exactBytesPerParameter: ExactSize { terms.map(\.bytes).exactSum }

  /// 16-bit weights and gradients, Adam in 32 bits: 2 + 2 + 12 (Rajbhandari et al. 2020, §3.1).
  public static let mixedPrecisionAdam = TrainingRecipe(
    name: "mixed-precision Adam",
    terms: [weight(2), gradient(2), master, momentum(4), variance(4)])

  /// Everything in 32 bits: 4 + 4 + 8. There is no second copy of the weights.
  public static let float32Adam = TrainingRecipe(
    name: "32-bit Adam", terms: [weight(4), gradient(4), momentum(4), variance(4)])

  /// Megatron-LM's bfloat16 training, which adds gradients up in 32 bits: 2 + 4 + 12.
  public static let float32Gradients = TrainingRecipe(
    name: "bfloat16 with 32-bit gradients",
    terms: [weight(2), gradient(4), master, momentum(4), variance(4)])

  /// Adam with both moments in 8 bits (“8-bit Optimizers via Block-wise Quantization”, Dettmers et al.
  /// 2022): 2 + 2 + 6.
  public static let eightBitAdam = TrainingRecipe(
    name: "8-bit Adam", terms: [weight(2), gradient(2), master, momentum(1), variance(1)])

  private static func weight(_ bytes: Int) -> Term {
    Term(name: "weights", kind: .parameters, bytes: bytes)
  }

  private static func gradient(_ bytes: Int) -> Term {
    Term(name: "gradients", kind: .gradients, bytes: bytes)
  }

  private static let master = Term(name: "32-bit weights", kind: .optimizerStates, bytes: 4)

  private static func momentum(_ bytes: Int) -> Term {
    Term(name: "momentum", kind: .optimizerStates, bytes: bytes)
  }

  private static func variance(_ bytes: Int) -> Term {
    Term(name: "variance", kind: .optimizerStates, bytes: bytes)
  }
}
