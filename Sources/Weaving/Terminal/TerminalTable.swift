import LessonRuntime
import Text

/// Draws tables with lines between header and rows.
///
///     Error by bits
///     ┌──────┬────────┐
///     │ bits │    RTN │
///     ├──────┼────────┤
///     │    4 │ 10.8 % │
///     └──────┴────────┘
struct TerminalTable {
  let options: TerminalOptions

  func lines(_ table: Table) -> [StyledText] {
    let titles = table.columns.map(\.title)
    let cells = table.rows.map { $0.map(\.text) }
    let numeric = titles.indices.map(table.isNumeric)
    return StyledText(table.caption, .bold).wrapped(to: options.width)
      + grid(header: titles, rows: cells, numeric: numeric)
  }

  /// A table of texts, its first row the header; cells of wide tables are wrapped.
  func grid(header: [String], rows: [[String]], numeric: [Bool]) -> [StyledText] {
    guard let widths = columnWidths(header: header, rows: rows) else {
      return stacked(header: header, rows: rows)
    }
    func rule(_ left: String, _ middle: String, _ right: String) -> StyledText {
      let dashes = widths.map { String(repeating: "─", count: $0 + 2) }
      return StyledText(left + dashes.joined(separator: middle) + right, .dim)
    }
    func lines(_ cells: [String], _ style: TextStyle) -> [StyledText] {
      let wrapped = zip(cells, widths).map { StyledText($0, style).wrapped(to: $1) }
      let height = wrapped.map(\.count).max() ?? 1
      return (0..<height).map { index in
        let parts = wrapped.indices.map { column in
          let text = index < wrapped[column].count ? wrapped[column][index] : StyledText("")
          return pad(text, to: widths[column], right: numeric[column])
        }
        return StyledText("│ ", .dim) + parts.joined(by: StyledText(" │ ", .dim))
          + StyledText(" │", .dim)
      }
    }
    return [rule("┌", "┬", "┐")] + lines(header, .bold) + [rule("├", "┼", "┤")]
      + rows.flatMap { lines($0, []) } + [rule("└", "┴", "┘")]
  }

  /// A table too wide for the terminal, row by row: each cell after its column's title.
  private func stacked(header: [String], rows: [[String]]) -> [StyledText] {
    rows.flatMap { row in
      zip(header, row).enumerated().flatMap { index, cell in
        (StyledText("\(index == 0 ? "" : "  ")\(cell.0): ", .dim) + StyledText(cell.1))
          .wrapped(to: options.width)
      }
    }
  }

  /// Natural widths, with the widest columns narrowed until the table fits; no column becomes
  /// narrower than its longest word. `nil` if it cannot fit.
  private func columnWidths(header: [String], rows: [[String]]) -> [Int]? {
    let cells = [header] + rows
    var widths = header.indices.map { column in cells.map { $0[column].columns }.max() ?? 1 }
    let least = header.indices.map { column in
      cells.map { StyledText($0[column]).widestWord }.max() ?? 1
    }
    var excess = widths.reduce(1) { $0 + $1 + 3 } - options.width
    while excess > 0 {
      let narrowable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func pad(_ text: StyledText, to width: Int, right: Bool) -> StyledText {
    let space = StyledText(String(repeating: " ", count: max(0, width - text.width)))
    return right ? space + text : text + space
  }
}

extension [StyledText] {
  func joined(by separator: StyledText) -> StyledText {
    StyledText(enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] })
  }
}
