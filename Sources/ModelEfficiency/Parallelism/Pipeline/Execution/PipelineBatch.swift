/// Inputs with their targets, cut into micro-batches of equally many rows.
public struct PipelineBatch: Hashable, Sendable {
  /// The inputs [N × in].
  public let inputs: Matrix
  /// The targets [N × out].
  public let targets: Matrix

  /// Creates a mini-batch.
  ///
  /// - Throws: `PipelineError` if there are no inputs, or not one target for each.
  public init(inputs: Matrix, targets: Matrix) throws(PipelineError) {
    guard inputs.rows > 0 else { throw .notPositive("rows", inputs.rows) }
    guard targets.rows == inputs.rows else {
      throw .shape(
        "the target", rows: targets.rows, columns: targets.columns,
        needed: "\(inputs.rows)×n, one row for each input")
    }
    self.inputs = inputs
    self.targets = targets
  }

  /// The micro-batches in order.
  ///
  /// - Throws: `PipelineError` if the number does not divide the rows.
  public func microbatches(_ count: Int) throws(PipelineError) -> [PipelineBatch] {
    guard count > 0 else { throw .notPositive("micro-batches", count) }
    let (rows, rest) = inputs.rows.quotientAndRemainder(dividingBy: count)
    guard rest == 0 else {
      throw .microbatchesDoNotDivide(microbatches: count, what: "rows", count: inputs.rows)
    }
    return (0..<count).map { index in
      let range = index * rows..<(index + 1) * rows
      return PipelineBatch(inputs.rows(range), targets.rows(range))
    }
  }

  private init(_ inputs: Matrix, _ targets: Matrix) {
    self.inputs = inputs
    self.targets = targets
  }

  /// Inputs and targets fit the first and the last layer.
  func checkFit(_ network: PipelineNetwork) throws(PipelineError) {
    let needed = [network.layers[0].weight.rows, network.layers.last?.weight.columns ?? 0]
    for (what, matrix, columns) in [
      ("the input", inputs, needed[0]), ("the target", targets, needed[1]),
    ] where matrix.columns != columns {
      throw .shape(
        what, rows: matrix.rows, columns: matrix.columns, needed: "\(matrix.rows)×\(columns)")
    }
  }
}

extension Matrix {
  fileprivate func rows(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: range.count, columns: columns,
      elements: Array(elements[range.lowerBound * columns..<range.upperBound * columns]))
  }
}
