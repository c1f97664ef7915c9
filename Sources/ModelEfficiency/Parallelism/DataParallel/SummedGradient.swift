/// The loss and its gradient, summed over examples: what shards can add up.
public struct SummedGradient: Hashable, Sendable {
  /// The sum of the examples' losses.
  public var loss: Float
  /// The sum of their gradients, in the order of the network's `parameters`.
  public var values: [Float]
  /// The number of examples.
  public var examples: Int

  /// The gradient of the mean loss.
  ///
  /// - Precondition: there is an example.
  public var mean: [Float] {
    precondition(examples > 0, "the mean over \(examples) examples: give at least one")
    return values.map { $0 / Float(examples) }
  }

  /// The gradient over the examples of both: every value is one addition.
  ///
  /// - Precondition: both are of the same network, and all examples can be counted.
  public static func + (a: SummedGradient, b: SummedGradient) -> SummedGradient {
    precondition(
      a.values.count == b.values.count,
      "gradients of \(a.values.count) and of \(b.values.count) parameters: give those of one network"
    )
    return SummedGradient(
      loss: a.loss + b.loss, values: zip(a.values, b.values).map { $0 + $1 },
      examples: [a.examples, b.examples].exactSum
        .counted("the examples of both", "give the numbers of examples that were summed"))
  }
}
