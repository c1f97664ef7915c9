/// Why a text is no config, or a config cannot be used.
public enum DeepSpeedConfigError: Error, Hashable, Sendable {
  /// The text is not JSON.
  case syntax(JSONSyntaxError)
  /// The text is JSON, but not an object of settings.
  case notAnObject(found: String)
  /// All that is wrong with the settings, in the order of the text.
  case settings([ConfigProblem])
  /// The three batch sizes do not fit: train ≠ micro · accumulation · devices.
  case batchSizes(train: Int, micro: Int, accumulation: Int, devices: Int)
  /// Neither the batch size nor that of each device is known.
  case noBatchSize
  /// `"auto"` that only Hugging Face's Trainer replaces.
  case unresolvedAuto(path: String)
  /// The config says something else than the Trainer's argument.
  case mismatch(path: String, config: String, trainer: String)
  /// A number of samples, devices or values that must be at least 1 is not.
  case notPositive(String, Int)
  /// The samples of an update, micro · accumulation · devices, cannot be counted.
  case batchTooLarge(micro: Int, accumulation: Int, devices: Int)
  /// The square of the hidden size cannot be counted.
  case hiddenSizeTooLarge(Int, limit: Int)
  /// bfloat16 and float16 at once.
  case bothPrecisions
}

extension DeepSpeedConfigError: CustomStringConvertible {
  /// Where, what is wrong and what to do.
  public var description: String {
    switch self {
    case .syntax(let error): "\(error)"
    case .notAnObject(let found): "a config is an object in braces, not \(found)"
    case .settings(let problems): problems.map(\.description).joined(separator: "\n")
    case .batchSizes(let train, let micro, let accumulation, let devices):
      "train_batch_size \(train) is not \(micro) (micro-batch) · \(accumulation) (accumulation) "
        + "· \(devices) (devices)"
        + (ExactSize.product(micro, accumulation, devices).value.map { " = \($0)" } ?? "")
        + ": change one of them"
    case .noBatchSize:
      "give train_batch_size or train_micro_batch_size_per_gpu"
    case .unresolvedAuto(let path):
      "\(path): only Hugging Face's Trainer replaces \"auto\"; give a number"
    case .mismatch(let path, let config, let trainer):
      "\(path): the config says \(config), the Trainer \(trainer); write \"auto\" in the config"
    case .notPositive(let what, let number): "\(number) \(what): give at least 1"
    case .batchTooLarge(let micro, let accumulation, let devices):
      "\(micro) (micro-batch) · \(accumulation) (accumulation) · \(devices) (devices) is more than "
        + "\(Int.max): give smaller numbers"
    case .hiddenSizeTooLarge(let size, let limit):
      "the hidden size \(size) is too large to be squared: give at most \(limit)"
    case .bothPrecisions: "DeepSpeed refuses bf16 and fp16 together: enable one of them"
    }
  }
}
