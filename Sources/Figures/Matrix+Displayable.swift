import LessonRuntime
import ModelEfficiency

extension Matrix: Displayable {
  /// The rows in columns of equal width; of large matrices the corners only.
  ///
  ///     [ 1  −0.5 ]
  ///     [ 0   1   ]
  public var output: Output { .value(text(limit: 8)) }

  /// The rows as arrays, for heatmaps.
  public var rowsAsArrays: [[Float]] { (0..<rows).map(row) }

  /// The rows in brackets, one after another, for alternative texts.
  public var rowsAsText: String {
    rowsAsArrays.map { row in
      "(" + row.map { significant($0, 3) }.joined(separator: ", ") + ")"
    }.joined(separator: ", ")
  }

  private func text(limit: Int) -> String {
    let shownRows = Self.shown(rows, limit)
    let shownColumns = Self.shown(columns, limit)
    let cells = shownRows.map { i in
      shownColumns.map { j in
        guard let i, let j else { return "…" }
        return significant(self[i, j], 4)
      }
    }
    let widths = shownColumns.indices.map { j in cells.map { $0[j].count }.max() ?? 0 }
    return cells.map { row in
      let padded = zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
      return "[ " + padded.joined(separator: "  ") + " ]\n"
    }.joined()
  }

  /// All indices, or the first and last ones around a gap.
  private static func shown(_ count: Int, _ limit: Int) -> [Int?] {
    guard count > limit else { return Array(0..<count) }
    let half = limit / 2
    return Array(0..<half) + [nil] + Array(count - half..<count)
  }
}
