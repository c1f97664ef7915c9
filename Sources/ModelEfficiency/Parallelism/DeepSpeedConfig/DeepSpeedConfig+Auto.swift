extension DeepSpeedConfig {
  /// The largest number whose square is an `Int`.
  static let largestHiddenSize = 3_037_000_499

  /// The config with every `"auto"` replaced as Hugging Face's Trainer does: batch sizes and
  /// precision by its arguments, and for a model of hidden size h the reduce bucket by h² and, at
  /// stage 3, the prefetch bucket by ⌊0.9h²⌋ and the persistence threshold by 10h.
  ///
  /// Older versions of transformers left 0.9h² as it is, which DeepSpeed rejects unless it is whole
  /// (transformers pull request 33402). Below stage 3 the last two keep DeepSpeed's values.
  ///
  /// Example: h = 5120 gives 26,214,400, 23,592,960 and 51,200.
  ///
  /// - Throws: ``DeepSpeedConfigError`` if config and arguments contradict each other, or a number is
  ///   not positive or too large.
  public func resolved(
    by arguments: TrainerArguments, hiddenSize h: Int, devices: Int
  ) throws(DeepSpeedConfigError) -> DeepSpeedConfig {
    let (micro, steps) = (arguments.microBatchSize, arguments.accumulationSteps)
    let all = try BatchSizes(train: nil, micro: micro, accumulation: steps, devices: devices).train
    guard h > 0 else { throw .notPositive("values of hidden state", h) }
    guard h <= Self.largestHiddenSize else {
      throw .hiddenSizeTooLarge(h, limit: Self.largestHiddenSize)
    }
    var config = self
    try Self.fill(&config.microBatchSize, micro, "train_micro_batch_size_per_gpu")
    try Self.fill(&config.accumulationSteps, steps, "gradient_accumulation_steps")
    try Self.fill(&config.trainBatchSize, all, "train_batch_size")
    try Self.fill(&config.usesBFloat16, arguments.usesBFloat16, "bf16.enabled")
    try Self.fill(&config.usesFloat16, arguments.usesFloat16, "fp16.enabled")
    if config.usesBFloat16 == .value(true), config.usesFloat16 == .value(true) {
      throw .bothPrecisions
    }
    config.zero.reduceBucketSize.replaceAuto(by: h * h)
    if zero.stage == .parameters {
      config.zero.prefetchBucketSize.replaceAuto(by: Int(0.9 * Double(h) * Double(h)))
      config.zero.persistenceThreshold.replaceAuto(by: 10 * h)
    }
    return config.resolvedByDeepSpeed()
  }

  /// The config with `"auto"` in `zero_optimization` replaced as DeepSpeed alone does: by its own
  /// values, whatever the model.
  public func resolvedByDeepSpeed() -> DeepSpeedConfig {
    var config = self
    config.zero.reduceBucketSize.replaceAuto(by: ZeROSettings.defaultReduceBucket)
    config.zero.prefetchBucketSize.replaceAuto(by: ZeROSettings.defaultPrefetchBucket)
    config.zero.persistenceThreshold.replaceAuto(by: ZeROSettings.defaultPersistence)
    return config
  }

  /// The three batch sizes, completed as DeepSpeed does.
  ///
  /// - Throws: ``DeepSpeedConfigError`` if they do not fit, do not suffice, or one is `"auto"`, or a
  ///   number is not positive or too large.
  public func batchSizes(devices: Int) throws(DeepSpeedConfigError) -> BatchSizes {
    func number(_ setting: Setting<Int>?, _ path: String) throws(DeepSpeedConfigError) -> Int? {
      switch setting {
      case nil: nil
      case .value(let value): value
      case .auto: throw .unresolvedAuto(path: path)
      }
    }
    return try BatchSizes(
      train: number(trainBatchSize, "train_batch_size"),
      micro: number(microBatchSize, "train_micro_batch_size_per_gpu"),
      accumulation: number(accumulationSteps, "gradient_accumulation_steps"), devices: devices)
  }

  /// Puts a Trainer's value where `"auto"` stands; another value there must be the same.
  private static func fill<Value>(
    _ setting: inout Setting<Value>?, _ value: Value, _ path: String
  ) throws(DeepSpeedConfigError) {
    if case .value(let written)? = setting, written != value {
      throw .mismatch(path: path, config: "\(written)", trainer: "\(value)")
    }
    setting?.replaceAuto(by: value)
  }
}

extension Setting {
  fileprivate mutating func replaceAuto(by value: Value) {
    if case .auto = self { self = .value(value) }
  }
}
