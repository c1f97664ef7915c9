// Settings that are right each by itself, and wrong together. As DeepSpeed 0.19.8 refuses them in
// `runtime/config.py`, `runtime/zero/config.py`, `partition_parameters.py` and `stage_1_and_2.py`.
extension ConfigCheck {
  mutating func checkCombinations(of settings: [JSONMember]) {
    func section(_ key: String) -> JSONValue? { settings.first { $0.key == key }?.value }
    let (zero, bf16, fp16) = (section("zero_optimization"), section("bf16"), section("fp16"))
    if bf16?["enabled"]?.boolean == true, let half = fp16?["enabled"], half.boolean == true {
      note(.clashes(with: "bf16.enabled"), "fp16.enabled", at: half.position)
    }
    checkBFloat16(bf16)
    let written = zero?["stage"].map(\.wholeNumber) ?? 0
    guard let stage = written, (0...3).contains(stage) else { return }
    checkPrecision(bf16, "bf16", stage)
    checkPrecision(fp16, "fp16", stage)
    if let sum = section("gradient_allreduce_op"), sum.string?.lowercased() == "sum", stage == 3 {
      note(.needsStage(allowed: "0, 1 or 2", stage: 3), "gradient_allreduce_op", at: sum.position)
    }
    guard let zero else { return }
    checkOffload(zero, stage)
    checkNorm(zero, stage, clipping: section("gradient_clipping"))
  }

  /// Optimizer states in 16 bits need weights in 16 bits.
  private mutating func checkBFloat16(_ bf16: JSONValue?) {
    let master = "bf16_master_weights_and_grads"
    if let states = bf16?["bf16_optimizer_states"], states.boolean == true,
      bf16?[master]?.boolean != true
    {
      note(.needs("bf16.\(master)"), "bf16.bf16_optimizer_states", at: states.position)
    }
  }

  private mutating func checkPrecision(_ section: JSONValue?, _ name: String, _ stage: Int) {
    for key in ["\(name)_master_weights_and_grads", "bf16_optimizer_states"] where stage == 0 {
      guard let flag = section?[key], flag.boolean == true else { continue }
      note(.needsStage(allowed: "1, 2 or 3", stage: stage), "\(name).\(key)", at: flag.position)
    }
  }

  /// Where states are kept: weights and parts at stage 3 only, and on a disk in some folder.
  private mutating func checkOffload(_ zero: JSONValue, _ stage: Int) {
    let path = "zero_optimization"
    for key in ["offload_optimizer", "offload_param"] {
      guard let section = zero[key], let device = section["device"] else { continue }
      if key == "offload_param", stage < 3, device.string != "none" {
        note(.needsStage3(stage: stage), "\(path).\(key)", at: device.position)
      } else if device.string == "nvme", section["nvme_path"] == nil {
        note(.needs("nvme_path, a folder on the disk"), "\(path).\(key)", at: device.position)
      }
    }
    if let ratio = zero["offload_optimizer"]?["ratio"], let share = ratio.number, share < 1,
      stage < 3
    {
      note(.needsStage3(stage: stage), "\(path).offload_optimizer.ratio", at: ratio.position)
    }
  }

  /// Only stages 1 and 2 can do without the norm of the gradients, and not if something needs it.
  private mutating func checkNorm(_ zero: JSONValue, _ stage: Int, clipping: JSONValue?) {
    guard let norm = zero["compute_grad_norm"], norm.boolean == false else { return }
    let path = "zero_optimization.compute_grad_norm"
    let device = zero["offload_optimizer"]?["device"]?.string ?? "none"
    if stage != 1 && stage != 2 {
      note(.needsStage(allowed: "1 or 2", stage: stage), path, at: norm.position)
    } else if clipping?.number ?? 0 > 0 {
      note(.clashes(with: "gradient_clipping"), path, at: norm.position)
    } else if device != "none" {
      note(.clashes(with: "offload_optimizer"), path, at: norm.position)
    }
  }
}
