/// The part `zero_optimization` of a config, with DeepSpeed 0.19.8's values for what is left out.
public struct ZeROSettings: Hashable, Sendable {
  /// `stage`.
  public var stage: TrainingMemory.ZeROStage = .none
  /// `offload_optimizer`: where the optimizer states and the gradients are kept.
  public var offloadOptimizer = OffloadSettings(device: .none)
  /// `offload_param`: where the weights are kept at stage 3.
  public var offloadParameters = OffloadSettings(device: .none)
  /// `overlap_comm`: gradients are reduced while the backward pass goes on; by default at stage 3.
  public var overlapsCommunication = false
  /// `contiguous_gradients`.
  public var contiguousGradients = true
  /// `sub_group_size`, the parameters that are updated at a time.
  public var subGroupSize = 1_000_000_000
  /// `reduce_bucket_size`, the gradients that are reduced at a time.
  public var reduceBucketSize = Setting.value(Self.defaultReduceBucket)
  /// `stage3_prefetch_bucket_size`, the parameters that are gathered ahead.
  public var prefetchBucketSize = Setting.value(Self.defaultPrefetchBucket)
  /// `stage3_param_persistence_threshold`: tensors smaller than this are not divided.
  public var persistenceThreshold = Setting.value(Self.defaultPersistence)
  /// `stage3_max_live_parameters`, the gathered parameters that a device keeps at most.
  public var maximumLiveParameters = 1_000_000_000

  static let defaultReduceBucket = 500_000_000
  static let defaultPrefetchBucket = 50_000_000
  static let defaultPersistence = 100_000

  /// DeepSpeed's values for everything.
  public init() {}

  /// The kinds of state that leave the device; DeepSpeed moves gradients along with the optimizer.
  public var offloadedKinds: Set<TrainingRecipe.Kind> {
    var kinds: Set<TrainingRecipe.Kind> = []
    if offloadOptimizer.device != .none { kinds.formUnion([.optimizerStates, .gradients]) }
    if offloadParameters.device != .none, stage == .parameters { kinds.insert(.parameters) }
    return kinds
  }
}
