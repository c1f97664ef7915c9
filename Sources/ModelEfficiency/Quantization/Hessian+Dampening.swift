extension Hessian {
  /// The features that are 0 in every input: H_jj = 0. Their weights do not matter.
  public var deadFeatures: [Int] { (0..<features).filter { matrix[$0, $0] == 0 } }

  /// H with λ·mean(diag H) added to its diagonal, so that it can be inverted.
  ///
  /// A dead feature first gets H_jj = 1, as in the reference implementation. λ is `dampening`,
  /// there called `percdamp`.
  ///
  /// Example: H = [[2, 2], [2, 4]], λ = 0.5 -> [[3.5, 2], [2, 5.5]].
  ///
  /// - Precondition: λ is finite and not negative.
  public func dampened(by dampening: Float) -> Matrix {
    precondition(
      dampening >= 0 && dampening.isFinite, GPTQError.badDampening(dampening).description)
    if let flaw { preconditionFailure(flaw.description) }
    var damped = matrix
    for j in deadFeatures { damped[j, j] = 1 }
    let mean = (0..<features).reduce(Float(0)) { $0 + damped[$1, $1] } / Float(features)
    for j in 0..<features { damped[j, j] = damped[j, j].addingProduct(dampening, mean) }
    return damped
  }

  /// The inverse of the dampened H, from its factor: H⁻¹ = Uᵀ·U.
  ///
  /// - Throws: ``GPTQError`` for a bad dampening, no inputs, and a matrix that was given and is not
  ///   finite, symmetric or positive definite.
  public func inverse(dampening: Float) throws(GPTQError) -> Matrix {
    try check(dampening)
    let upper = try inverseFactor(dampening: dampening, order: Array(0..<features))
    return upper.transposed * upper
  }
}
