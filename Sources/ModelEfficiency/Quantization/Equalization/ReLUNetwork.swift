/// Linear layers with a ReLU between each and the next: small enough to show what happens to it.
///
///     let network = try ReLUNetwork(layers: [
///       DenseLayer(weight: [[1, -1]], bias: [0]), DenseLayer(weight: [[2]], bias: [1]),
///     ])
///     try network.outputs(of: [[3, 1], [1, 3]])  // [[5], [1]]
public struct ReLUNetwork: Hashable, Sendable {
  /// The layers from input to output.
  public let layers: [DenseLayer]

  /// Creates a network.
  ///
  /// - Throws: ``EqualizationError`` if there is no layer, a weight or bias is not finite, or a
  ///   layer does not take what the one before it gives.
  public init(layers: [DenseLayer]) throws(EqualizationError) {
    guard !layers.isEmpty else { throw .noLayers }
    for (k, layer) in layers.enumerated() {
      guard layer.weight.elements.allSatisfy(\.isFinite), layer.bias.allSatisfy(\.isFinite) else {
        throw .notFinite(layer: k)
      }
      if k > 0, layer.weight.columns != layers[k - 1].weight.rows {
        throw .widthsDoNotMatch(
          layer: k, inputs: layer.weight.columns, outputsBefore: layers[k - 1].weight.rows)
      }
    }
    self.layers = layers
  }

  /// Takes layers of the shapes of a network that was checked.
  init(checked layers: [DenseLayer]) { self.layers = layers }

  /// What each layer gives before its ReLU, [samples × out] each; the last one is the output.
  ///
  /// - Parameters:
  ///   - inputs: [samples × in].
  ///   - grids: one for each layer but the last, to which its outputs after ReLU are rounded; none
  ///     to keep them as they are.
  /// - Throws: ``EqualizationError`` for inputs of the wrong width, or that are not finite.
  /// - Precondition: `grids` is empty or has one grid for each layer but the last.
  public func preactivations(
    of inputs: Matrix, roundedTo grids: [AffineGrid] = []
  ) throws(EqualizationError) -> [Matrix] {
    precondition(
      grids.isEmpty || grids.count == layers.count - 1,
      "\(grids.count) grids for \(layers.count) layers: give one for each layer but the last")
    let expected = layers[0].weight.columns
    guard inputs.columns == expected else {
      throw .inputsDoNotFit(columns: inputs.columns, expected: expected)
    }
    try inputs.checkFinite()
    var results: [Matrix] = []
    var current = inputs
    for (k, layer) in layers.enumerated() {
      let result = layer.outputs(of: current)
      results.append(result)
      current = Matrix(
        rows: result.rows, columns: result.columns,
        // Not `max(0, x)`, which makes NaN 0.
        elements: result.elements.map { $0 < 0 ? 0 : $0 })
      if k < grids.count {
        current.elements = current.elements.map { grids[k].rounded($0) }
      }
    }
    return results
  }

  /// The outputs [samples × out] for inputs [samples × in], one to a row.
  ///
  /// - Throws: as ``preactivations(of:roundedTo:)``.
  /// - Precondition: as ``preactivations(of:roundedTo:)``.
  public func outputs(
    of inputs: Matrix, roundedTo grids: [AffineGrid] = []
  ) throws(EqualizationError) -> Matrix {
    let results = try preactivations(of: inputs, roundedTo: grids)
    return results[results.count - 1]
  }

  /// The network with every weight matrix rounded and the biases as they are.
  ///
  /// - Throws: as ``AbsmaxQuantizer/quantized(_:)``.
  public func rounded(to quantizer: AbsmaxQuantizer) throws(QuantizationError) -> ReLUNetwork {
    var rounded: [DenseLayer] = []
    for layer in layers {
      rounded.append(DenseLayer(weight: try quantizer.rounded(layer.weight), bias: layer.bias))
    }
    return ReLUNetwork(checked: rounded)
  }
}
