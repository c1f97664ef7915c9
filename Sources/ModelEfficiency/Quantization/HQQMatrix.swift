/// A matrix [out × in] of codes on grids whose zero points are not whole.
public struct HQQMatrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The bits of a code.
  public let bits: Int
  /// How many neighboring weights share a grid, counted row by row.
  public let groupSize: Int
  /// The codes row by row.
  public let codes: [UInt8]
  /// The scale of each group.
  public let scales: [Float]
  /// The zero point of each group.
  public let zeroPoints: [Float]
  /// The mean |w − ŵ|ᵖ with the best zero points found up to each step; the first is that of
  /// rounding to nearest.
  public let objectives: [Double]

  /// The weights that the codes stand for: ŵ = s(q − z).
  public func dequantized() -> Matrix {
    let elements = codes.enumerated().map { index, code in
      let group = index / groupSize
      return scales[group] * (Float(code) - zeroPoints[group])
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  /// The bits stored per weight: those of the code, and the weight's share of a scale and a zero
  /// point of 16 bits each.
  ///
  /// Example: 3 bits in groups of 64 -> 3 + 32/64 = 3.5.
  public var bitsPerWeight: Double {
    WeightStorage(codeBits: bits, groupSize: groupSize, zeroPointBits: 16).bitsPerWeight
  }
}
