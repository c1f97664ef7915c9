import LessonRuntime
import Plotting
import Text

/// Draws a diagram's parts with characters: shades as colors, or as fillings where there are none.
struct TerminalDiagram {
  let diagram: Diagram
  let width: Int
  let usesColor: Bool

  private var metrics: DiagramMetrics {
    DiagramMetrics(
      width: Double(width), lineHeight: 1, cellHeight: 1, cellWidth: 2, padding: 1, gap: 2,
      rowGap: 1, barGap: 0,
      arrow: 6, span: 4, frame: 1, measure: { Double($0.columns) }, snap: { $0.rounded() })
  }

  func draw(on canvas: inout TerminalCanvas) {
    let drawing = DiagramLayout.drawing(of: diagram, metrics)
    let fillings = TerminalFillings(drawing, usesColor: usesColor)
    var lines = TerminalLines()
    for mark in drawing.marks {
      switch mark {
      case .cell(let frame, let shade, let text): fillings.fill(frame, shade, text, on: &canvas)
      case .sample(let frame, let shade): fillings.fill(frame, shade, "", on: &canvas)
      case .box(let frame, let role, let text): box(frame, role, text, on: &canvas)
      case .text(let text, let place, let anchor, _):
        let shift = anchor == .start ? 0 : anchor == .end ? text.columns : text.columns / 2
        let column = max(0, min(width - text.columns, Int(place.x) - shift))
        canvas.write(text, row: Int(place.y), column: column)
      case .line(let points, let hasHead): lines.add(points, hasHead: hasHead, on: &canvas)
      }
    }
    lines.draw(on: &canvas)
  }

  private func box(
    _ frame: DiagramFrame, _ role: Role, _ text: String, on canvas: inout TerminalCanvas
  ) {
    let (row, column, inner) = (Int(frame.y), Int(frame.x), Int(frame.width) - 2)
    let rule = String(repeating: "─", count: max(0, inner))
    let color = TerminalFillings.color(role)
    canvas.write("┌\(rule)┐", row: row, column: column, color: color)
    canvas.write("│", row: row + 1, column: column, color: color)
    canvas.write(text, row: row + 1, column: column + 1)
    canvas.write("│", row: row + 1, column: column + 1 + inner, color: color)
    canvas.write("└\(rule)┘", row: row + 2, column: column, color: color)
  }
}

/// How the shades of one diagram are told apart.
struct TerminalFillings {
  private let shades: [Shade]
  private let usesColor: Bool

  init(_ drawing: DiagramDrawing, usesColor: Bool) {
    var shades: [Shade] = []
    for case .sample(_, let shade) in drawing.marks { shades.append(shade) }
    self.shades = shades
    self.usesColor = usesColor
  }

  static func color(_ role: Role) -> Int {
    TerminalStyle.color(Role.allCases.firstIndex(of: role) ?? 0)
  }

  /// Fills a frame, with a text in its middle where there is one.
  func fill(
    _ frame: DiagramFrame, _ shade: Shade, _ text: String, on canvas: inout TerminalCanvas
  ) {
    let (row, start) = (Int(frame.y), Int(frame.x))
    let count = max(0, Int(frame.right) - start)
    let column = start + (count - text.columns) / 2
    guard usesColor else {
      let hasRoom = text.isEmpty || count >= text.columns + 4
      let filling = String(repeating: filling(shade), count: hasRoom ? count : 1)
      canvas.write(filling, row: row, column: start)
      // Where there is little room, one sign before the text tells the shade.
      let end = start + count - text.columns
      canvas.write(
        hasRoom && !text.isEmpty ? " \(text) " : text, row: row, column: hasRoom ? column - 1 : end)
      return
    }
    let (ink, paper) = colors(shade)
    canvas.write(
      String(repeating: shade.strength == .empty ? "·" : " ", count: count), row: row,
      column: start, color: ink, background: paper)
    canvas.write(text, row: row, column: column, color: ink, background: paper)
  }

  /// White on the role's color, or the role's color on a gray that is dark and light enough.
  private func colors(_ shade: Shade) -> (ink: Int?, paper: Int?) {
    switch shade.strength {
    case .full: (231, Self.color(shade.role))
    case .faint: (16, TerminalStyle.tint(Role.allCases.firstIndex(of: shade.role) ?? 0))
    case .empty: (nil, nil)
    }
  }

  /// Without color each shade of the diagram has a filling of its own.
  private func filling(_ shade: Shade) -> Character {
    let glyphs: [Character] = ["█", "░", "▓", "▒", "╱", "╳", "▪", "○", "≡", "·"]
    if shade.strength == .empty { return "·" }
    return glyphs[
      (shades.filter { $0.strength != .empty }.firstIndex(of: shade) ?? 0) % glyphs.count]
  }
}
