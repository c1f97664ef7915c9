extension Matrix: CustomStringConvertible {
  /// The rows in brackets, with the columns aligned; of more than eight rows or columns, the first
  /// four and the last three.
  ///
  ///     [[ 1, -2.5],
  ///      [30,    4]]
  public var description: String {
    let rowNumbers = Self.shown(rows)
    let cells = Self.shown(columns).map { j -> [String] in
      let column = rowNumbers.map { i in Self.text(i, j) { self[$0, $1] } }
      let width = column.map(\.count).max() ?? 0
      return column.map { String(repeating: " ", count: width - $0.count) + $0 }
    }
    let lines = rowNumbers.indices.map { i in
      "[" + cells.map { $0[i] }.joined(separator: ", ") + "]"
    }
    return "[" + lines.joined(separator: ",\n ") + "]"
  }

  /// The indices that are shown; nil stands for those left out.
  private static func shown(_ count: Int) -> [Int?] {
    count <= 8 ? Array(0..<count) : Array(0..<4) + [nil] + Array(count - 3..<count)
  }

  private static func text(_ i: Int?, _ j: Int?, _ element: (Int, Int) -> Float) -> String {
    guard let i, let j else { return "…" }
    let text = "\(element(i, j))"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
