/// Why states cannot move to the host's memory.
public enum OffloadError: Error, Hashable, Sendable {
  /// The stage leaves this kind of state whole on every device, so that nobody owns a part of it.
  case notDivided(TrainingRecipe.Kind, stage: TrainingMemory.ZeROStage)
  /// A model is trained on at least one device.
  case noDevices(Int)
  /// The states of this many parameters, or of all devices together, cannot be counted in bytes.
  case tooLarge(parameters: Int, devices: Int)
}

extension OffloadError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notDivided(let kind, let stage):
      "stage \(stage.rawValue) does not divide \(kind.words), so they cannot be offloaded: "
        + "use stage \(kind.firstStage.rawValue) or keep them on the devices"
    case .noDevices(let devices): "\(devices) devices: give at least 1"
    case .tooLarge(let parameters, let devices):
      "the states of \(parameters) parameters on \(devices) devices are more than \(Int.max) bytes: "
        + "give fewer parameters or devices"
    }
  }
}

extension TrainingRecipe.Kind {
  /// The first stage of ZeRO that divides this kind.
  var firstStage: TrainingMemory.ZeROStage {
    switch self {
    case .optimizerStates: .optimizerStates
    case .gradients: .gradients
    case .parameters: .parameters
    }
  }

  fileprivate var words: String {
    switch self {
    case .optimizerStates: "the optimizer states"
    case .gradients: "the gradients"
    case .parameters: "the parameters"
    }
  }
}
