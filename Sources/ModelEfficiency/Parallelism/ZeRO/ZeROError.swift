/// Why a network cannot be trained.
public enum ZeROError: Error, Hashable, Sendable {
  /// There is no step, or no batch in the first one.
  case noBatches
  /// A step has not as many batches as the first one, which gave each rank one.
  case batchesDiffer(step: Int, batches: Int, ranks: Int)
  /// A batch has no samples.
  case emptyBatch
  /// The shapes of a batch do not fit the network's first and last width.
  case batchDoesNotFit(inputs: [Int], targets: [Int], sizes: [Int])
  /// There is not one array of parameters for each layer.
  case parametersOfLayers(arrays: Int, layers: Int)
  /// A layer has not as many parameters as its widths need.
  case parametersDoNotFit(layer: Int, parameters: Int, needed: Int)
  /// A constant of Adam is of no use; the words say which one and what to do.
  case rule(String)
}

extension ZeROError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noBatches:
      "there is nothing to train on: give at least one step with one batch for each rank"
    case .batchesDiffer(let step, let batches, let ranks):
      "step \(step) has \(batches) batches for \(ranks) ranks: give each rank one"
    case .emptyBatch:
      "a batch has no samples: give each rank at least one"
    case .batchDoesNotFit(let inputs, let targets, let sizes):
      "inputs \(Self.shape(inputs)) and targets \(Self.shape(targets)) do not fit the network: "
        + "give n × \(sizes[0]) inputs and n × \(sizes[1]) targets"
    case .parametersOfLayers(let arrays, let layers):
      "\(arrays) arrays of parameters for \(layers) layers: give one for each"
    case .parametersDoNotFit(let layer, let parameters, let needed):
      "layer \(layer) has \(parameters) parameters, but needs \(needed): outputs · inputs + outputs"
    case .rule(let words): words
    }
  }

  private static func shape(_ sizes: [Int]) -> String { "\(sizes[0]) × \(sizes[1])" }
}
