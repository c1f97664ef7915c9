/// The feed-forward block of a transformer without biases: Y = φ(X·A)·B.
///
/// X [tokens × h], A [h × f], B [f × h]. A piece of a block, made of some columns of A and the same
/// rows of B, is a narrower block, and the outputs of the pieces add up to the block's:
/// Y = Σₖ φ(X·Aₖ)·Bₖ (Shoeybi et al. 2019, §3).
///
///     let block = FeedForward(hiddenSize: 8, width: 32, activation: .gelu, seed: 1)
///     let half = try block.piece(0, of: 2)           // 16 wide
public struct FeedForward: Hashable, Sendable {
  /// The gradients of a loss by a block's input and parameters, of their shapes.
  public struct Gradients: Hashable, Sendable {
    /// ∂L/∂X [tokens × h].
    public var input: Matrix
    /// ∂L/∂A [h × f].
    public let a: Matrix
    /// ∂L/∂B [f × h].
    public let b: Matrix
  }

  /// A [h × f].
  public let a: Matrix
  /// B [f × h].
  public let b: Matrix
  /// φ.
  public let activation: Activation

  /// Creates a block from its parameters.
  ///
  /// - Throws: `TensorParallelError.shape` if B has not as many rows as A has columns, and the other
  ///   way round.
  public init(a: Matrix, b: Matrix, activation: Activation) throws(TensorParallelError) {
    try TensorParallelError.require(b, "B", rows: a.columns, columns: a.rows)
    self.a = a
    self.b = b
    self.activation = activation
  }

  /// Creates a block of normal weights with deviation √(1/fan-in).
  ///
  /// - Precondition: both sizes are positive, and there are at most 2²⁸ parameters.
  public init(hiddenSize: Int, width: Int, activation: Activation, seed: UInt64) {
    ExactSize.requireNetwork(widths: [hiddenSize, width, hiddenSize])
    var random = SplitMix64(seed: seed)
    func weight(_ rows: Int, _ columns: Int) -> Matrix {
      .normal(
        rows: rows, columns: columns, deviation: (1 / Float(rows)).squareRoot(), using: &random)
    }
    a = weight(hiddenSize, width)
    b = weight(width, hiddenSize)
    self.activation = activation
  }

  /// Y = φ(X·A)·B [tokens × h].
  ///
  /// - Precondition: X has h columns.
  public func output(of x: Matrix) -> Matrix {
    precondition(
      x.columns == a.rows,
      "an input of \(x.rows)×\(x.columns): give it \(a.rows) columns, the hidden size")
    return activated(x * a) * b
  }

  /// The gradients for the input X when ∂L/∂Y is `outputGradient` [tokens × h].
  ///
  /// - Precondition: both have h columns and equally many rows.
  public func gradients(of x: Matrix, outputGradient: Matrix) -> Gradients {
    precondition(
      x.columns == a.rows && outputGradient.columns == b.columns && outputGradient.rows == x.rows,
      "an input of \(x.rows)×\(x.columns) and a gradient of \(outputGradient.rows)×"
        + "\(outputGradient.columns): give both \(a.rows) columns and equally many rows")
    let z = x * a
    let zGradient = Matrix(
      rows: z.rows, columns: z.columns,
      elements: zip((outputGradient * b.transposed).elements, z.elements).map {
        $0 * activation.slope(at: $1)
      })
    return Gradients(
      input: zGradient * a.transposed, a: x.transposed * zGradient,
      b: activated(z).transposed * outputGradient)
  }

  /// The block of a rank's share of the columns of A and rows of B.
  ///
  /// - Throws: `TensorParallelError` if `pieces` does not divide f, or there is no such rank.
  public func piece(_ rank: Int, of pieces: Int) throws -> FeedForward {
    try TensorParallelError.require(pieces, divides: a.columns, of: .width)
    guard (0..<pieces).contains(rank) else {
      throw TensorParallelError.noSuchPiece(rank, pieces: pieces)
    }
    let share = Collective.chunk(rank, of: a.columns, ranks: pieces)
    return try FeedForward(
      a: a.columnSlice(share), b: b.rowSlice(share), activation: activation)
  }

  func activated(_ z: Matrix) -> Matrix {
    Matrix(rows: z.rows, columns: z.columns, elements: z.elements.map { activation($0) })
  }
}
