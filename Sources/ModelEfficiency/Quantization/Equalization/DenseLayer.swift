/// A linear layer with a bias: y = W·x + b, W [out × in], b [out].
public struct DenseLayer: Hashable, Sendable {
  /// W [out × in].
  ///
  /// - Precondition: the number of rows stays that of the biases.
  public var weight: Matrix { didSet { check() } }
  /// b [out].
  ///
  /// - Precondition: the number of biases stays that of the rows of W.
  public var bias: [Float] { didSet { check() } }

  /// Creates a layer.
  ///
  /// - Precondition: there is one bias for each row of `weight`.
  public init(weight: Matrix, bias: [Float]) {
    self.weight = weight
    self.bias = bias
    check()
  }

  private func check() {
    precondition(
      bias.count == weight.rows,
      "\(bias.count) biases for \(weight.rows) outputs: give one for each row of the weight")
  }

  /// The outputs [samples × out] for inputs [samples × in], one to a row.
  ///
  /// Example: W = [[1, 2]], b = [3], x = (4, 5) -> 4 + 10 + 3 = 17.
  ///
  /// - Precondition: the inputs have one column for each column of W.
  public func outputs(of inputs: Matrix) -> Matrix {
    let product = inputs * weight.transposed
    return Matrix(rows: product.rows, columns: product.columns) { product[$0, $1] + bias[$1] }
  }

  /// The greatest magnitude of each row of W: the range of each output channel.
  public var outputRanges: [Float] {
    ScaleLayout(.perRow, rows: weight.rows, columns: weight.columns)
      .greatestMagnitudes(of: weight)
  }

  /// The greatest magnitude of each column of W: the range of each input channel.
  public var inputRanges: [Float] {
    ScaleLayout(.perColumn, rows: weight.rows, columns: weight.columns)
      .greatestMagnitudes(of: weight)
  }

  /// Divides output channel i, its bias included, by s_i.
  func dividingOutputs(by scales: [Float]) -> DenseLayer {
    DenseLayer(
      weight: Matrix(rows: weight.rows, columns: weight.columns) { weight[$0, $1] / scales[$0] },
      bias: zip(bias, scales).map { $0 / $1 })
  }

  /// Multiplies the weights of input channel j by s_j.
  func multiplyingInputs(by scales: [Float]) -> DenseLayer {
    DenseLayer(
      weight: Matrix(rows: weight.rows, columns: weight.columns) { weight[$0, $1] * scales[$1] },
      bias: bias)
  }

  /// W·v, summed in order of the columns.
  func weightTimes(_ vector: [Float]) -> [Float] {
    (weight * Matrix(rows: vector.count, columns: 1, elements: vector)).elements
  }
}
