import LessonRuntime
import Text

/// Draws a matrix as shaded or colored cells; what is too wide continues in a panel below.
struct TerminalHeatmap {
  let heatmap: Heatmap
  let width: Int
  let usesColor: Bool
  private let levels: HeatLevels
  /// What is printed in the cells, all equally wide.
  private let bodies: [[String]]
  /// Cells have a blank or a bracket on both sides.
  private let isFramed: Bool

  init(heatmap: Heatmap, width: Int, usesColor: Bool) {
    self.heatmap = heatmap
    self.width = width
    self.usesColor = usesColor
    let levels = HeatLevels(heatmap)
    self.levels = levels
    let columns = max(1, heatmap.columnCount)
    let names = heatmap.rowLabels.map(\.columns).max() ?? 0
    let room = (width - min(names, width / 3) - 1) / columns
    let texts = (heatmap.showsValues ? [3, 2] : []).lazy
      .map { heatmap.cellTexts(significant: $0) }
      .first { ($0.joined().map(\.columns).max() ?? 0) + 2 <= room }
    if let texts {
      let widest = texts.joined().map(\.columns).max() ?? 0
      bodies = texts.map { $0.map { TerminalText.padded($0, width: widest, toTheRight: true) } }
    } else {
      // A sign needs a column of its own; other shades can do with one where two do not fit.
      let isNarrow = room < 2 && (usesColor || heatmap.scale == .sequential)
      bodies = heatmap.rows.map { row in
        row.map { datum in
          let level = levels.level(of: datum)
          let shade = level.map { TerminalStyle.shade(level: $0, scale: heatmap.scale) } ?? "××"
          let body = usesColor && level != nil ? "  " : shade
          return isNarrow ? String(body.prefix(1)) : body
        }
      }
    }
    isFramed = texts != nil || !heatmap.highlighted.isEmpty
  }

  func draw(on canvas: inout TerminalCanvas) {
    if heatmap.columnCount == 0 {
      canvas.write("no data", row: canvas.height, column: 0)
      return
    }
    let names = min(heatmap.rowLabels.map(\.columns).max() ?? 0, width / 3)
    let left = names + (names == 0 ? 0 : 1)
    let cell = (bodies.first?.first?.count ?? 2) + (isFramed ? 2 : 0)
    let perPanel = max(1, (width - left) / cell)
    for first in stride(from: 0, to: heatmap.columnCount, by: perPanel) {
      let columns = first..<min(heatmap.columnCount, first + perPanel)
      if perPanel < heatmap.columnCount {
        let range = "columns \(columns.lowerBound)–\(columns.upperBound - 1)"
        canvas.write(range, row: canvas.height, column: left)
      }
      drawPanel(columns, left: left, cell: cell, on: &canvas)
    }
    drawScale(on: &canvas)
  }

  private func drawPanel(
    _ columns: Range<Int>, left: Int, cell: Int, on canvas: inout TerminalCanvas
  ) {
    drawColumnLabels(columns, left: left, cell: cell, on: &canvas)
    let highlighted = Set(heatmap.highlighted)
    for (index, row) in heatmap.rows.enumerated() {
      let line = canvas.height
      if !heatmap.rowLabels.isEmpty {
        let name = TerminalText.fitted(heatmap.rowLabels[index], width: left - 1)
        canvas.write(name, row: line, column: left - 1 - name.columns)
      }
      for column in columns {
        let isHighlighted = highlighted.contains(.init(row: index, column: column))
        let frame = !isFramed ? ("", "") : isHighlighted ? ("[", "]") : (" ", " ")
        let colors = usesColor ? colors(of: row[column]) : (nil, nil)
        canvas.write(
          frame.0 + bodies[index][column] + frame.1, row: line,
          column: left + (column - columns.lowerBound) * cell, color: colors.1, background: colors.0
        )
      }
    }
  }

  /// Every k-th label, with the least k for which they fit; none if they are wider than the panel.
  private func drawColumnLabels(
    _ columns: Range<Int>, left: Int, cell: Int, on canvas: inout TerminalCanvas
  ) {
    let widest = heatmap.columnLabels.map(\.columns).max() ?? 0
    if widest == 0 || widest > width - left { return }
    let row = canvas.height
    for column in stride(from: columns.lowerBound, to: columns.upperBound, by: widest / cell + 1) {
      let label = heatmap.columnLabels[column]
      let middle = left + (column - columns.lowerBound) * cell + (cell - label.columns + 1) / 2
      canvas.write(label, row: row, column: max(left, min(width - label.columns, middle)))
    }
  }

  private func colors(of datum: Datum) -> (background: Int?, text: Int?) {
    guard let level = levels.level(of: datum) else { return (nil, nil) }
    let colors = TerminalStyle.colors(level: level, scale: heatmap.scale)
    return (colors.background, colors.text)
  }

  /// The values of the two ends with all shades between them.
  private func drawScale(on canvas: inout TerminalCanvas) {
    canvas.write("", row: canvas.height, column: 0)
    for line in TerminalText.lines(heatmap.label, width: width) {
      canvas.write(line, row: canvas.height, column: 0)
    }
    let row = canvas.height
    let ends = [levels.lower, levels.upper].map { NumberText.text($0, significant: 3) }
    canvas.write(ends[0], row: row, column: 0)
    var column = ends[0].count + 1
    let step = heatmap.scale == .sequential && !usesColor ? 2 : 1
    for level in stride(from: 0, to: HeatLevels.count, by: step) {
      let colors = TerminalStyle.colors(level: level, scale: heatmap.scale)
      canvas.write(
        usesColor ? "  " : TerminalStyle.shade(level: level, scale: heatmap.scale), row: row,
        column: column, background: usesColor ? colors.background : nil)
      column += 2
    }
    let rest = [ends[1]] + (heatmap.highlighted.isEmpty ? [] : ["[ ] highlighted"])
    canvas.write(rest.joined(separator: "   "), row: row, column: column + 1)
  }
}
