import LessonRuntime

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
    let widths = columnWidths(header: header, rows: rows, numeric: numeric)
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

  /// Natural widths, with text columns narrowed until the table fits.
  private func columnWidths(header: [String], rows: [[String]], numeric: [Bool]) -> [Int] {
    var widths = header.indices.map { column in
      max(1, ([header] + rows).map { $0[column].count }.max() ?? 1)
    }
    var excess = widths.reduce(1) { $0 + $1 + 3 } - options.width
    while excess > 0 {
      let narrowable = widths.indices.filter { widths[$0] > 8 }
      let texts = narrowable.filter { !numeric[$0] }
      guard let widest = (texts.isEmpty ? narrowable : texts).max(by: { widths[$0] < widths[$1] })
      else {
        break
      }
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
