import Text

/// The names of rows: beside them if the names are short, otherwise above.
struct TerminalRowNames {
  let names: [String]
  let width: Int

  /// The names stand beside their rows.
  var areBeside: Bool { widest <= width / 3 }

  /// The columns that names beside the rows take.
  var columns: Int { areBeside ? widest + 1 : 0 }

  /// Writes a name on the row where its marks begin, or on a row of its own, and returns the row
  /// of the marks.
  func draw(_ name: String, row: Int, on canvas: inout TerminalCanvas) -> Int {
    canvas.write(TerminalText.fitted(name, width: width), row: row, column: 0)
    return areBeside ? row : row + 1
  }

  private var widest: Int { names.map(\.columns).max() ?? 0 }
}
