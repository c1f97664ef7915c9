/// A matrix stored as small signed codes and the scales that give them meaning: x̂ = s·q.
public struct AbsmaxMatrix: Hashable, Sendable, RowByRow {
  /// The codes row by row, from −(2ᵇ⁻¹ − 1) to 2ᵇ⁻¹ − 1.
  public let codes: [Int8]
  /// The scales: one, one per row or column, or the groups' row by row.
  public let scales: [Float]
  /// The bits of a code.
  public let bits: Int
  let layout: ScaleLayout

  init(codes: [Int8], scales: [Float], layout: ScaleLayout, bits: Int) {
    self.codes = codes
    self.scales = scales
    self.layout = layout
    self.bits = bits
  }

  /// The number of rows.
  public var rows: Int { layout.rows }
  /// The number of columns.
  public var columns: Int { layout.columns }
  /// Which elements share a scale.
  public var sharing: ScaleSharing { layout.sharing }

  /// The code of the element in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column.
  public subscript(i: Int, j: Int) -> Int { Int(codes[place(i, j)]) }

  /// The elements that the codes stand for: x̂ = s·q.
  public func dequantized() -> Matrix {
    Matrix(
      rows: rows, columns: columns,
      elements: codes.indices.map { scales[layout.index(ofElement: $0)] * Float(codes[$0]) })
  }

  /// The bits stored per element: b for the code, and the element's share of a 16-bit scale.
  ///
  /// Example: 4 bits, groups of 32 -> 4 + 16/32 = 4.5.
  public var bitsPerElement: Double {
    Double(bits) + Double(16 * scales.count) / Double(codes.count)
  }
}
