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
  /// - Precondition: all sizes are positive, there are at most 2⁴⁰ sequences, and all states and
  ///   activations can be counted in bytes.
  public init(
    _ shape: TransformerShape, parameters: Int, sequences: Int, tokens: Int,
    recipe: TrainingRecipe = .mixedPrecisionAdam, zero: TrainingMemory.ZeROStage = .none,
    recomputation: ActivationMemory.Recomputation = .none
  ) {
    precondition(
      parameters > 0 && sequences > 0 && tokens > 0,
      "\(parameters) parameters, \(sequences) sequences of \(tokens) tokens: give positive numbers")
    precondition(
      sequences <= ParallelPlan.mostDevices,
      "\(sequences) sequences: give at most \(ParallelPlan.mostDevices)")
    precondition(
      (ExactSize(parameters) * (2 + recipe.exactBytesPerParameter)).value != nil,
      "the states of \(parameters) parameters are more than \(Int.max) bytes: give fewer")
    // Refuses what cannot be counted; the activations of a device are a part of these.
    _ = ActivationMemory(shape, sequences: sequences, tokens: tokens)
    self.shape = shape
    self.parameters = parameters
    self.sequences = sequences
    self.tokens = tokens
    self.recipe = recipe
    self.zero = zero
    self.recomputation = recomputation
  }
}
