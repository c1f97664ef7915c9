import Plotting

/// Lines whose characters depend on all that meet in a cell.
struct TerminalLines {
  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  private enum Side: Int { case up = 1, right = 2, down = 4, left = 8 }

  private var sides: [Place: Int] = [:]
  private var heads: [(place: Place, glyph: String)] = []

  /// Adds a line; slanted stretches are drawn in dots.
  mutating func add(_ points: [DiagramPoint], hasHead: Bool, on canvas: inout TerminalCanvas) {
    let places = points.map { Place(row: Int($0.y), column: Int($0.x)) }
    for (from, to) in zip(places, places.dropFirst()) {
      if from.row == to.row {
        horizontal(from.row, min(from.column, to.column), max(from.column, to.column))
      } else if from.column == to.column {
        vertical(from.column, min(from.row, to.row), max(from.row, to.row))
      } else {
        slanted(from, to, on: &canvas)
      }
    }
    guard hasHead, let tip = places.last, let before = places.dropLast().last else { return }
    let glyph =
      tip.row == before.row
      ? (tip.column > before.column ? "▶" : "◀") : (tip.row > before.row ? "▼" : "▲")
    let isRight = glyph == "▶"
    heads.append((Place(row: tip.row, column: tip.column - (isRight ? 1 : 0)), glyph))
  }

  /// Writes the characters, in the order of their places.
  func draw(on canvas: inout TerminalCanvas) {
    // What only arrives from the left or from below is the end of a line, which its head takes.
    let glyphs = Array("  ─└││┌├ ┘─┴┐┤┬┼")
    let ordered = sides.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
    for (place, mask) in ordered {
      guard glyphs[mask] != " " else { continue }
      canvas.fill(glyphs[mask], row: place.row, column: place.column)
    }
    for head in heads { canvas.write(head.glyph, row: head.place.row, column: head.place.column) }
  }

  private mutating func join(_ row: Int, _ column: Int, _ side: Side) {
    sides[Place(row: row, column: column), default: 0] |= side.rawValue
  }

  private mutating func horizontal(_ row: Int, _ start: Int, _ end: Int) {
    for column in start..<max(start, end) {
      join(row, column, .right)
      join(row, column + 1, .left)
    }
  }

  private mutating func vertical(_ column: Int, _ start: Int, _ end: Int) {
    for row in start..<max(start, end) {
      join(row, column, .down)
      join(row + 1, column, .up)
    }
  }

  private mutating func slanted(_ from: Place, _ to: Place, on canvas: inout TerminalCanvas) {
    let (top, bottom) = from.row < to.row ? (from, to) : (to, from)
    join(top.row, top.column, .down)
    join(bottom.row, bottom.column, .up)
    let (first, last) = ((top.row + 1) * 4, bottom.row * 4 - 1)
    guard first <= last else { return }
    for y in first...last {
      let share = Double(y - first) / Double(max(1, last - first))
      let x = Double(top.column * 2) + share * Double((bottom.column - top.column) * 2)
      canvas.dot(x: Int(x.rounded()), y: y)
    }
  }
}
