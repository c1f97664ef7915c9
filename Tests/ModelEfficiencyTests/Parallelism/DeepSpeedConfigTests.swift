import ModelEfficiency
import Testing

private let slide = """
  {
    "zero_optimization": {
      "stage": 3,
      "offload_optimizer": { "device": "cpu", "pin_memory": true },
      "offload_param": { "device": "cpu", "pin_memory": true },
      "overlap_comm": true,
      "contiguous_gradients": true,
      "sub_group_size": 1e9,
      "reduce_bucket_size": "auto"
    }
  }
  """

@Test func readsTheConfigOfTheSlide() throws {
  let zero = try DeepSpeedConfig(json: slide).zero
  #expect(zero.stage == .parameters)
  #expect(zero.offloadOptimizer == OffloadSettings(device: .cpu, pinsMemory: true))
  #expect(zero.offloadParameters == OffloadSettings(device: .cpu, pinsMemory: true))
  #expect(zero.overlapsCommunication)
  #expect(zero.subGroupSize == 1_000_000_000)
  #expect(zero.reduceBucketSize == .auto)
  #expect(zero.prefetchBucketSize == .value(50_000_000))
  #expect(zero.offloadedKinds == Set(TrainingRecipe.Kind.allCases))
}

@Test func whatIsLeftOutHasDeepSpeedsValues() throws {
  #expect(try DeepSpeedConfig(json: "{}").zero == ZeROSettings())
  let two = try DeepSpeedConfig(json: #"{"zero_optimization": {"stage": 2}}"#).zero
  #expect(!two.overlapsCommunication)
  #expect(two.offloadedKinds.isEmpty)
  let three = try DeepSpeedConfig(json: #"{"zero_optimization": {"stage": 3}}"#).zero
  #expect(three.overlapsCommunication)
}

@Test func autoIsFilledInAsHuggingFaceDoes() throws {
  let json = """
    {"train_batch_size": "auto", "train_micro_batch_size_per_gpu": "auto", "bf16":
    {"enabled": "auto"}, "zero_optimization": {"stage": 3, "reduce_bucket_size": "auto",
    "stage3_prefetch_bucket_size": "auto", "stage3_param_persistence_threshold": "auto"}}
    """
  let config = try DeepSpeedConfig(json: json)
  let arguments = TrainerArguments(microBatchSize: 2, usesBFloat16: true)
  let llama = try config.resolved(by: arguments, hiddenSize: 5120, devices: 4)
  #expect(llama.trainBatchSize == .value(8))
  #expect(llama.usesBFloat16 == .value(true))
  #expect(llama.usesFloat16 == nil)
  #expect(llama.zero.reduceBucketSize == .value(26_214_400))
  #expect(llama.zero.prefetchBucketSize == .value(23_592_960))
  #expect(llama.zero.persistenceThreshold == .value(51_200))
  // 0.9 · 4096² = 15,099,494.4 is not whole.
  let small = try config.resolved(by: arguments, hiddenSize: 4096, devices: 4)
  #expect(small.zero.prefetchBucketSize == .value(15_099_494))
  let alone = config.resolvedByDeepSpeed().zero
  #expect(alone.reduceBucketSize == .value(500_000_000))
  #expect(throws: DeepSpeedConfigError.unresolvedAuto(path: "train_batch_size")) {
    try config.batchSizes(devices: 4)
  }
}

@Test func belowStageThreeTheTrainerLeavesTheSizesOfStageThreeAlone() throws {
  let json = #"{"zero_optimization": {"stage": 2, "stage3_prefetch_bucket_size": "auto"}}"#
  let config = try DeepSpeedConfig(json: json)
    .resolved(by: TrainerArguments(), hiddenSize: 5120, devices: 1)
  #expect(config.zero.prefetchBucketSize == .value(50_000_000))
}

@Test func configAndTrainerMustAgree() throws {
  let config = try DeepSpeedConfig(json: #"{"train_batch_size": 16}"#)
  let expected = DeepSpeedConfigError.mismatch(
    path: "train_batch_size", config: "16", trainer: "8")
  #expect(throws: expected) {
    try config.resolved(
      by: TrainerArguments(microBatchSize: 2), hiddenSize: 8, devices: 4)
  }
}

@Test func batchSizesComplete() throws {
  let cases: [(train: Int?, micro: Int?, accumulation: Int?, expected: [Int])] = [
    (64, 4, 2, [64, 4, 2]), (64, 4, nil, [64, 4, 2]), (64, nil, 2, [64, 4, 2]),
    (nil, 4, 2, [64, 4, 2]), (64, nil, nil, [64, 8, 1]), (nil, 4, nil, [32, 4, 1]),
  ]
  for one in cases {
    let sizes = try BatchSizes(
      train: one.train, micro: one.micro, accumulation: one.accumulation, devices: 8)
    #expect([sizes.train, sizes.micro, sizes.accumulation] == one.expected)
  }
}

@Test func batchSizesThatDoNotFit() throws {
  let expected = DeepSpeedConfigError.batchSizes(
    train: 60, micro: 4, accumulation: 2, devices: 8)
  #expect(throws: expected) {
    try BatchSizes(train: 60, micro: 4, accumulation: 2, devices: 8)
  }
  #expect("\(expected)".contains("= 64"))
  // 30 samples do not divide among 8 devices.
  #expect(throws: DeepSpeedConfigError.self) {
    try BatchSizes(train: 30, micro: nil, accumulation: nil, devices: 8)
  }
  #expect(throws: DeepSpeedConfigError.noBatchSize) {
    try BatchSizes(train: nil, micro: nil, accumulation: 2, devices: 8)
  }
}

/// A value of a key's kind, as Python writes kinds.
private func value(of kind: String, key: String) -> String {
  switch kind {
  case let kind where kind.contains("bool"): "true"
  case let kind where kind.contains("Path"): #""a""#
  case "float": "1"
  case "OffloadDeviceEnum": #""cpu""#
  case let kind where kind.contains("Config"): "{}"
  default: "3"
  }
}

@Test func everyKeyOfDeepSpeedIsKnown() throws {
  let fixture = try DeepSpeedFixture.load()
  let sections = [
    ("%", fixture.zero), (#""offload_optimizer": {%}"#, fixture.optimizer),
    (#""offload_param": {%}"#, fixture.parameters),
  ]
  #expect(sections.map(\.1.count) == [43, 10, 6])
  for (section, keys) in sections {
    for (key, kind) in keys where !key.contains("cpu_offload") && !key.contains("fp16") {
      let entry = #""\#(key)": \#(value(of: kind, key: key))"#
      let stage = key == "stage" ? "" : #""stage": 3, "#
      let settings = stage + section.replacing("%", with: entry)
      _ = try DeepSpeedConfig(json: #"{"zero_optimization": {\#(settings)}}"#)
    }
  }
}
