/// The keys of DeepSpeed's config, version 0.19.8 (`runtime/config.py`, `runtime/zero/config.py`,
/// `runtime/zero/offload_config.py`), with their ranges.
///
/// Where Hugging Face's Trainer fills in `"auto"`: `transformers/integrations/deepspeed.py`.
enum ConfigSchema {
  /// The keys of the whole file. DeepSpeed itself ignores any other key here without a word.
  static let top: [ConfigKey] =
    [
      ConfigKey("train_batch_size", .whole(atLeast: 1), allowsAuto: true),
      ConfigKey("train_micro_batch_size_per_gpu", .whole(atLeast: 1), allowsAuto: true),
      ConfigKey("gradient_accumulation_steps", .whole(atLeast: 1), allowsAuto: true),
      ConfigKey("gradient_clipping", .number(atMost: .greatestFiniteMagnitude), allowsAuto: true),
      ConfigKey("steps_per_print", .whole(atLeast: 1)),
      ConfigKey("wall_clock_breakdown", .flag),
      ConfigKey("prescale_gradients", .flag),
      ConfigKey("zero_allow_untested_optimizer", .flag),
      ConfigKey("zero_force_ds_cpu_optimizer", .flag),
      ConfigKey("managed_gradient_accumulation", .flag),
      ConfigKey("disable_python_gc", .flag),
      ConfigKey("use_data_before_expert_parallelism", .flag),
      ConfigKey("vocabulary_size", .whole(atLeast: 1)),
      ConfigKey("bf16", .section(precision)),
      ConfigKey("fp16", .section(precision)),
      ConfigKey("zero_optimization", .section(zero)),
      ConfigKey("bfloat16", .deprecated(by: "bf16")),
    ]
    + [
      "activation_checkpointing", "aio", "autotuning", "checkpoint", "comet", "comms_logger",
      "communication_data_type", "compile", "csv_monitor", "data_efficiency", "data_types",
      "dataloader_drop_last", "datastates_ckpt", "disable_allgather", "dump_state",
      "expert_parallel", "flops_profiler", "gradient_allreduce_op", "gradient_predivide_factor",
      "hybrid_engine", "log_level", "memory_breakdown", "optimizer", "pipeline", "scheduler",
      "seq_parallel_communication_data_type", "tensor_parallel", "tensorboard", "timers",
      "torch_autocast", "wandb", "weight_quantization", "zenflow",
    ].map { ConfigKey($0, .anything) } + removed

  private static let removed: [ConfigKey] =
    [
      ConfigKey("amp", .removed(insteadUse: "fp16, bf16 or torch_autocast")),
      ConfigKey(
        "curriculum_learning",
        .removed(insteadUse: "data_efficiency.data_sampling.curriculum_learning")),
      ConfigKey("elasticity", .removed(insteadUse: "the three batch sizes")),
    ]
    + [
      "compression_training", "eigenvalue", "graph_harvesting", "nebula", "progressive_layer_drop",
      "quantize_training", "sparse_attention", "sparse_gradients",
    ].map { ConfigKey($0, .removed(insteadUse: nil)) }

  /// The keys of `bf16` and `fp16` that decide whether they are used; the others are not read here.
  static let precision: [ConfigKey] =
    [ConfigKey("enabled", .flag, allowsAuto: true)]
    + [
      "auto_cast", "bf16_master_weights_and_grads", "bf16_optimizer_states", "check_grad_overflow",
      "consecutive_hysteresis", "fp16_master_weights_and_grads", "hysteresis",
      "immediate_grad_update", "initial_scale_power", "loss_scale", "loss_scale_window",
      "min_loss_scale",
    ].map { ConfigKey($0, .anything) }
}
