/// A matrix of integer codes and the one affine map that gives them meaning.
///
/// Example: S = 0.5, Z = 1, codes [[1, 3, 0]] -> [[0, 1, −0.5]].
public struct CodedMatrix: Hashable, Sendable, RowByRow {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The codes row by row.
  public let codes: [Int32]
  /// What the codes mean.
  public let mapping: AffineMapping

  /// Creates a matrix from codes, row by row.
  ///
  /// - Precondition: there are `rows · columns` codes, all of them among the map's.
  public init(rows: Int, columns: Int, codes: [Int32], mapping: AffineMapping) {
    MatrixSize.check(codes.count, elementsFor: rows, columns)
    if let k = codes.firstIndex(where: { !mapping.codes.contains(Int($0)) }) {
      let (row, column) = k.quotientAndRemainder(dividingBy: columns)
      preconditionFailure(
        """
        code \(codes[k]) in row \(row), column \(column) is none of the map's, \
        \(mapping.codes.lowerBound)...\(mapping.codes.upperBound)
        """)
    }
    self.rows = rows
    self.columns = columns
    self.codes = codes
    self.mapping = mapping
  }

  /// The code in row `i` and column `j`.
  ///
  /// - Precondition: there are such a row and column, here and below.
  public subscript(i: Int, j: Int) -> Int32 { codes[place(i, j)] }

  /// The codes of row `i`.
  public func row(_ i: Int) -> ArraySlice<Int32> { codes[places(ofRow: i)] }

  /// The numbers that the codes stand for.
  public func dequantized() -> Matrix {
    Matrix(rows: rows, columns: columns, elements: codes.map { mapping.value(of: Int($0)) })
  }
}
