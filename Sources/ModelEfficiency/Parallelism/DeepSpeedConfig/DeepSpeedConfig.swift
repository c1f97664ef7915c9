/// The settings of a DeepSpeed config that decide about memory and batches, read strictly.
///
/// Syntax errors are reported with line and column, wrong settings all at once with their paths.
/// Stricter than DeepSpeed 0.19.8, which reads Hjson, ignores unknown keys outside
/// `zero_optimization`, and accepts `offload_param` below stage 3 without a word.
///
///     let config = try DeepSpeedConfig(json: #"{"zero_optimization": {"stage": 2}}"#)
///     config.zero.stage                          // .gradients
public struct DeepSpeedConfig: Hashable, Sendable {
  /// `zero_optimization`.
  public var zero = ZeROSettings()
  /// `train_batch_size`: the samples of one update on all devices.
  public var trainBatchSize: Setting<Int>?
  /// `train_micro_batch_size_per_gpu`: the samples that a device runs at a time.
  public var microBatchSize: Setting<Int>?
  /// `gradient_accumulation_steps`: the micro-batches of one update on each device.
  public var accumulationSteps: Setting<Int>?
  /// `bf16.enabled`.
  public var usesBFloat16: Setting<Bool>?
  /// `fp16.enabled`.
  public var usesFloat16: Setting<Bool>?

  /// Reads a config.
  ///
  /// - Throws: ``DeepSpeedConfigError`` if the text is not JSON or its settings are wrong.
  public init(json: String) throws(DeepSpeedConfigError) {
    let root: JSONValue
    do { root = try JSONReader.value(of: json) } catch { throw .syntax(error) }
    guard let members = root.members else { throw .notAnObject(found: root.kind) }
    let problems = ConfigCheck.problems(of: members)
    guard problems.isEmpty else { throw .settings(problems) }
    trainBatchSize = root["train_batch_size"]?.wholeSetting
    microBatchSize = root["train_micro_batch_size_per_gpu"]?.wholeSetting
    accumulationSteps = root["gradient_accumulation_steps"]?.wholeSetting
    usesBFloat16 = root["bf16"]?["enabled"]?.flagSetting
    usesFloat16 = root["fp16"]?["enabled"]?.flagSetting
    if let zero = root["zero_optimization"] { self.zero = ZeROSettings(checked: zero) }
  }
}

extension ZeROSettings {
  /// Reads settings that have been compared with the schema.
  fileprivate init(checked json: JSONValue) {
    self.init()
    stage = json["stage"]?.wholeNumber.flatMap(TrainingMemory.ZeROStage.init) ?? .none
    overlapsCommunication = json["overlap_comm"]?.boolean ?? (stage == .parameters)
    contiguousGradients = json["contiguous_gradients"]?.boolean ?? contiguousGradients
    subGroupSize = json["sub_group_size"]?.wholeNumber ?? subGroupSize
    reduceBucketSize = json["reduce_bucket_size"]?.wholeSetting ?? reduceBucketSize
    prefetchBucketSize = json["stage3_prefetch_bucket_size"]?.wholeSetting ?? prefetchBucketSize
    persistenceThreshold =
      json["stage3_param_persistence_threshold"]?.wholeSetting ?? persistenceThreshold
    maximumLiveParameters =
      json["stage3_max_live_parameters"]?.wholeNumber ?? maximumLiveParameters
    offloadOptimizer = OffloadSettings(checked: json["offload_optimizer"])
    offloadParameters = OffloadSettings(checked: json["offload_param"])
  }
}

extension OffloadSettings {
  fileprivate init(checked json: JSONValue?) {
    let device = json?["device"]?.string.flatMap(Device.init)
    self.init(
      device: device ?? .none, pinsMemory: json?["pin_memory"]?.boolean,
      path: json?["nvme_path"]?.string)
  }
}

extension JSONValue {
  fileprivate var wholeSetting: Setting<Int>? {
    string == "auto" ? .auto : wholeNumber.map { .value($0) }
  }

  fileprivate var flagSetting: Setting<Bool>? {
    string == "auto" ? .auto : boolean.map { .value($0) }
  }
}
