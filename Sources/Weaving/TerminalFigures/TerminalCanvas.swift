import Text

/// A grid of characters that figures are drawn on, as wide as the terminal and as high as needed.
///
/// A wide character takes the cell after its own, too. A cell that holds no character shows its braille dots, two columns of four in each cell.
struct TerminalCanvas {
  /// One character of the grid.
  private struct Cell {
    var character: Character?
    var dots: UInt8 = 0
    var color: Int?
    var background: Int?
    /// The wide character in the cell before reaches into this one.
    var isCovered = false
  }

  /// The number of columns; what is written beyond is dropped.
  let width: Int
  private var rows: [[Cell]] = []

  init(width: Int) { self.width = width }

  /// The number of rows so far.
  var height: Int { rows.count }

  /// Writes a text that begins at a cell, in a color of the 256-color palette.
  mutating func write(
    _ text: String, row: Int, column: Int, color: Int? = nil, background: Int? = nil
  ) {
    grow(to: row)
    var column = column
    for character in text where character.columns > 0 {
      let cells = column..<column + character.columns
      column = cells.upperBound
      guard cells.lowerBound >= 0, cells.upperBound <= width else { continue }
      for cell in cells { clear(row: row, column: cell) }
      for cell in cells {
        rows[row][cell].character = cell == cells.lowerBound ? character : " "
        rows[row][cell].color = color
        rows[row][cell].background = background
        rows[row][cell].isCovered = cell > cells.lowerBound
      }
    }
  }

  /// Removes a wide character of which a cell is to be written over.
  private mutating func clear(row: Int, column: Int) {
    if rows[row][column].isCovered {
      rows[row][column - 1].character = " "
      rows[row][column].isCovered = false
    }
    if column + 1 < width, rows[row][column + 1].isCovered {
      rows[row][column + 1].isCovered = false
    }
  }

  /// Writes a character where there is none yet.
  mutating func fill(_ character: Character, row: Int, column: Int, color: Int? = nil) {
    grow(to: row)
    guard (0..<width).contains(column), rows[row][column].character == nil,
      rows[row][column].dots == 0
    else { return }
    rows[row][column].character = character
    rows[row][column].color = color
  }

  /// Sets a braille dot; `x` counts half cells and `y` quarter cells.
  mutating func dot(x: Int, y: Int, color: Int? = nil) {
    guard y >= 0, (0..<2 * width).contains(x) else { return }
    grow(to: y / 4)
    // Unicode numbers the dots of braille in this order: 1–3 left, 4–6 right, 7 and 8 below.
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    rows[y / 4][x / 2].dots |= bits[x % 2][y % 4]
    if rows[y / 4][x / 2].character == nil { rows[y / 4][x / 2].color = color }
  }

  /// The text of the rows without trailing blanks, with escape sequences if `color` is wanted.
  func lines(color: Bool) -> [String] {
    rows.map { row in
      let used = row.lastIndex { Self.character(of: $0) != " " || color && $0.background != nil }
      let cells = row[..<(used.map { $0 + 1 } ?? 0)].filter { !$0.isCovered }
      if !color { return String(cells.map(Self.character)) }
      var line = ""
      var style = ""
      for cell in cells {
        let next = Self.style(of: cell)
        if next != style { line += (style.isEmpty ? "" : "\u{1B}[0m") + next }
        style = next
        line.append(Self.character(of: cell))
      }
      return line + (style.isEmpty ? "" : "\u{1B}[0m")
    }
  }

  private mutating func grow(to row: Int) {
    while rows.count <= row { rows.append([Cell](repeating: Cell(), count: width)) }
  }

  private static func character(of cell: Cell) -> Character {
    if let character = cell.character { return character }
    if cell.dots == 0 { return " " }
    return Unicode.Scalar(0x2800 + UInt32(cell.dots)).map { Character($0) } ?? " "
  }

  private static func style(of cell: Cell) -> String {
    let codes = [cell.color.map { "38;5;\($0)" }, cell.background.map { "48;5;\($0)" }]
    let style = codes.compactMap(\.self).joined(separator: ";")
    return style.isEmpty ? "" : "\u{1B}[\(style)m"
  }
}
