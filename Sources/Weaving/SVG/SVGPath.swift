/// The data of a path, rounded to one decimal.
struct SVGPath {
  private(set) var data = ""

  mutating func move(_ x: Double, _ y: Double) { data += "M" + pair(x, y) }
  mutating func line(_ x: Double, _ y: Double) { data += "L" + pair(x, y) }
  mutating func horizontal(to x: Double) { data += "H" + SVGMetrics.number(x) }
  mutating func vertical(to y: Double) { data += "V" + SVGMetrics.number(y) }
  mutating func close() { data += "z" }

  /// Adds a rectangle from corner to corner.
  mutating func rectangle(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) {
    move(a.x, a.y)
    horizontal(to: b.x)
    vertical(to: b.y)
    horizontal(to: a.x)
    close()
  }

  /// Adds a line through points.
  mutating func polyline(_ points: some Sequence<(x: Double, y: Double)>) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(point.x, point.y) } else { line(point.x, point.y) }
    }
  }

  private func pair(_ x: Double, _ y: Double) -> String {
    SVGMetrics.number(x) + " " + SVGMetrics.number(y)
  }
}
