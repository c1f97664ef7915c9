/// The Hessian of a layer's mean squared output error, H = 2/n·Σ xxᵀ [in × in].
///
/// With E = mean over the inputs of ‖wx − ŵx‖², every row w of W has the same H, whatever the
/// weights: this is why one factorization serves all rows (Frantar and Alistarh 2022).
///
/// Example: the inputs (1, 0) and (1, 2) -> H = [[2, 2], [2, 4]].
///
///     var hessian = Hessian(features: 2)
///     try hessian.accumulate([[1, 0], [1, 2]])
///     hessian.matrix  // [[2, 2], [2, 4]]
public struct Hessian: Hashable, Sendable {
  /// H [in × in], the mean over the inputs seen so far.
  public private(set) var matrix: Matrix
  /// The number n of inputs seen so far.
  public private(set) var samples: Int
  /// What is wrong with a matrix that was given; those of inputs are symmetric.
  let flaw: GPTQError?

  /// Creates the Hessian of no inputs, which is zero.
  ///
  /// - Precondition: `features` is not negative.
  public init(features: Int) {
    precondition(features >= 0, "a Hessian of \(features) features: give at least 0")
    matrix = Matrix(rows: features, columns: features)
    samples = 0
    flaw = nil
  }

  /// Creates a Hessian that is known already, as if from this number of inputs.
  ///
  /// What quantizes with it throws if it is not finite or, beyond rounding, not symmetric.
  ///
  /// - Precondition: the matrix is square, and `samples` is 1…2⁵³.
  public init(matrix: Matrix, samples: Int = 1) {
    precondition(
      matrix.rows == matrix.columns,
      "a Hessian of \(matrix.rows)×\(matrix.columns): give a square matrix")
    precondition(
      (1...1 << 53).contains(samples), "a Hessian of \(samples) inputs: give 1 to 2⁵³")
    self.matrix = matrix
    self.samples = samples
    flaw = Self.flaw(of: matrix)
  }

  /// The number of input features.
  public var features: Int { matrix.rows }

  /// The diagonal of H: twice the mean square of each feature.
  public var diagonal: [Float] { (0..<features).map { matrix[$0, $0] } }

  /// Adds a batch of inputs [samples × features] to the running mean.
  ///
  /// Each input counts the same, however they are split into batches (up to rounding).
  ///
  /// - Throws: ``GPTQError/shapeMismatch(expectedColumns:columns:)`` or
  ///   ``GPTQError/notFinite(_:row:column:)``; the Hessian then stays as it was.
  public mutating func accumulate(_ inputs: Matrix) throws(GPTQError) {
    guard inputs.columns == features else {
      throw .shapeMismatch(expectedColumns: features, columns: inputs.columns)
    }
    if let k = inputs.elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(.inputs, row: k / features, column: k % features)
    }
    add(inputs)
  }

  /// Adds inputs that are known to be finite and to have as many columns as there are features.
  mutating func add(_ inputs: Matrix) {
    guard inputs.rows > 0 else { return }
    let total = Float(samples + inputs.rows)
    let batch = inputs.transposeTimesItself(scaledBy: 2 / total)
    matrix = samples == 0 ? batch : matrix.scaled(by: Float(samples) / total) + batch
    samples += inputs.rows
  }
  /// The first element that is not finite or, beyond what rounding explains, differs from its
  /// mirror image.
  private static func flaw(of matrix: Matrix) -> GPTQError? {
    if let k = matrix.elements.firstIndex(where: { !$0.isFinite }) {
      return .notFinite(.hessian, row: k / matrix.columns, column: k % matrix.columns)
    }
    let roots = (0..<matrix.rows).map { matrix[$0, $0].squareRoot() }
    for i in 0..<matrix.rows {
      for j in 0..<i where matrix[i, j] != matrix[j, i] {
        // No element of a Hessian is greater than the root of its two diagonal elements' product.
        guard abs(matrix[i, j] - matrix[j, i]) <= 1e-4 * (roots[i] * roots[j]) else {
          return .hessianNotSymmetric(row: j, column: i)
        }
      }
    }
    return nil
  }
}
