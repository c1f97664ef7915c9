/// A matrix of integer codes and the one affine map that gives them meaning.
///
/// Example: S = 0.5, Z = 1, codes [[1, 3, 0]] -> [[0, 1, −0.5]].
public struct CodedMatrix: Hashable, Sendable {
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
    precondition(codes.count == rows * columns, "\(codes.count) codes for \(rows)×\(columns)")
    precondition(codes.allSatisfy { mapping.codes.contains(Int($0)) }, "a code outside the range")
    self.rows = rows
    self.columns = columns
    self.codes = codes
    self.mapping = mapping
  }

  /// The code in row `i` and column `j`.
  public subscript(i: Int, j: Int) -> Int32 { codes[i * columns + j] }

  /// The codes of row `i`.
  public func row(_ i: Int) -> ArraySlice<Int32> { codes[i * columns..<(i + 1) * columns] }

  /// The numbers that the codes stand for.
  public func dequantized() -> Matrix {
    Matrix(rows: rows, columns: columns, elements: codes.map { mapping.value(of: Int($0)) })
  }
}
