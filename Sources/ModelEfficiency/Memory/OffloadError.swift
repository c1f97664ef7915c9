/// Why states cannot move to the host's memory.
public enum OffloadError: Error, Hashable, Sendable {
  /// The stage leaves this kind of state whole on every device, so that nobody owns a part of it.
  case notDivided(TrainingRecipe.Kind, stage: TrainingMemory.ZeROStage)
}

extension OffloadError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notDivided(let kind, let stage):
      "stage \(stage.rawValue) does not divide \(kind.words), so they cannot be offloaded: "
        + "use stage \(kind.firstStage.rawValue) or keep them on the devices"
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
