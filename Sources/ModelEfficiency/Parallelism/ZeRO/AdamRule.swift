/// The constants of Adam (Kingma and Ba 2015, Algorithm 1), which divides each step by the size of
/// recent gradients:
///
///     m ← β₁m + (1 − β₁)g,  v ← β₂v + (1 − β₂)g²
///     w ← w − η · m/(1 − β₁ᵗ) / (√(v/(1 − β₂ᵗ)) + ε)
///
/// Every weight is updated by itself: no element of one depends on another. That is why the states
/// may be divided among ranks in any way without changing a bit.
public struct AdamRule: Hashable, Sendable {
  /// η, the learning rate.
  public var learningRate: Float
  /// β₁, how much of the mean gradient is kept.
  public var momentumDecay: Float
  /// β₂, how much of the mean squared gradient is kept.
  public var varianceDecay: Float
  /// ε, which keeps the step finite where gradients vanish. If it is 0, weights whose gradients have
  /// vanished so far stay where they are.
  public var epsilon: Float

  /// Creates a rule; the defaults are the paper's.
  public init(
    learningRate: Float = 0.001, momentumDecay: Float = 0.9, varianceDecay: Float = 0.999,
    epsilon: Float = 1e-8
  ) {
    self.learningRate = learningRate
    self.momentumDecay = momentumDecay
    self.varianceDecay = varianceDecay
    self.epsilon = epsilon
  }

  /// What is wrong with the constants and what to do, or nil.
  var problem: String? {
    for (name, decay) in [("β₁", momentumDecay), ("β₂", varianceDecay)]
    where !(decay >= 0 && decay < 1) {
      return "\(name) is \(decay): give a number from 0 to below 1"
    }
    guard learningRate.isFinite else { return "η is \(learningRate): give a finite number" }
    return epsilon >= 0 && epsilon.isFinite
      ? nil : "ε is \(epsilon): give a finite number that is not negative"
  }
}
