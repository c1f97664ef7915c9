extension Hessian {
  /// Throws unless this Hessian, a weight [out × in], a quantizer and a dampening go together.
  func check(
    _ weight: Matrix, _ quantizer: AffineQuantizer, _ dampening: Float
  ) throws(GPTQError) {
    guard weight.columns == features else {
      throw .shapeMismatch(expectedColumns: features, columns: weight.columns)
    }
    do { try quantizer.check(weight) } catch { throw .quantization(error) }
    try check(dampening)
    guard diagonal.contains(where: { $0 != 0 }) else { throw .onlyDeadFeatures }
  }

  /// Throws unless the dampening is possible, inputs have been seen, and H can be theirs.
  func check(_ dampening: Float) throws(GPTQError) {
    guard dampening.isFinite, dampening >= 0 else { throw .badDampening(dampening) }
    guard samples > 0 else { throw .noInputs }
    if let flaw { throw flaw }
    if let j = (0..<features).first(where: { !matrix[$0, $0].isFinite }) {
      throw .notFinite(.hessian, row: j, column: j)
    }
  }

  /// The weight with 0 in the columns of dead features.
  func zeroingDeadColumns(of weight: Matrix) -> Matrix {
    var zeroed = weight
    for j in deadFeatures {
      for i in 0..<weight.rows { zeroed[i, j] = 0 }
    }
    return zeroed
  }

  /// All columns in the order in which they are to be rounded.
  func columns(in order: GPTQ.Order) -> [Int] {
    switch order {
    case .natural:
      Array(0..<features)
    case .descendingDiagonal:
      // The index decides between equals, so that the order never depends on the sorting method.
      (0..<features).sorted { (-matrix[$0, $0], $0) < (-matrix[$1, $1], $1) }
    }
  }

  /// U with H⁻¹ = Uᵀ·U for the dampened H, its features taken in an order.
  func inverseFactor(dampening: Float, order: [Int]) throws(GPTQError) -> Matrix {
    let damped = dampened(by: dampening).permuting(rows: order, columns: order)
    do {
      return try InverseFactor.upper(of: damped)
    } catch {
      throw GPTQError(error, dampening: dampening, order: order)
    }
  }
}
