extension Hessian {
  /// The mean squared change of the layer's output: ½·tr(D·H·Dᵀ) with D = W − Ŵ [out × in],
  /// summed over the rows. It is what GPTQ and its relatives minimize ("proxy error").
  ///
  /// Example: H = [[2, 2], [2, 4]], D = [[1, −1]] -> ½(2 − 2·2 + 4) = 1; on its two inputs (1, 0)
  /// and (1, 2) the output moves by 1 and −1.
  ///
  /// - Precondition: both matrices have the same shape, with `features` columns, and inputs have
  ///   been seen; the Hessian is symmetric and finite, with a diagonal from 0 on. Here and below.
  public func outputError(of approximation: Matrix, for weight: Matrix) -> Double {
    requireMeaning()
    return uncheckedOutputError(of: approximation, for: weight)
  }

  /// As ``outputError(of:for:)``, for those who refuse a result that is not finite.
  func uncheckedOutputError(of approximation: Matrix, for weight: Matrix) -> Double {
    quadraticForm(weight - approximation) / 2
  }

  /// The change of the layer's output relative to the output: ‖(W − Ŵ)X‖/‖WX‖ (Frobenius norms
  /// over the inputs seen). 0.05 means "5 % off"; 0 if both are 0.
  public func relativeOutputError(of approximation: Matrix, for weight: Matrix) -> Double {
    let error = 2 * outputError(of: approximation, for: weight)
    return error == 0 ? 0 : (error / quadraticForm(weight)).squareRoot()
  }

  /// tr(A·H·Aᵀ), the sum over the rows a of A of aHaᵀ.
  private func quadraticForm(_ a: Matrix) -> Double {
    precondition(
      a.columns == features,
      GPTQError.shapeMismatch(expectedColumns: features, columns: a.columns).description)
    let product = a * matrix
    return zip(product.elements, a.elements).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }

  private func requireMeaning() {
    precondition(samples > 0, GPTQError.noInputs.description)
    if let flaw { preconditionFailure(flaw.description) }
    if let j = (0..<features).first(where: { !(matrix[$0, $0] >= 0 && matrix[$0, $0].isFinite) }) {
      preconditionFailure(
        "element \(j) of the Hessian's diagonal is \(matrix[j, j]): give a finite one from 0 on")
    }
  }
}
