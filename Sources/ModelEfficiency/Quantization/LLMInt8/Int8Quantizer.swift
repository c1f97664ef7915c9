/// Rounds a matrix to 8-bit codes.
///
///     let rowWise = Int8Quantizer(.absmax, sharing: .rows)
///     try rowWise.quantized([[15, 1], [2, -2]]).codes.elements  // [127, 8, 127, −127]
public struct Int8Quantizer: Hashable, Sendable {
  /// How a grid is laid over the values that share it.
  public var scaling: Int8Scaling
  /// Which elements share a grid.
  public var sharing: Int8Sharing

  /// Creates a quantizer.
  public init(_ scaling: Int8Scaling, sharing: Int8Sharing) {
    self.scaling = scaling
    self.sharing = sharing
  }

  /// The matrix rounded to nearest.
  ///
  /// - Throws: ``Int8Error/empty`` or ``Int8Error/outOfRange(row:column:)``.
  /// - Complexity: O(rows·columns).
  public func quantized(_ matrix: Matrix) throws(Int8Error) -> Int8QuantizedMatrix {
    try Self.check(matrix)
    return Int8QuantizedMatrix(rounding: matrix, to: grids(of: matrix), sharing: sharing)
  }

  /// Throws unless a matrix can be quantized.
  static func check(_ matrix: Matrix) throws(Int8Error) {
    guard !matrix.elements.isEmpty else { throw .empty }
    if let k = matrix.elements.firstIndex(where: { !(abs($0) <= 0x1p126) }) {
      throw .outOfRange(row: k / matrix.columns, column: k % matrix.columns)
    }
  }

  /// The grids of a matrix, in the order of its rows or columns.
  private func grids(of matrix: Matrix) -> [Int8Grid] {
    var ranges = [ClosedRange<Float>](repeating: 0...0, count: sharing.gridCount(of: matrix))
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns {
        let (k, x) = (sharing.grid(row: i, column: j), matrix[i, j])
        ranges[k] = min(ranges[k].lowerBound, x)...max(ranges[k].upperBound, x)
      }
    }
    return ranges.map { range in
      switch scaling {
      case .absmax: Int8Grid(absmax: max(-range.lowerBound, range.upperBound))
      case .zeropoint: Int8Grid(zeropointCovering: range)
      }
    }
  }
}

extension Int8Sharing {
  /// The number of grids of a matrix.
  func gridCount(of matrix: Matrix) -> Int {
    switch self {
    case .tensor: 1
    case .rows: matrix.rows
    case .columns: matrix.columns
    }
  }

  /// The index of the grid of an element.
  @inline(__always)
  func grid(row: Int, column: Int) -> Int {
    switch self {
    case .tensor: 0
    case .rows: row
    case .columns: column
    }
  }
}
