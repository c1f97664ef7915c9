import ModelEfficiency
import Testing

private typealias Failure = DeepSpeedConfigError

@Test(arguments: [
  (#"{"train_micro_batch_size_per_gpu": 1e18}"#, 1_000_000_000_000_000_000, 1, 16),
  (
    #"{"train_micro_batch_size_per_gpu": 9223372036854775807, "gradient_accumulation_steps": 2}"#,
    Int.max, 2, 1
  ),
])
func batchesThatCannotBeCounted(json: String, micro: Int, accumulation: Int, devices: Int) throws {
  let config = try DeepSpeedConfig(json: json)
  let error = DeepSpeedConfigError.batchTooLarge(
    micro: micro, accumulation: accumulation, devices: devices)
  #expect(throws: error) { try config.batchSizes(devices: devices) }
  #expect("\(error)".hasSuffix("is more than 9223372036854775807: give smaller numbers"))
}

@Test func numbersOfSamplesArePositive() throws {
  #expect(throws: Failure.notPositive("devices", 0)) {
    try DeepSpeedConfig(json: "{}").batchSizes(devices: 0)
  }
  #expect(throws: Failure.notPositive("samples of a micro-batch", -2)) {
    try BatchSizes(train: 8, micro: -2, accumulation: nil, devices: 1)
  }
}

@Test func theTrainersArgumentsHaveLimits() throws {
  let config = try DeepSpeedConfig(json: #"{"bf16": {"enabled": "auto"}}"#)
  let error = #expect(throws: Failure.hiddenSizeTooLarge(4_000_000_000, limit: 3_037_000_499)) {
    try config.resolved(by: TrainerArguments(), hiddenSize: 4_000_000_000, devices: 1)
  }
  #expect("\(error.map { "\($0)" } ?? "")".hasSuffix("give at most 3037000499"))
  _ = try config.resolved(by: TrainerArguments(), hiddenSize: 3_037_000_499, devices: 1)
  #expect(throws: Failure.batchTooLarge(micro: .max, accumulation: 1, devices: 2)) {
    try config.resolved(by: TrainerArguments(microBatchSize: .max), hiddenSize: 8, devices: 2)
  }
  #expect(throws: Failure.notPositive("values of hidden state", 0)) {
    try config.resolved(by: TrainerArguments(), hiddenSize: 0, devices: 2)
  }
}

@Test func theTrainerTakesOnePrecision() throws {
  let config = try DeepSpeedConfig(
    json: #"{"bf16": {"enabled": "auto"}, "fp16": {"enabled": "auto"}}"#)
  let both = TrainerArguments(usesBFloat16: true, usesFloat16: true)
  #expect(throws: Failure.bothPrecisions) {
    try config.resolved(by: both, hiddenSize: 8, devices: 1)
  }
}

// The description of an error that somebody makes by hand can be read, too.
@Test func productsThatCannotBeCountedAreLeftOut() {
  let error = Failure.batchSizes(train: 1, micro: .max, accumulation: 2, devices: 2)
  #expect("\(error)".hasSuffix("2 (devices): change one of them"))
}
