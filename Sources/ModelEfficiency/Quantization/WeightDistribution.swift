/// Ways in which made-up weights are distributed, for seeing what a grid does to each.
///
///     let weight = WeightDistribution.heavyTailed.weights(rows: 64, columns: 256, seed: 1)
public enum WeightDistribution: Hashable, Sendable {
  /// Normal with deviation 1.
  case normal
  /// Student's t with 4 degrees of freedom: a normal number over the root mean square of four
  /// others. Its deviation is √2; one weight in about 4600 is more than 9 of them from 0.
  case heavyTailed
  /// Exponential, shifted to mean 0: never below −1, with a tail above; deviation 1.
  case skewed

  /// Independent weights [rows × columns], drawn row by row; equal seeds, equal weights.
  public func weights(rows: Int, columns: Int, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    return Matrix(rows: rows, columns: columns) { _, _ in draw(&random) }
  }

  private func draw(_ random: inout SplitMix64) -> Float {
    switch self {
    case .normal:
      return random.normal()
    case .heavyTailed:
      let squares = (0..<4).reduce(Float(0)) { sum, _ in sum + Self.square(&random) }
      return random.normal() / (squares / 4).squareRoot()
    case .skewed:
      // Half the sum of two squares of normal numbers is exponential with mean 1.
      return (Self.square(&random) + Self.square(&random)) / 2 - 1
    }
  }

  private static func square(_ random: inout SplitMix64) -> Float {
    let number = random.normal()
    return number * number
  }
}
