/// The arguments of Hugging Face's Trainer that fill in a config's `"auto"`.
public struct TrainerArguments: Hashable, Sendable {
  /// `per_device_train_batch_size`.
  public var microBatchSize: Int
  /// `gradient_accumulation_steps`.
  public var accumulationSteps: Int
  /// `bf16`.
  public var usesBFloat16: Bool
  /// `fp16`.
  public var usesFloat16: Bool

  /// Creates arguments; the defaults are the Trainer's.
  ///
  /// - Precondition: the sizes are positive.
  public init(
    microBatchSize: Int = 8, accumulationSteps: Int = 1, usesBFloat16: Bool = false,
    usesFloat16: Bool = false
  ) {
    precondition(
      microBatchSize > 0 && accumulationSteps > 0,
      "\(microBatchSize) samples, \(accumulationSteps) steps: give positive numbers")
    self.microBatchSize = microBatchSize
    self.accumulationSteps = accumulationSteps
    self.usesBFloat16 = usesBFloat16
    self.usesFloat16 = usesFloat16
  }
}
