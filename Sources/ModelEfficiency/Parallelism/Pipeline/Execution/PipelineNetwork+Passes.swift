extension PipelineNetwork.Layer {
  /// y = tanh(xW + b), row by row: a row's result does not depend on the other rows.
  func output(_ input: Matrix) -> Matrix {
    var sum = Matrix(
      rows: input.rows, columns: bias.columns,
      elements: (0..<input.rows).flatMap { _ in bias.elements })
    sum.addProduct(input, weight)
    return Matrix(
      rows: sum.rows, columns: sum.columns, elements: sum.elements.map(Elementary.tanh))
  }

  /// δ = ∂L/∂(xW + b) = ∂L/∂y ⊙ (1 − y²).
  func delta(output: Matrix, gradient: Matrix) -> Matrix {
    Matrix(
      rows: output.rows, columns: output.columns,
      elements: zip(output.elements, gradient.elements).map { y, g in g * (1 - y * y) })
  }

  /// ∂L/∂x = δWᵀ.
  func inputGradient(delta: Matrix) -> Matrix { delta * weight.transposed }

  /// Adds xᵀδ to W and the column sums of δ to b, for a layer that holds gradients.
  ///
  /// Each element is one chain over the rows that goes on where the last call stopped. So the rows
  /// may come in one piece or in several: in the same order they give the same bits.
  mutating func accumulate(input: Matrix, delta: Matrix) {
    weight.addProduct(input.transposed, delta)
    for row in 0..<delta.rows {
      for column in 0..<delta.columns {
        bias.elements[column] += delta.elements[row * delta.columns + column]
      }
    }
  }
}

extension Matrix {
  /// A := A + B·C, each element one chain of fused multiply-adds that starts from its old value.
  fileprivate mutating func addProduct(_ b: Matrix, _ c: Matrix) {
    withMutableBlock { a in
      b.withBlock { b in c.withBlock { c in a.addProduct(b, c) } }
    }
  }
}
