/// The loss of a mini-batch of N rows, L = Σ(y − t)²/2N, summed up micro-batch by micro-batch.
struct PipelineLoss {
  /// N, the rows of the whole mini-batch.
  let rows: Int
  /// Σ(y − t)² so far, one chain over all rows.
  private var sum = 0.0

  init(rows: Int) { self.rows = rows }

  var loss: Double { sum / Double(2 * rows) }

  /// Adds a micro-batch's share and gives ∂L/∂y = (y − t)/N for its rows.
  mutating func add(output: Matrix, targets: Matrix) -> Matrix {
    let difference = output - targets
    sum = difference.elements.reduce(sum) { $0.addingProduct(Double($1), Double($1)) }
    return Matrix(
      rows: difference.rows, columns: difference.columns,
      elements: difference.elements.map { $0 / Float(rows) })
  }
}
