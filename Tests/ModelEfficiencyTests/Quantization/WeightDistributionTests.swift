import ModelEfficiency
import Testing

struct WeightDistributionTests {
  /// The mean of f(w) over many weights.
  func mean(_ distribution: WeightDistribution, _ f: (Double) -> Double) -> Double {
    let weights = distribution.weights(rows: 100, columns: 1000, seed: 1).elements
    return weights.reduce(0.0) { $0 + f(Double($1)) } / Double(weights.count)
  }

  @Test(arguments: [WeightDistribution.normal, .heavyTailed, .skewed])
  func meanIsZero(distribution: WeightDistribution) {
    #expect(abs(mean(distribution) { $0 }) < 0.02)
  }

  @Test func variancesAreThoseOfTheDistributions() {
    #expect(abs(mean(.normal) { $0 * $0 } - 1) < 0.03)
    #expect(abs(mean(.heavyTailed) { $0 * $0 } - 2) < 0.2)
    #expect(abs(mean(.skewed) { $0 * $0 } - 1) < 0.05)
  }

  @Test func tailsAreThoseOfTheDistributions() {
    // Beyond 4: 0.006 % of normal weights, 2·P(T₄ > 4) = 1.61 % of heavy-tailed ones, and
    // e⁻⁵ = 0.67 % of skewed ones, none of which lies below −1.
    #expect(mean(.normal) { abs($0) > 4 ? 1 : 0 } < 0.0003)
    #expect(abs(mean(.heavyTailed) { abs($0) > 4 ? 1 : 0 } - 0.0161) < 0.002)
    #expect(abs(mean(.skewed) { $0 > 4 ? 1 : 0 } - 0.0067) < 0.001)
    #expect(mean(.skewed) { $0 < -1 ? 1 : 0 } == 0)
  }
}
