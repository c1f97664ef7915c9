/// A table typed by hand in a `table` fence: rows of cells separated by `|`, the first the header.
///
///     model | bits
///     OPT   | 4
public struct TypedTable: Hashable, Sendable {
  /// The column titles.
  public let header: [String]
  /// The cells of each row.
  public let rows: [[String]]
  /// The first row with another number of cells than the header, counted from 0 among all rows.
  let raggedRow: Int?

  /// Reads the text between the fences.
  public init(_ code: String) {
    let lines = code.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
    }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
    raggedRow = lines.firstIndex { $0.count != lines[0].count }
  }

  /// Every cell of the column is a number, or a dash for "none".
  public func isNumeric(_ column: Int) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        let cell = row[column].replacing("−", with: "-").replacing(",", with: "")
        return cell == "–" || Double(cell) != nil
      }
  }

  private static func trimmed(_ cell: Substring) -> String {
    let start = cell.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
