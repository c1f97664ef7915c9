/// The states of Adam for some of a model's weights: all of them, or one rank's shard.
///
/// Example: one weight 1 with gradient 2. The first step divides m/(1 − β₁) = 2 by √4 = 2, so that
/// the weight moves by the learning rate: to 0.999.
public struct AdamShard: Hashable, Sendable {
  /// The constants.
  public let rule: AdamRule
  /// m, the running mean of each gradient.
  public private(set) var momentum: [Float]
  /// v, the running mean of each squared gradient.
  public private(set) var variance: [Float]
  /// β₁ᵗ and β₂ᵗ after t steps, by repeated multiplication.
  private var momentumPower: Float = 1
  private var variancePower: Float = 1

  /// Creates the states of `count` weights before the first step.
  ///
  /// - Precondition: there are 0 to 2²⁸ weights, β₁ and β₂ are from 0 to below 1, and ε is not
  ///   negative.
  public init(count: Int, rule: AdamRule) {
    precondition(
      (0...ExactSize.mostNumbers).contains(count),
      "the states of \(count) weights: give 0 to \(ExactSize.mostNumbers)")
    precondition(rule.problem == nil, rule.problem ?? "")
    self.rule = rule
    momentum = [Float](repeating: 0, count: count)
    variance = momentum
  }

  /// Takes one step: moves the weights at `places` against their gradients.
  ///
  /// - Precondition: `gradients` and `places` are as long as the states, and the places are some of
  ///   the weights'.
  public mutating func update(_ weights: inout [Float], at places: Range<Int>, _ gradients: [Float])
  {
    precondition(
      gradients.count == momentum.count && places.count == momentum.count,
      "\(gradients.count) gradients, \(places.count) weights, \(momentum.count) states")
    precondition(
      places.lowerBound >= 0 && places.upperBound <= weights.count,
      "the places \(places) of \(weights.count) weights")
    momentumPower *= rule.momentumDecay
    variancePower *= rule.varianceDecay
    for (i, place) in places.enumerated() {
      let g = gradients[i]
      momentum[i] = rule.momentumDecay * momentum[i] + (1 - rule.momentumDecay) * g
      variance[i] = rule.varianceDecay * variance[i] + (1 - rule.varianceDecay) * (g * g)
      let mean = momentum[i] / (1 - momentumPower)
      let size = (variance[i] / (1 - variancePower)).squareRoot()
      let divisor = size + rule.epsilon
      if divisor != 0 { weights[place] -= rule.learningRate * mean / divisor }
    }
  }
}
