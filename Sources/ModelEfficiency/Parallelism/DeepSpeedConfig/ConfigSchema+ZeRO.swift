extension ConfigSchema {
  /// The keys of `zero_optimization`.
  static let zero: [ConfigKey] = [
    ConfigKey("stage", .stage),
    ConfigKey("offload_optimizer", .section(optimizer)),
    ConfigKey("offload_param", .section(parameters)),
    ConfigKey("overlap_comm", .flag),
    ConfigKey("contiguous_gradients", .flag),
    ConfigKey("reduce_scatter", .flag),
    ConfigKey("sub_group_size", .whole(atLeast: 0)),
    ConfigKey("reduce_bucket_size", .whole(atLeast: 1), allowsAuto: true),
    ConfigKey("allgather_bucket_size", .whole(atLeast: 0)),
    ConfigKey("allgather_partitions", .flag),
    ConfigKey("stage3_prefetch_bucket_size", .whole(atLeast: 0), allowsAuto: true),
    ConfigKey("stage3_param_persistence_threshold", .whole(atLeast: 0), allowsAuto: true),
    ConfigKey("stage3_model_persistence_threshold", .whole(atLeast: 0)),
    ConfigKey("stage3_max_live_parameters", .whole(atLeast: 0)),
    ConfigKey("stage3_max_reuse_distance", .whole(atLeast: 0)),
    ConfigKey("stage3_gather_16bit_weights_on_model_save", .flag),
    ConfigKey("stage3_module_granularity_threshold", .whole(atLeast: 0)),
    ConfigKey("stage3_use_all_reduce_for_fetch_params", .flag),
    ConfigKey("stage3_allgather_sequential", .flag),
    ConfigKey("zero_hpz_partition_size", .whole(atLeast: 0)),
    ConfigKey("zero_quantized_weights", .flag),
    ConfigKey("zero_quantized_nontrainable_weights", .flag),
    ConfigKey("zero_quantized_gradients", .flag),
    ConfigKey("compute_grad_norm", .flag),
    ConfigKey("elastic_checkpoint", .flag),
    ConfigKey("enable_sanity_checks", .flag),
    ConfigKey("ignore_unused_parameters", .flag),
    ConfigKey("leaf_module", .anything),
    ConfigKey("legacy_stage1", .flag),
    ConfigKey("load_from_fp32_weights", .flag),
    ConfigKey("log_trace_cache_warnings", .flag),
    ConfigKey("memory_efficient_linear", .flag),
    ConfigKey("override_module_apply", .flag),
    ConfigKey("parameter_alignment", .flag),
    ConfigKey("pipeline_loading_checkpoint", .flag),
    ConfigKey("round_robin_gradients", .flag),
    ConfigKey("save_muon_momentum_buffer_in_memory", .flag),
    ConfigKey("use_multi_rank_bucket_allreduce", .flag),
    ConfigKey("zenflow", .anything),
    ConfigKey("cpu_offload", .deprecated(by: "offload_optimizer")),
    ConfigKey("cpu_offload_param", .deprecated(by: "offload_param")),
    ConfigKey("cpu_offload_use_pin_memory", .deprecated(by: "pin_memory in offload_optimizer")),
    ConfigKey(
      "stage3_gather_fp16_weights_on_model_save",
      .deprecated(by: "stage3_gather_16bit_weights_on_model_save")),
  ]

  private static let device = ConfigKey("device", .choice(["none", "cpu", "nvme"]))

  private static let optimizer: [ConfigKey] = [
    device,
    ConfigKey("nvme_path", .text),
    ConfigKey("buffer_count", .whole(atLeast: 0)),
    ConfigKey("pin_memory", .flag),
    ConfigKey("pipeline_read", .flag),
    ConfigKey("pipeline_write", .flag),
    ConfigKey("fast_init", .flag),
    ConfigKey("ratio", .number(atMost: 1)),
    ConfigKey("super_offload", .flag),
    ConfigKey("cpuadam_cores_perc", .number(atMost: 1)),
  ]

  private static let parameters: [ConfigKey] = [
    device,
    ConfigKey("nvme_path", .text),
    ConfigKey("buffer_count", .whole(atLeast: 0)),
    ConfigKey("buffer_size", .whole(atLeast: 0)),
    ConfigKey("max_in_cpu", .whole(atLeast: 0)),
    ConfigKey("pin_memory", .flag),
  ]
}
