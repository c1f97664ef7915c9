/// The data of a path, rounded to one decimal.
struct SVGPath {
  private(set) var data = ""
  /// The next step of a polyline is its first, which needs the letter of the command.
  private var isFirstStep = true

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

  /// Adds a line through points, by relative steps, which are shorter to write.
  ///
  /// The steps are differences of rounded places, so that their roundings do not add up.
  mutating func polyline(_ points: some Sequence<(x: Double, y: Double)>) {
    var last: (x: Double, y: Double)?
    for point in points {
      let place = (x: (point.x * 10).rounded() / 10, y: (point.y * 10).rounded() / 10)
      if let last {
        let step = pair(place.x - last.x, place.y - last.y)
        data += isFirstStep ? "l" + step : (step.hasPrefix("-") ? "" : " ") + step
        isFirstStep = false
      } else {
        move(place.x, place.y)
        isFirstStep = true
      }
      last = place
    }
  }

  private func pair(_ x: Double, _ y: Double) -> String {
    SVGMetrics.number(x) + " " + SVGMetrics.number(y)
  }
}
