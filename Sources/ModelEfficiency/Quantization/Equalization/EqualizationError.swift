/// Why a network or layer cannot be equalized.
public enum EqualizationError: Error, Hashable, Sendable {
  /// The network has no layers.
  case noLayers
  /// A layer takes another number of inputs than the layer before it has outputs.
  case widthsDoNotMatch(layer: Int, inputs: Int, outputsBefore: Int)
  /// A weight or bias of this layer is NaN or infinite.
  case notFinite(layer: Int)
  /// The inputs have another number of columns than the layer or network takes.
  case inputsDoNotFit(columns: Int, expected: Int)
  /// There are no inputs to take a mean or a maximum of.
  case noInputs
  /// The statistics do not belong to the hidden layers of the network.
  case statisticsDoNotFit(layer: Int)
  /// The migration strength of SmoothQuant is not between 0 and 1.
  case strengthOutOfRange(Float)
  /// A Hadamard matrix of this size is not made by doubling.
  case notAPowerOfTwo(Int)
}

extension EqualizationError: CustomStringConvertible {
  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .noLayers: "the network has no layers: give it at least one"
    case .widthsDoNotMatch(let layer, let inputs, let outputsBefore):
      """
      layer \(layer) takes \(inputs) inputs but the layer before it has \(outputsBefore) outputs: \
      make them equal
      """
    case .notFinite(let layer):
      "layer \(layer) has a weight or bias that is NaN or infinite: replace it first"
    case .inputsDoNotFit(let columns, let expected):
      "the inputs have \(columns) features: give them \(expected)"
    case .noInputs: "there are no inputs: give at least one row"
    case .statisticsDoNotFit(let layer):
      """
      the statistics do not fit at layer \(layer): give one for each layer but the last, with as \
      many channels as the layer has outputs
      """
    case .strengthOutOfRange(let strength):
      "the migration strength \(strength) is not between 0 and 1: 0.5 is the usual choice"
    case .notAPowerOfTwo(let count):
      "\(count) features: this rotation needs a power of two, so fill up with zeros or cut to blocks"
    }
  }
}
