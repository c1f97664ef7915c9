extension Matrix {
  /// Throws unless there are elements and each is a number within ±2¹²⁶, where neither a range nor
  /// the values of its grid can overflow.
  func checkQuantizable() throws(QuantizationError) {
    guard !elements.isEmpty else { throw .emptyMatrix }
    if let k = elements.firstIndex(where: { !(abs($0) <= 0x1p126) }) {
      let (row, column) = (k / columns, k % columns)
      throw elements[k].isFinite
        ? .tooLarge(row: row, column: column) : .notFinite(row: row, column: column)
    }
  }
}
