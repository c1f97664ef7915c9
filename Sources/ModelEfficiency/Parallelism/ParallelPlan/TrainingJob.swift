/// What is to be trained: a transformer, and the mini-batch of one step.
public struct TrainingJob: Hashable, Sendable {
  /// The model's sizes.
  public let shape: TransformerShape
  /// Ψ, the number of its parameters.
  public let parameters: Int
  /// The sequences of a mini-batch.
  public let sequences: Int
  /// s, the tokens of a sequence.
  public let tokens: Int
  /// The bytes of each parameter's states.
  public let recipe: TrainingRecipe
  /// Which of the states ZeRO divides among the data-parallel copies.
  public let zero: TrainingMemory.ZeROStage
  /// Which activations are computed again in the backward pass.
  public let recomputation: ActivationMemory.Recomputation

  /// Creates a job.
  ///
  /// - Precondition: all sizes are positive.
  public init(
    _ shape: TransformerShape, parameters: Int, sequences: Int, tokens: Int,
    recipe: TrainingRecipe = .mixedPrecisionAdam, zero: TrainingMemory.ZeROStage = .none,
    recomputation: ActivationMemory.Recomputation = .none
  ) {
    precondition(parameters > 0 && sequences > 0 && tokens > 0, "a job trains something")
    self.shape = shape
    self.parameters = parameters
    self.sequences = sequences
    self.tokens = tokens
    self.recipe = recipe
    self.zero = zero
    self.recomputation = recomputation
  }
}
