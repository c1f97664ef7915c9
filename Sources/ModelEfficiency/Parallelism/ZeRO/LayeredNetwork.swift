/// A small network of dense layers, x ↦ tanh(Wx + b), the last one without tanh.
///
/// Each layer's parameters are one flat array, W row by row and then b, because that is what ZeRO
/// cuts into shards. Layers are run one at a time and given their parameters, so that a caller can
/// hold no more of them than it needs.
///
///     let network = LayeredNetwork(sizes: [8, 16, 4])
///     network.parameterCounts   // [144, 68]: 16·8 + 16, 4·16 + 4
public struct LayeredNetwork: Hashable, Sendable {
  /// The width of the input and of each layer's output.
  public let sizes: [Int]

  /// Creates a network.
  ///
  /// - Precondition: there is an input and at least one layer, all widths are positive, and there are
  ///   at most 2²⁸ parameters.
  public init(sizes: [Int]) {
    ExactSize.requireNetwork(widths: sizes)
    self.sizes = sizes
  }

  /// The number of layers.
  public var layers: Int { sizes.count - 1 }

  /// How many parameters each layer has: outputs · inputs + outputs.
  public var parameterCounts: [Int] {
    (0..<layers).map { sizes[$0 + 1] * sizes[$0] + sizes[$0 + 1] }
  }

  /// Parameters to begin with: weights of deviation 1/√inputs, biases 0.
  public func initialParameters(seed: UInt64) -> [[Float]] {
    var random = SplitMix64(seed: seed)
    return (0..<layers).map { layer in
      let (inputs, outputs) = (sizes[layer], sizes[layer + 1])
      let deviation = 1 / Float(inputs).squareRoot()
      let weights = (0..<outputs * inputs).map { _ in deviation * random.normal() }
      return weights + [Float](repeating: 0, count: outputs)
    }
  }

  /// The outputs [samples × outputs] of a layer for its inputs [samples × inputs].
  ///
  /// - Precondition: the layer, its parameters and the columns of its inputs are the network's.
  public func forward(_ layer: Int, _ parameters: [Float], _ inputs: Matrix) -> Matrix {
    require(layer, parameters, inputs)
    let bias = parameters.suffix(sizes[layer + 1]).map { $0 }
    var outputs = inputs * weights(layer, parameters).transposed
    let isLast = layer == layers - 1
    outputs.elements = outputs.elements.enumerated().map { place, sum in
      let sum = sum + bias[place % bias.count]
      return isLast ? sum : Elementary.tanh(sum)
    }
    return outputs
  }

  /// The gradients of a layer's inputs [samples × inputs] and of its parameters, from that of its
  /// outputs [samples × outputs].
  ///
  /// - Precondition: everything has the shapes of the layer.
  public func backward(
    _ layer: Int, _ parameters: [Float], inputs: Matrix, outputs: Matrix, gradient: Matrix
  ) -> (inputs: Matrix, parameters: [Float]) {
    require(layer, parameters, inputs)
    for (what, matrix) in [("outputs", outputs), ("gradients", gradient)] {
      precondition(
        matrix.rows == inputs.rows && matrix.columns == sizes[layer + 1],
        "\(what) of \(matrix.rows)×\(matrix.columns) for layer \(layer): give "
          + "\(inputs.rows)×\(sizes[layer + 1])")
    }
    var sums = gradient
    if layer < layers - 1 {
      sums.elements = zip(gradient.elements, outputs.elements).map { $0 * (1 - $1 * $1) }
    }
    let bias = (0..<sums.columns).map { sums.column($0).reduce(0, +) }
    let weightGradient = sums.transposed * inputs
    return (sums * weights(layer, parameters), weightGradient.elements + bias)
  }

  /// Each layer has as many parameters as it needs.
  func check(_ parameters: [[Float]]) throws(ZeROError) {
    guard parameters.count == layers else {
      throw .parametersOfLayers(arrays: parameters.count, layers: layers)
    }
    for (layer, needed) in parameterCounts.enumerated() where parameters[layer].count != needed {
      throw .parametersDoNotFit(layer: layer, parameters: parameters[layer].count, needed: needed)
    }
  }

  private func require(_ layer: Int, _ parameters: [Float], _ inputs: Matrix) {
    precondition(
      layer >= 0 && layer < layers,
      "there is no layer \(layer): the \(layers) layers count from 0 to \(layers - 1)")
    let needed = (sizes[layer] + 1) * sizes[layer + 1]
    precondition(
      parameters.count == needed,
      "\(parameters.count) parameters for layer \(layer): give \(needed)")
    precondition(
      inputs.columns == sizes[layer],
      "inputs of \(inputs.rows)×\(inputs.columns) for layer \(layer): give \(sizes[layer]) columns")
  }

  private func weights(_ layer: Int, _ parameters: [Float]) -> Matrix {
    let (inputs, outputs) = (sizes[layer], sizes[layer + 1])
    return Matrix(
      rows: outputs, columns: inputs, elements: Array(parameters.prefix(outputs * inputs)))
  }
}
