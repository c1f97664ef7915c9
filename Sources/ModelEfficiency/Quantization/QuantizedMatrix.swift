/// A matrix [out × in] stored as codes of a few bits and the grids that give them meaning.
public struct QuantizedMatrix: Hashable, Sendable, RowByRow {
  /// The codes row by row: `codes[i * columns + j]`, each below 2ᵇ.
  public let codes: [UInt8]
  /// The grid of every weight.
  public let grids: AffineGrids

  /// Creates a matrix from codes [out × in], row by row, and their grids.
  ///
  /// - Precondition: there is one code for each row and column of the grids, all below 2ᵇ.
  public init(codes: [UInt8], grids: AffineGrids) {
    MatrixSize.check(codes.count, elementsFor: grids.rows, grids.columns)
    let bits = grids.quantizer.bits
    // Over all codes first, which the compiler does for many at a time.
    if codes.reduce(0, |) >> bits > 0, let k = codes.firstIndex(where: { $0 >> bits > 0 }) {
      let (row, column) = k.quotientAndRemainder(dividingBy: grids.columns)
      preconditionFailure(
        """
        code \(codes[k]) in row \(row), column \(column) is none of \(bits) bits; \
        those are 0..<\(1 << bits)
        """)
    }
    self.codes = codes
    self.grids = grids
  }

  /// Rounds W [out × in] to nearest, each weight on a grid of one's own choice.
  ///
  /// - Throws: ``QuantizationError`` for a matrix of another shape than the grids', an empty one,
  ///   and a weight that is NaN, infinite or beyond ±2¹²⁶.
  public init(rounding weight: Matrix, to grids: AffineGrids) throws(QuantizationError) {
    try grids.check(weight)
    self.init(nearestTo: weight, on: grids)
  }

  /// Rounds a matrix that fits its grids.
  init(nearestTo weight: Matrix, on grids: AffineGrids) {
    var codes: [UInt8] = []
    codes.reserveCapacity(weight.elements.count)
    for i in 0..<weight.rows {
      for j in 0..<weight.columns {
        codes.append(UInt8(truncatingIfNeeded: grids[i, j].nearestCode(for: weight[i, j])))
      }
    }
    self.codes = codes
    self.grids = grids
  }

  /// The number of rows.
  public var rows: Int { grids.rows }
  /// The number of columns.
  public var columns: Int { grids.columns }
  /// The scales [out × groups], row by row, or a single one per tensor.
  public var scales: [Float] { grids.scales }
  /// The zero points, ordered as the scales.
  public var zeroPoints: [Int] { grids.zeroPoints }

  /// The code of the weight in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column.
  public subscript(i: Int, j: Int) -> Int { Int(codes[place(i, j)]) }

  /// The weights that the codes stand for: ŵ = s(q − z).
  public func dequantized() -> Matrix {
    let groups = grids.quantizer.granularity == .perTensor ? 0 : grids.groups
    var elements: [Float] = []
    elements.reserveCapacity(codes.count)
    for i in 0..<rows {
      for (j, code) in codes[i * columns..<(i + 1) * columns].enumerated() {
        // `grids[i, j].value(of:)`, written out for speed.
        let k = i * groups + grids.groupOfColumn[j]
        elements.append(grids.scales[k] * Float(Int(code) - grids.zeroPoints[k]))
      }
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  /// The bits stored per weight: b for the code, and the weight's share of its grid.
  ///
  /// A scale counts as 16 bits (stored in half precision, though computed with in single) and an
  /// asymmetric zero point as b bits; a symmetric one is known. After act-order with dynamic
  /// groups a kernel also needs the group of each column, one small number per column of the
  /// whole matrix, which is not counted.
  ///
  /// Example: 4 bits, asymmetric, groups of 128 -> 4 + (16 + 4)/128 = 4.15625.
  public var bitsPerWeight: Double {
    let quantizer = grids.quantizer
    let bitsPerGrid = 16 + (quantizer.symmetry == .asymmetric ? quantizer.bits : 0)
    return Double(quantizer.bits) + Double(scales.count * bitsPerGrid) / Double(codes.count)
  }
}
