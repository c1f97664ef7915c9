/// A table typed by hand in a `table` fence: rows of cells separated by `|`, the first the header.
///
/// Blank lines mean nothing, and `\|` is a bar in a cell.
///
///     model | bits
///     OPT   | 4
public struct TypedTable: Sendable {
  /// The column titles.
  public let header: [String]
  /// The cells of each row.
  public let rows: [[String]]
  /// Where the first row with another number of cells than the header begins, both counted from 1.
  let raggedRow: (line: Int, column: Int)?

  /// Reads the text between the fences.
  public init(_ code: String) {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy(\.isWhitespace) }
      .map { line in
        let margin = line.element.prefix(while: \.isWhitespace).utf8.count
        return (place: (line.offset + 1, margin + 1), cells: Self.cells(line.element))
      }
    let header = lines.first?.cells ?? []
    self.header = header
    rows = lines.dropFirst().map(\.cells)
    raggedRow = lines.first { $0.cells.count != header.count }?.place
  }

  /// Every cell of the column is a number, or a dash for "none".
  public func isNumeric(_ column: Int) -> Bool {
    !rows.isEmpty
      && rows.allSatisfy { row in
        let cell = row[column].replacing("−", with: "-").replacing(",", with: "")
        return cell == "–" || Double(cell) != nil
      }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if isEscaped && character != "|" { cells[cells.count - 1].append("\\") }
      if character == "|" && !isEscaped {
        cells.append("")
      } else if character != "\\" || isEscaped {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if isEscaped { cells[cells.count - 1].append("\\") }
    return cells.map(trimmed)
  }

  private static func trimmed(_ cell: String) -> String {
    let start = cell.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
