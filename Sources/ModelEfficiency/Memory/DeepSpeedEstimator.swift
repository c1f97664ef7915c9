/// The memory that DeepSpeed's own estimators predict for model states trained with Adam in mixed
/// precision (`estimate_zero2_model_states_mem_needs` and `estimate_zero3_…`, DeepSpeed 0.19.8).
///
/// Where its factors come from, in bytes a parameter:
/// - 2: a 16-bit weight;
/// - 4: a 32-bit weight, gradient, momentum or variance each, so 16 for the four of them, which is
///   what the host holds when the optimizer is offloaded;
/// - 18 at stage 2: 2 (16-bit gradient) + 16, divided by N, besides 2 for the weight, undivided;
/// - 18 at stage 3: 2 (16-bit weight) + 16, divided by N: the 16-bit gradient is not counted;
/// - 4 · largest layer: its weights and gradients in 16 bits, whole on each device at stage 3;
/// - 4 on the host for each process: the model in 32 bits, which each process builds before it is
///   divided, unless it is divided while it is built (`zero.Init`);
/// - 1.5 on the host: room for buffers.
///
/// Outside the estimate: activations, communication buffers, gathered layers, the driver's context.
///
/// Example: 10 parameters, the largest layer 4, one device, nothing offloaded. Stage 2:
/// 2 · 10 + 18 · 10 = 200 bytes. Stage 3: 4 · 4 + 18 · 10 = 196 bytes.
public struct DeepSpeedEstimator: Hashable, Sendable {
  /// What moves to the host at stage 3.
  public enum Offload: Hashable, Sendable, CaseIterable {
    /// Everything stays on the devices.
    case nothing
    /// The optimizer states and gradients.
    case optimizer
    /// The weights as well.
    case optimizerAndParameters
  }

  /// P, the number of parameters.
  public let parameters: Int
  /// L, the number of parameters of the largest single module.
  public let largestLayer: Int
  /// g, the devices of each host.
  public let devicesPerHost: Int
  /// The number of hosts.
  public let hosts: Int
  /// f, by which every amount of host memory is multiplied (`additional_buffer_factor`).
  public let bufferFactor: Double

  /// Creates an estimator.
  ///
  /// - Precondition: no count is negative, there is at least one device and one host, the factor is
  ///   finite and not negative, and the largest amount stays below 2⁶² bytes.
  public init(
    parameters: Int, largestLayer: Int, devicesPerHost: Int = 1, hosts: Int = 1,
    bufferFactor: Double = 1.5
  ) {
    precondition(
      parameters >= 0 && largestLayer >= 0,
      "\(parameters) parameters, the largest layer \(largestLayer): a model has no negative sizes")
    precondition(
      devicesPerHost >= 1 && hosts >= 1,
      "\(devicesPerHost) devices on \(hosts) hosts: a model is trained on at least one device")
    precondition(
      bufferFactor >= 0 && bufferFactor.isFinite,
      "the buffer factor is \(bufferFactor): give a finite number that is not negative")
    let devices = Double(devicesPerHost) * Double(hosts)
    precondition(
      Double(max(parameters, largestLayer, 1)) * max(18, 4 * devices) * max(1, bufferFactor)
        < 0x1p62,
      "\(parameters) parameters on \(devicesPerHost) · \(hosts) devices with buffer factor "
        + "\(bufferFactor) take 2⁶² bytes or more: give smaller numbers")
    self.parameters = parameters
    self.largestLayer = largestLayer
    self.devicesPerHost = devicesPerHost
    self.hosts = hosts
    self.bufferFactor = bufferFactor
  }

  /// N, all devices.
  public var devices: Int { devicesPerHost * hosts }

  /// The estimate for stage 2: 2P + 18P/N on a device and 4P·g·f on the host; with the optimizer
  /// offloaded, 2P on a device and P·max(4N, 16)·f on the host.
  public func stage2(offloadingOptimizer: Bool) -> MemoryBill {
    let weights = MemoryTerm("16-bit weights, whole", bytes: 2 * parameters)
    guard offloadingOptimizer else {
      return MemoryBill(
        device: [weights, divided("gradients (2 + 4), 32-bit weights (4), Adam (8)", bytes: 18)],
        host: [modelPerProcess])
    }
    let states = onHost(
      "gradients, weights, Adam in 32 bits (16)", parameters, bytes: max(4 * devices, 16))
    return MemoryBill(device: [weights], host: [states])
  }

  /// The estimate for stage 3: 4L + 18P/N on a device, 4L + 2P/N with the optimizer offloaded, 4L
  /// with the weights offloaded as well.
  ///
  /// On the host, with nothing offloaded, 4L·g·f, or 4P·g·f if every process builds the model;
  /// else 16P·f/hosts, 18P·f/hosts with the weights, but at least 4P·g·f if every process builds it.
  ///
  /// - Parameter buildingDivided: The model is divided while it is built (`zero.Init`).
  public func stage3(_ offload: Offload, buildingDivided: Bool = true) -> MemoryBill {
    let layer = MemoryTerm("largest layer, weights and gradients", bytes: 4 * largestLayer)
    switch offload {
    case .nothing:
      let layerPerProcess = onHost(
        "largest layer of each process", largestLayer, bytes: 4 * devicesPerHost)
      return MemoryBill(
        device: [layer, divided("16-bit weights (2), 32-bit states (16)", bytes: 18)],
        host: [buildingDivided ? layerPerProcess : modelPerProcess])
    case .optimizer:
      return MemoryBill(
        device: [layer, divided("16-bit weights", bytes: 2)],
        host: [states("32-bit states", bytes: 16, buildingDivided: buildingDivided)])
    case .optimizerAndParameters:
      return MemoryBill(
        device: [layer],
        host: [states("16-bit weights, 32-bit states", bytes: 18, buildingDivided: buildingDivided)]
      )
    }
  }

  private var modelPerProcess: MemoryTerm {
    onHost("32-bit model of each process", parameters, bytes: 4 * devicesPerHost)
  }

  private func divided(_ name: String, bytes: Int) -> MemoryTerm {
    MemoryTerm(name + ", divided", bytes: bytes * parameters / devices)
  }

  private func onHost(_ name: String, _ count: Int, bytes: Int) -> MemoryTerm {
    MemoryTerm(name, bytes: Int(Double(count * bytes) * bufferFactor))
  }

  private func states(_ name: String, bytes: Int, buildingDivided: Bool) -> MemoryTerm {
    let share = Double(bytes) / Double(hosts)
    let each = buildingDivided ? share : max(Double(4 * devicesPerHost), share)
    return MemoryTerm(name, bytes: Int(Double(parameters) * each * bufferFactor))
  }
}
