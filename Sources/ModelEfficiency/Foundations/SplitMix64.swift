/// A small seeded generator of random numbers (Steele, Lea, Flood 2014): equal seeds, equal numbers.
public struct SplitMix64: RandomNumberGenerator, Sendable {
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
  public mutating func normal() -> Float {
    // Irwin and Hall's sum of twelve, until exp and log are there.
    (0..<12).reduce(-6) { sum, _ in sum + uniform() }
  }
}
