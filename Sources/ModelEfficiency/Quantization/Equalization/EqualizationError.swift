/// Why a network or layer cannot be equalized.
public enum EqualizationError: Error, Hashable, Sendable {
  /// The network has no layers.
  case noLayers
  /// A layer takes another number of inputs than the layer before it has outputs.
  case widthsDoNotMatch(layer: Int, inputs: Int, outputsBefore: Int)
  /// A weight or bias of this layer is NaN or infinite.
  case notFinite(layer: Int)
  /// The element at this place of the inputs, outputs or weights is NaN or infinite.
  case elementNotFinite(row: Int, column: Int)
  /// The greatest magnitude of this feature is NaN, infinite or negative.
  case badMaximum(feature: Int)
  /// A network has another number of layers than the one it is compared with, or a layer of another
  /// shape.
  case networksDiffer(layer: Int)
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
  /// The rotation would be of more features than memory should be taken for.
  case tooManyFeatures(Int, limit: Int)
  /// The sign at this index is neither 1 nor −1.
  case badSign(index: Int, sign: Float)
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
    case .elementNotFinite(let row, let column):
      "the element in row \(row), column \(column) is NaN or infinite: replace it first"
    case .badMaximum(let feature):
      "the greatest magnitude of feature \(feature) is no number from 0 on: give a finite one"
    case .networksDiffer(let layer):
      "the networks differ at layer \(layer): give two with the same layers in the same shapes"
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
    case .tooManyFeatures(let count, let limit):
      "\(count) features are too many for one rotation: give at most \(limit)"
    case .badSign(let index, let sign):
      "sign \(index) is \(sign): give 1 or -1, or the rotation would not be one"
    }
  }
}

extension Matrix {
  /// Throws unless all elements are finite.
  func checkFinite() throws(EqualizationError) {
    if let k = elements.firstIndex(where: { !$0.isFinite }) {
      throw .elementNotFinite(row: k / columns, column: k % columns)
    }
  }
}
