extension AffineMapping {
  /// Creates the map that covers the elements of a matrix and 0.
  ///
  /// - Throws: ``QuantizationError`` for an empty matrix, an element that is NaN, infinite or
  ///   beyond ±2¹²⁶, fewer than two codes, and codes beyond ±2¹⁶.
  public init(
    covering matrix: Matrix, codes: ClosedRange<Int>,
    rounding: FloatingPointRoundingRule = .toNearestOrEven
  ) throws(QuantizationError) {
    guard Self.isPossible(codes) else { throw .codesOutOfRange(codes) }
    try matrix.checkQuantizable()
    self.init(
      covering: AffineQuantizer.range(of: matrix.elements[...]), codes: codes, rounding: rounding)
  }

  /// The matrix in codes; numbers beyond the map's range get its first or last code.
  ///
  /// - Throws: ``QuantizationError`` for an empty matrix and an element that is NaN, infinite or
  ///   beyond ±2¹²⁶.
  public func coded(_ matrix: Matrix) throws(QuantizationError) -> CodedMatrix {
    try matrix.checkQuantizable()
    return CodedMatrix(
      rows: matrix.rows, columns: matrix.columns,
      codes: matrix.elements.map { Int32(code(for: $0)) }, mapping: self)
  }
}
