/// Examples with their classes: a mini-batch, or one worker's shard of it.
public struct LabeledBatch: Hashable, Sendable {
  /// X [examples × features].
  public let inputs: Matrix
  /// The class of each example, from 0.
  public let labels: [Int]

  /// Creates a batch.
  ///
  /// - Precondition: one label for each row of `inputs`.
  public init(inputs: Matrix, labels: [Int]) {
    precondition(inputs.rows == labels.count, "\(labels.count) labels for \(inputs.rows) examples")
    self.inputs = inputs
    self.labels = labels
  }

  /// The number of examples.
  public var count: Int { labels.count }

  /// The examples of a range, in their order.
  ///
  /// - Precondition: the range is within the batch.
  public subscript(range: Range<Int>) -> LabeledBatch {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= count,
      "there are no examples \(range) in a batch of \(count)")
    let places = range.lowerBound * inputs.columns..<range.upperBound * inputs.columns
    return LabeledBatch(
      inputs: Matrix(
        rows: range.count, columns: inputs.columns, elements: Array(inputs.elements[places])),
      labels: Array(labels[range]))
  }

  /// The examples of one of `workers` shards: consecutive, and as many in each as can be.
  ///
  /// - Precondition: the worker is one of them.
  public func shard(_ worker: Int, of workers: Int) -> LabeledBatch {
    self[Collective.chunk(worker, of: count, ranks: workers)]
  }

  /// Points of the plane from the normal distribution; the class is the ring that a point lies in.
  /// The three rings around 0 are about equally likely: their borders are at radius² 0.81 and 2.2.
  ///
  /// - Precondition: there are 0 to 2²⁷ points.
  public static func rings(_ count: Int, using random: inout SplitMix64) -> LabeledBatch {
    precondition(
      (0...ExactSize.mostNumbers / 2).contains(count),
      "\(count) points: give 0 to \(ExactSize.mostNumbers / 2)")
    let inputs = Matrix.normal(rows: count, columns: 2, using: &random)
    let labels = (0..<count).map { i in
      let square = inputs[i, 0] * inputs[i, 0] + inputs[i, 1] * inputs[i, 1]
      return square < 0.81 ? 0 : square < 2.2 ? 1 : 2
    }
    return LabeledBatch(inputs: inputs, labels: labels)
  }
}
