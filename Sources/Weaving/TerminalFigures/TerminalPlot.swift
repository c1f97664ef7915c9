import LessonRuntime

/// The rectangle of a plot on a canvas and the two axes that give values their place in it.
struct TerminalPlot {
  let top: Int
  let rows: Int
  let x: TerminalBottomAxis
  let y: PlotAxis

  /// The half column of a place.
  func dotX(_ point: PlotPoint) -> Int { x.dot(point.x) }

  /// The quarter row of a place.
  func dotY(_ point: PlotPoint) -> Int {
    4 * top + Int(((1 - point.y) * Double(4 * rows - 1)).rounded())
  }

  /// The column of a place.
  func column(_ point: PlotPoint) -> Int { dotX(point) / 2 }

  /// The row of a place.
  func row(_ point: PlotPoint) -> Int { dotY(point) / 4 }

  /// Draws a straight line of braille dots.
  func draw(_ segment: PlotSegment, color: Int, on canvas: inout TerminalCanvas) {
    let (x0, y0) = (dotX(segment.start), dotY(segment.start))
    let (x1, y1) = (dotX(segment.end), dotY(segment.end))
    let steps = max(abs(x1 - x0), abs(y1 - y0), 1)
    for step in 0...steps {
      // Rounds half up in integers.
      let x = x0 + floorDivide(2 * (x1 - x0) * step + steps, 2 * steps)
      let y = y0 + floorDivide(2 * (y1 - y0) * step + steps, 2 * steps)
      canvas.dot(x: x, y: y, color: color)
    }
  }

  private func floorDivide(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }
}
