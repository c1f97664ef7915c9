/// A matrix of low rank as the product of a tall and a wide one: L [out × k] · R [k × in].
///
/// Added to a quantized matrix, the best one for W − Ŵ gives back the directions in which most was
/// lost: LoRC (Yao et al. 2023), Y ≈ Ŵx + L(Rx).
///
///     let residual = weight - quantized.dequantized()
///     let factors = try SingularValueDecomposition(of: residual).factors(rank: 8)
///     let corrected = quantized.dequantized() + factors.product
public struct LowRankFactors: Hashable, Sendable {
  /// L [out × k].
  public let left: Matrix
  /// R [k × in].
  public let right: Matrix

  /// L·R [out × in].
  public var product: Matrix { left * right }

  /// What the factors add to the bits per weight of the matrix that they correct.
  ///
  /// Example: rank 8 for 4096 × 4096 in 16 bits -> 16·8·(4096 + 4096)/4096² = 0.0625.
  ///
  /// - Precondition: the bits are positive, and the matrix has elements.
  public func bitsPerWeight(bitsPerElement: Int = 16) -> Double {
    precondition(bitsPerElement > 0, "\(bitsPerElement) bits per element: give at least 1")
    precondition(left.rows > 0 && right.columns > 0, "a matrix without elements has no weights")
    let elements = left.elements.count + right.elements.count
    return Double(bitsPerElement) * Double(elements) / Double(left.rows * right.columns)
  }
}
