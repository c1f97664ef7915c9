/// Takes the mean error that rounded weights make out of the bias (Nagel et al. 2019, section 4.2).
///
/// A layer with weights Ŵ instead of W is wrong by (Ŵ − W)·x. Its mean is (Ŵ − W)·E[x], which after
/// a ReLU is not zero, since the inputs are not negative. The bias b − (Ŵ − W)·E[x] takes it out.
///
/// Example: W = [[0.4, 0.6]], Ŵ = [[0, 1]], E[x] = (1, 2), b = 0: the mean error is −0.4 + 0.8 = 0.4,
/// and the bias becomes −0.4.
public enum BiasCorrection {
  /// The bias b − (Ŵ − W)·E[x] [out].
  ///
  /// - Parameters:
  ///   - layer: the layer before rounding.
  ///   - rounded: Ŵ, of the shape of the layer's W.
  ///   - meanInput: E[x] [in].
  /// - Throws: ``EqualizationError/inputsDoNotFit(columns:expected:)``.
  /// - Precondition: `rounded` is of the shape of W.
  public static func bias(
    of layer: DenseLayer, rounded: Matrix, meanInput: [Float]
  ) throws(EqualizationError) -> [Float] {
    let expected = layer.weight.columns
    guard meanInput.count == expected else {
      throw .inputsDoNotFit(columns: meanInput.count, expected: expected)
    }
    let error = DenseLayer(weight: rounded - layer.weight, bias: layer.bias)
    return zip(layer.bias, error.weightTimes(meanInput)).map { $0 - $1 }
  }

  /// The rounded network with biases corrected from statistics alone: E[x] of a layer is the mean
  /// of the layer before it after ReLU, if its channels are normal.
  ///
  /// - Parameters:
  ///   - rounded: the network with rounded weights.
  ///   - original: the same network before rounding.
  ///   - statistics: those of the original's layers but the last.
  ///   - meanInput: the mean of the network's own inputs [in].
  /// - Throws: ``EqualizationError`` for statistics or a mean that do not fit, and for networks of
  ///   different shapes.
  public static func corrected(
    _ rounded: ReLUNetwork, of original: ReLUNetwork, statistics: [ChannelStatistics],
    meanInput: [Float]
  ) throws(EqualizationError) -> ReLUNetwork {
    try rounded.checkShapes(of: original)
    try original.checkStatistics(statistics)
    var layers = rounded.layers
    for (k, layer) in original.layers.enumerated() {
      let mean = k == 0 ? meanInput : statistics[k - 1].meansAfterReLU
      layers[k].bias = try bias(of: layer, rounded: layers[k].weight, meanInput: mean)
    }
    return ReLUNetwork(checked: layers)
  }

  /// The rounded network with biases corrected on inputs [samples × in], layer after layer: each
  /// layer's mean outputs become those of the original, the corrections before it included.
  ///
  /// - Postcondition: the mean output error on these inputs is 0 up to rounding.
  /// - Throws: ``EqualizationError`` for no inputs, inputs of the wrong width or that are not
  ///   finite, and for networks of different shapes.
  public static func corrected(
    _ rounded: ReLUNetwork, of original: ReLUNetwork, inputs: Matrix
  ) throws(EqualizationError) -> ReLUNetwork {
    try rounded.checkShapes(of: original)
    let targets = try original.preactivations(of: inputs)
    var layers = rounded.layers
    for k in layers.indices {
      let now = try ReLUNetwork(checked: layers).preactivations(of: inputs)[k]
      let means = (
        now: try ChannelStatistics(of: now).means,
        target: try ChannelStatistics(of: targets[k]).means
      )
      for i in layers[k].bias.indices { layers[k].bias[i] -= means.now[i] - means.target[i] }
    }
    return ReLUNetwork(checked: layers)
  }
}

extension ReLUNetwork {
  /// Throws unless another network has the same layers in the same shapes.
  fileprivate func checkShapes(of other: ReLUNetwork) throws(EqualizationError) {
    for k in 0..<max(layers.count, other.layers.count) {
      guard k < layers.count, k < other.layers.count,
        layers[k].weight.rows == other.layers[k].weight.rows,
        layers[k].weight.columns == other.layers[k].weight.columns
      else { throw .networksDiffer(layer: k) }
    }
  }
}
