/// Spreads every feature evenly over all features, so that no single one is large.
///
/// Q = H·D/√n turns an input x (a column) into Q·x: D flips signs at random, H is the n × n matrix of
/// +1 and −1 made by doubling, [[H, H], [H, −H]] from [[1]] (Sylvester's order). Q is orthogonal, so
/// the product stays: with inputs as rows, X·W = (X·Qᵀ)·(Q·W). A lone outlier a becomes n values
/// ±a/√n. The signs come first, because H alone gathers an input that is a row of H, such as
/// (1, 1, …), in one feature (QuIP#: Tseng et al. 2024; QuaRot: Ashkboos et al. 2024).
///
/// Example: n = 4 without flips, (4, 0, 0, 0) -> (2, 2, 2, 2); (1, 1, 1, 1) -> (2, 0, 0, 0).
///
///     let rotation = try HadamardRotation(features: 512, seed: 1)
///     try rotation.inputs(x) * rotation.weight(w)   // x * w up to rounding
public struct HadamardRotation: Hashable, Sendable {
  /// The diagonal of D: 1 or −1 for each feature.
  public let signs: [Float]

  /// Creates a rotation with random signs; the same seed gives the same signs.
  ///
  /// - Throws: ``EqualizationError/notAPowerOfTwo(_:)``, and
  ///   ``EqualizationError/tooManyFeatures(_:limit:)`` above 2³⁰.
  public init(features: Int, seed: UInt64) throws(EqualizationError) {
    guard Self.isPowerOfTwo(features) else { throw .notAPowerOfTwo(max(0, features)) }
    let limit = MatrixSize.greatestCount
    guard features <= limit else { throw .tooManyFeatures(features, limit: limit) }
    var random = SplitMix64(seed: seed)
    try self.init(signs: (0..<features).map { _ in random.next() >> 63 == 0 ? 1 : -1 })
  }

  /// Creates a rotation with given signs.
  ///
  /// - Throws: ``EqualizationError/notAPowerOfTwo(_:)`` for their number, and
  ///   ``EqualizationError/badSign(index:sign:)`` for one that is neither 1 nor −1.
  public init(signs: [Float]) throws(EqualizationError) {
    guard Self.isPowerOfTwo(signs.count) else { throw .notAPowerOfTwo(signs.count) }
    if let index = signs.firstIndex(where: { abs($0) != 1 }) {
      throw .badSign(index: index, sign: signs[index])
    }
    self.signs = signs
  }

  /// The product H·v in n·log₂n additions: neighbors at distance 1, 2, 4, … become sum and
  /// difference.
  ///
  /// - Precondition: the number of elements is a power of two.
  public static func transform(_ vector: inout [Float]) {
    precondition(
      isPowerOfTwo(vector.count), EqualizationError.notAPowerOfTwo(vector.count).description)
    var distance = 1
    while distance < vector.count {
      for start in stride(from: 0, to: vector.count, by: 2 * distance) {
        for k in start..<start + distance {
          let (a, b) = (vector[k], vector[k + distance])
          vector[k] = a + b
          vector[k + distance] = a - b
        }
      }
      distance *= 2
    }
  }

  private static func isPowerOfTwo(_ count: Int) -> Bool {
    count > 0 && count & (count - 1) == 0
  }

  /// Q·x for one input x.
  ///
  /// - Precondition: one element for each sign.
  public func rotated(_ x: [Float]) -> [Float] {
    precondition(
      x.count == signs.count, "\(x.count) elements for \(signs.count) signs: give one for each")
    var result = zip(signs, x).map { $0 * $1 }
    Self.transform(&result)
    let factor = 1 / Float(signs.count).squareRoot()
    return result.map { $0 * factor }
  }

  /// X·Qᵀ for inputs [tokens × in], one to a row.
  ///
  /// - Throws: ``EqualizationError/inputsDoNotFit(columns:expected:)``.
  public func inputs(_ x: Matrix) throws(EqualizationError) -> Matrix {
    guard x.columns == signs.count else {
      throw .inputsDoNotFit(columns: x.columns, expected: signs.count)
    }
    return Matrix(
      rows: x.rows, columns: x.columns, elements: (0..<x.rows).flatMap { rotated(x.row($0)) })
  }

  /// Q·W for weights [in × out].
  ///
  /// - Throws: ``EqualizationError/inputsDoNotFit(columns:expected:)``.
  public func weight(_ w: Matrix) throws(EqualizationError) -> Matrix {
    try inputs(w.transposed).transposed
  }
}
