/// The model states of a training run on one of N devices: parameters, gradients, optimizer states.
///
/// With Ψ parameters and mixed-precision Adam, ZeRO's stages divide more and more of the 16Ψ bytes
/// by N: stage 0 nothing, 1 the optimizer states (4Ψ + 12Ψ/N), 2 the gradients too
/// (2Ψ + 14Ψ/N), 3 everything (16Ψ/N) (Rajbhandari et al. 2020, §5).
///
///     let memory = TrainingMemory(parameters: 7_500_000_000, recipe: .mixedPrecisionAdam)
///     memory.bytesPerDevice(zero: .none, devices: 64)           // 120,000,000,000
///     memory.bytesPerDevice(zero: .gradients, devices: 64)      // 16,640,625,000
public struct TrainingMemory: Hashable, Sendable {
  /// What ZeRO divides among the devices; each stage includes those before it.
  public enum ZeROStage: Int, CaseIterable, Hashable, Sendable {
    /// Every device holds everything.
    case none
    /// The optimizer states are divided.
    case optimizerStates
    /// The gradients are divided as well.
    case gradients
    /// The parameters are divided as well.
    case parameters

    /// The stage divides this kind of state.
    public func divides(_ kind: TrainingRecipe.Kind) -> Bool {
      switch kind {
      case .optimizerStates: rawValue >= 1
      case .gradients: rawValue >= 2
      case .parameters: rawValue >= 3
      }
    }
  }

  /// Ψ, the number of parameters.
  public let parameters: Int
  /// The bytes of each parameter.
  public let recipe: TrainingRecipe

  /// Creates the memory bill of a model.
  ///
  /// - Precondition: `parameters` is not negative.
  public init(parameters: Int, recipe: TrainingRecipe) {
    precondition(parameters >= 0, "\(parameters) parameters: give a number that is not negative")
    self.parameters = parameters
    self.recipe = recipe
  }

  /// The bill of one device, term by term. A share that is not whole is rounded up: the device with
  /// the largest part must hold it.
  ///
  /// - Precondition: `devices` is at least 1, and the bytes can be counted.
  public func terms(zero stage: ZeROStage = .none, devices: Int = 1) -> [MemoryTerm] {
    precondition(devices >= 1, "\(devices) devices: a model is trained on at least one")
    func share(_ term: TrainingRecipe.Term) -> Int {
      stage.divides(term.kind) ? parameters.share(of: devices) : parameters
    }
    let whole = recipe.terms.reduce(0 as ExactSize) { $0 + ExactSize.product(share($1), $1.bytes) }
    precondition(
      whole.value != nil,
      "the states of \(parameters) parameters are more than \(Int.max) bytes: give fewer parameters"
    )
    return recipe.terms.map {
      MemoryTerm($0.name, bytes: share($0) * $0.bytes, kind: $0.kind)
    }
  }

  /// The bytes of all model states on one device.
  ///
  /// - Precondition: `devices` is at least 1.
  public func bytesPerDevice(zero stage: ZeROStage = .none, devices: Int = 1) -> Int {
    terms(zero: stage, devices: devices).totalBytes
  }
}
