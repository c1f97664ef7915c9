/// A small seeded generator of random numbers (Steele, Lea, Flood 2014): equal seeds, equal numbers,
/// on every machine.
///
///     var random = SplitMix64(seed: 1)
///     let order = random.permutation(10)
///     let weight = Matrix.normal(rows: 2, columns: 3, using: &random)
///
/// Its numbers are drawn by the methods here, not by the standard library's (`Int.random`,
/// `shuffled`), whose algorithms may change.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator; the same seed gives the same numbers on every machine.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from the uniform distribution on [0, 1), with 24 random bits.
  public mutating func uniform() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number from the normal distribution with mean 0 and deviation 1.
  ///
  /// Marsaglia and Bray's polar method (1964): of a point (u, v) drawn uniformly from the unit disk,
  /// with s = u² + v², u·√(−2·ln s / s) is normal. The second number, from v, is not used, so that
  /// the generator is nothing but its 64 bits.
  public mutating func normal() -> Float {
    while true {
      let u = 2 * uniform() - 1
      let v = 2 * uniform() - 1
      let s = u * u + v * v
      if s > 0 && s < 1 { return u * (-2 * Elementary.log(s) / s).squareRoot() }
    }
  }

  /// A number from 0, 1, …, bound − 1, all equally likely.
  ///
  /// Lemire's method (2019): the upper half of random × bound, drawn again where the lower half
  /// shows that the interval of this result would be too long.
  ///
  /// - Precondition: `bound` is positive.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "there is no number from 0 to below \(bound)")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    let excess = (0 &- bound) % bound
    while product.low < excess { product = next().multipliedFullWidth(by: bound) }
    return Int(product.high)
  }

  /// The numbers 0, 1, …, count − 1 in random order, all orders equally likely.
  ///
  /// - Precondition: `count` is not negative, and at most 2³⁰.
  public mutating func permutation(_ count: Int) -> [Int] {
    precondition(
      (0...MatrixSize.greatestCount).contains(count),
      "a permutation of \(count) numbers: give from 0 to 2³⁰")
    return shuffled(Array(0..<count))
  }

  /// The elements in random order (the shuffle of Fisher and Yates, from the last place down).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, integer(below: last + 1))
    }
    return elements
  }
}
