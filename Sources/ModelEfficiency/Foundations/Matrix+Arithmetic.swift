extension Matrix {
  /// The sum A + B, element by element.
  ///
  /// - Precondition: A and B are of equal shape.
  public static func + (a: Matrix, b: Matrix) -> Matrix { a.combined(with: b, +) }

  /// The difference A − B, element by element.
  ///
  /// - Precondition: A and B are of equal shape.
  public static func - (a: Matrix, b: Matrix) -> Matrix { a.combined(with: b, -) }

  /// The matrix with every element times `factor`.
  public func scaled(by factor: Float) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map { $0 * factor })
  }

  /// The matrix with rows and columns exchanged.
  ///
  /// Example: [[1, 2, 3], [4, 5, 6]] becomes [[1, 4], [2, 5], [3, 6]].
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    result.withMutableBlock { result in withBlock { result.copy($0.transposed) } }
    return result
  }

  /// ‖A‖, the square root of the sum of the squares of all elements.
  ///
  /// Summed in `Double`, row by row from the first element to the last.
  /// Example: [[3, 0], [0, 4]] has the norm 5.
  public var frobeniusNorm: Double {
    elements.reduce(0) { $0.addingProduct(Double($1), Double($1)) }.squareRoot()
  }

  /// ‖A − B‖ / ‖A‖ for an approximation B of this matrix A; 0 if both are zero, infinite if
  /// only A is.
  ///
  /// Example: [[3, 4]] approximated by [[3, 3]] is wrong by 1/5.
  ///
  /// - Precondition: `approximation` is of this matrix's shape.
  public func relativeError(of approximation: Matrix) -> Double {
    let error = (self - approximation).frobeniusNorm
    return error == 0 ? 0 : error / frobeniusNorm
  }

  private func combined(with other: Matrix, _ operation: (Float, Float) -> Float) -> Matrix {
    precondition(
      rows == other.rows && columns == other.columns,
      """
      a \(rows)×\(columns) matrix and a \(other.rows)×\(other.columns) one: \
      only matrices of equal shape are added, subtracted or compared
      """)
    return Matrix(
      rows: rows, columns: columns, elements: zip(elements, other.elements).map(operation))
  }
}
