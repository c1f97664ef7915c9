/// A small network that a pipeline can really train: layers y = tanh(xW + b).
///
/// Letters: x [rows × in] the layer's input, W [in × out], b [1 × out], y [rows × out] its output.
///
///     let network = PipelineNetwork(widths: [16, 8, 4], seed: 1)   // two layers
public struct PipelineNetwork: Hashable, Sendable {
  /// The weights of a layer, or their gradients.
  public struct Layer: Hashable, Sendable {
    /// W [in × out].
    public var weight: Matrix
    /// b [1 × out].
    public var bias: Matrix

    /// Creates a layer.
    public init(weight: Matrix, bias: Matrix) {
      self.weight = weight
      self.bias = bias
    }

    /// A layer of this shape without anything in it, to sum gradients up in.
    var zero: Layer {
      Layer(
        weight: Matrix(rows: weight.rows, columns: weight.columns),
        bias: Matrix(rows: 1, columns: bias.columns))
    }
  }

  /// The layers from input to output.
  public let layers: [Layer]

  /// Creates a network from its layers.
  ///
  /// - Throws: `PipelineError` if there are none, a bias has not one element for each column of its
  ///   weight, or a layer has not one row for each output of the layer before.
  public init(_ layers: [Layer]) throws(PipelineError) {
    guard !layers.isEmpty else { throw .notPositive("layers", 0) }
    var inputs: Int?
    for (index, layer) in layers.enumerated() {
      let (weight, bias) = (layer.weight, layer.bias)
      if let inputs, weight.rows != inputs {
        throw .shape(
          "the weight of layer \(index)", rows: weight.rows, columns: weight.columns,
          needed: "\(inputs)×n, since the layer before has \(inputs) outputs")
      }
      if bias.rows != 1 || bias.columns != weight.columns {
        throw .shape(
          "the bias of layer \(index)", rows: bias.rows, columns: bias.columns,
          needed: "1×\(weight.columns)")
      }
      inputs = weight.columns
    }
    self.layers = layers
  }

  /// Creates a network of random weights with deviation 1/√in and zero biases.
  ///
  /// - Precondition: there are at least two widths, all positive, and at most 2²⁸ parameters.
  public init(widths: [Int], seed: UInt64) {
    ExactSize.requireNetwork(widths: widths)
    var random = SplitMix64(seed: seed)
    layers = zip(widths, widths.dropFirst()).map { inputs, outputs in
      Layer(
        weight: .normal(
          rows: inputs, columns: outputs, deviation: 1 / Float(inputs).squareRoot(),
          using: &random),
        bias: Matrix(rows: 1, columns: outputs))
    }
  }

  /// The layers of each of so many chunks, as equal in number as possible, the larger ones first.
  ///
  /// - Throws: `PipelineError` if there are more chunks than layers, or none.
  func cut(into chunks: Int) throws(PipelineError) -> [[Layer]] {
    guard chunks > 0 else { throw .notPositive("chunks", chunks) }
    guard chunks <= layers.count else {
      throw .tooFewLayers(layers: layers.count, chunks: chunks)
    }
    let (size, rest) = layers.count.quotientAndRemainder(dividingBy: chunks)
    var start = 0
    return (0..<chunks).map { chunk in
      let end = start + size + (chunk < rest ? 1 : 0)
      defer { start = end }
      return Array(layers[start..<end])
    }
  }
}
