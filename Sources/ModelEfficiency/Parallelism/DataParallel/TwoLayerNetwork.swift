/// A network small enough to write its gradient by hand: o = W₂·relu(W₁x + b₁) + b₂, and the
/// softmax cross-entropy of o with the class.
///
/// X [examples × features], W₁ [hidden × features], W₂ [classes × hidden].
public struct TwoLayerNetwork: Hashable, Sendable {
  /// W₁ [hidden × features].
  public var w1: Matrix
  /// b₁ [hidden].
  public var b1: [Float]
  /// W₂ [classes × hidden].
  public var w2: Matrix
  /// b₂ [classes].
  public var b2: [Float]

  /// Creates a network from its parameters.
  ///
  /// - Throws: `DataParallelError.shape` if their shapes do not fit together.
  public init(w1: Matrix, b1: [Float], w2: Matrix, b2: [Float]) throws(DataParallelError) {
    self.w1 = w1
    self.b1 = b1
    self.w2 = w2
    self.b2 = b2
    try requireShapes()
  }

  /// The shapes of the parameters fit together; each of them can be replaced.
  func requireShapes() throws(DataParallelError) {
    guard b1.count == w1.rows else {
      throw .shape("b₁", rows: 1, columns: b1.count, needed: "1×\(w1.rows), one for each row of W₁")
    }
    guard w2.columns == w1.rows else {
      throw .shape(
        "W₂", rows: w2.rows, columns: w2.columns,
        needed: "n×\(w1.rows), one column for each row of W₁")
    }
    guard b2.count == w2.rows else {
      throw .shape("b₂", rows: 1, columns: b2.count, needed: "1×\(w2.rows), one for each row of W₂")
    }
  }

  /// Creates a network with normal weights of deviation √(2/fan-in) (He et al. 2015) and zero biases.
  ///
  /// - Precondition: all widths are positive, and there are at most 2²⁸ parameters.
  public init(features: Int, hidden: Int, classes: Int, seed: UInt64) {
    ExactSize.requireNetwork(widths: [features, hidden, classes])
    var random = SplitMix64(seed: seed)
    func weight(_ rows: Int, _ columns: Int) -> Matrix {
      .normal(
        rows: rows, columns: columns, deviation: (2 / Float(columns)).squareRoot(), using: &random)
    }
    w1 = weight(hidden, features)
    b1 = [Float](repeating: 0, count: hidden)
    w2 = weight(classes, hidden)
    b2 = [Float](repeating: 0, count: classes)
  }

  /// All parameters in one array: W₁ row by row, b₁, W₂ row by row, b₂.
  ///
  /// - Precondition: an array that is set has `parameterCount` values.
  public var parameters: [Float] {
    get { w1.elements + b1 + w2.elements + b2 }
    set {
      precondition(
        newValue.count == parameterCount,
        "\(newValue.count) values for \(parameterCount) parameters: give one for each")
      var rest = newValue[...]
      func take(_ count: Int) -> [Float] {
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
      w1.elements = take(w1.elements.count)
      b1 = take(b1.count)
      w2.elements = take(w2.elements.count)
      b2 = take(b2.count)
    }
  }

  /// The number of parameters.
  public var parameterCount: Int {
    w1.elements.count + b1.count + w2.elements.count + b2.count
  }

  /// Takes a step against a gradient: θ ← θ − rate·gradient.
  ///
  /// - Precondition: the gradient has one value for each parameter.
  public mutating func descend(along gradient: [Float], rate: Float) {
    precondition(
      gradient.count == parameterCount,
      "a gradient of \(gradient.count) values for \(parameterCount) parameters: give one for each")
    parameters = zip(parameters, gradient).map { $0 - rate * $1 }
  }
}
