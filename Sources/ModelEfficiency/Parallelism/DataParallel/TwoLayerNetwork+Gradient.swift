extension TwoLayerNetwork {
  /// The summed loss and gradient on a batch, the examples added up in the given order.
  ///
  /// Example: W₁ = [[1]], W₂ = [[1], [−1]], no biases, x = 0, class 0: both outputs are 0, the loss
  /// is ln 2, and the only gradient that is not 0 is that of b₂, (−½, ½).
  ///
  /// - Throws: `DataParallelError` if the batch does not fit the network or is empty.
  public func summedGradient(
    on batch: LabeledBatch, order: SummationOrder = .chain
  ) throws -> SummedGradient {
    try require(batch)
    switch order {
    case .chain: return chainGradient(batch)
    case .tree: return treeGradient(batch)
    }
  }

  private func treeGradient(_ batch: LabeledBatch) -> SummedGradient {
    guard batch.count > 1 else { return chainGradient(batch) }
    let middle = batch.count / 2
    return treeGradient(batch[0..<middle]) + treeGradient(batch[middle..<batch.count])
  }

  private func chainGradient(_ batch: LabeledBatch) -> SummedGradient {
    let hidden = (batch.inputs * w1.transposed).adding(b1).map { max($0, 0) }
    let outputs = (hidden * w2.transposed).adding(b2)
    let (loss, outputGradient) = Self.crossEntropy(outputs, batch.labels)
    let passed = hidden.map { $0 > 0 ? 1 : 0 }
    let hiddenGradient = (outputGradient * w2).times(passed)
    let values = [
      (hiddenGradient.transposed * batch.inputs).elements, hiddenGradient.columnSums,
      (outputGradient.transposed * hidden).elements, outputGradient.columnSums,
    ]
    return SummedGradient(loss: loss, values: values.flatMap(\.self), examples: batch.count)
  }

  /// Σ −ln softmax(o)[class] over the rows, and its gradient softmax(o) − onehot(class).
  private static func crossEntropy(_ outputs: Matrix, _ labels: [Int]) -> (Float, Matrix) {
    var loss: Float = 0
    var gradient = outputs
    for (i, label) in labels.enumerated() {
      let row = outputs.row(i)
      let largest = row.max() ?? 0
      let powers = row.map { Elementary.exp($0 - largest) }
      let sum = powers.reduce(0, +)
      loss += Elementary.log(sum) - (row[label] - largest)
      for (j, power) in powers.enumerated() {
        gradient[i, j] = power / sum - (j == label ? 1 : 0)
      }
    }
    return (loss, gradient)
  }

  private func require(_ batch: LabeledBatch) throws {
    try requireShapes()
    guard batch.count > 0 else { throw DataParallelError.emptyBatch }
    guard batch.inputs.columns == w1.columns else {
      throw DataParallelError.wrongFeatures(expected: w1.columns, features: batch.inputs.columns)
    }
    for (example, label) in batch.labels.enumerated() where !(0..<w2.rows).contains(label) {
      throw DataParallelError.noSuchClass(label, example: example, classes: w2.rows)
    }
  }
}

extension Matrix {
  fileprivate func map(_ function: (Float) -> Float) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(function))
  }

  fileprivate func times(_ other: Matrix) -> Matrix {
    Matrix(
      rows: rows, columns: columns, elements: zip(elements, other.elements).map { $0 * $1 })
  }

  /// The matrix with `row` added to each of its rows.
  fileprivate func adding(_ row: [Float]) -> Matrix {
    Matrix(rows: rows, columns: columns) { self[$0, $1] + row[$1] }
  }

  /// The sum of each column, from the first row to the last.
  fileprivate var columnSums: [Float] { (0..<columns).map { column($0).reduce(0, +) } }
}
