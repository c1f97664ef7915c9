/// A place in a plot: (0, 0) is the lower left corner, (1, 1) the upper right one.
package struct PlotPoint: Hashable, Sendable {
  /// The place along the horizontal axis.
  package let x: Double
  /// The place along the vertical axis.
  package let y: Double

  /// Creates a place.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The place lies in the plot, forgiving a rounding at its border.
  package var isInside: Bool { (-1e-9...1 + 1e-9).contains(x) && (-1e-9...1 + 1e-9).contains(y) }

  func toward(_ other: PlotPoint, by fraction: Double) -> PlotPoint {
    // The end itself is kept exact, so that pieces of one line can be joined again.
    if fraction == 1 { return other }
    return PlotPoint(x: x + (other.x - x) * fraction, y: y + (other.y - y) * fraction)
  }
}

/// A straight piece of a line.
package struct PlotSegment: Hashable, Sendable {
  /// Where it begins.
  package let start: PlotPoint
  /// Where it ends.
  package let end: PlotPoint

  /// Creates a piece.
  package init(_ start: PlotPoint, _ end: PlotPoint) {
    self.start = start
    self.end = end
  }

  /// The part inside a rectangle, or `nil` if it passes by.
  ///
  /// Each side cuts the interval of the parameter t ∈ [0, 1] (Liang and Barsky 1984).
  package func clipped(
    x: ClosedRange<Double> = 0...1, y: ClosedRange<Double> = 0...1
  ) -> PlotSegment? {
    let dx = end.x - start.x
    let dy = end.y - start.y
    var (enter, leave) = (0.0, 1.0)
    for (slope, room) in [
      (-dx, start.x - x.lowerBound), (dx, x.upperBound - start.x),
      (-dy, start.y - y.lowerBound), (dy, y.upperBound - start.y),
    ] {
      if slope == 0 {
        if room < -1e-9 { return nil }
      } else if slope < 0 {
        enter = max(enter, room / slope)
      } else {
        leave = min(leave, room / slope)
      }
    }
    if enter > leave + 1e-9 { return nil }
    return PlotSegment(start.toward(end, by: enter), start.toward(end, by: leave))
  }
}

extension PlotSegment {
  /// The piece on the way to another one.
  package func toward(_ other: PlotSegment, by fraction: Double) -> PlotSegment {
    PlotSegment(start.toward(other.start, by: fraction), end.toward(other.end, by: fraction))
  }
}

/// Lines as they are drawn: broken at gaps and cut off at the border of the plot.
package enum PlotPath {
  /// The runs of points between gaps (`nil`).
  package static func runs(_ points: [PlotPoint?]) -> [[PlotPoint]] {
    points.split(separator: nil).map { $0.compactMap(\.self) }
  }

  /// The parts of a run inside the plot.
  package static func clipped(_ run: [PlotPoint]) -> [[PlotPoint]] {
    if run.allSatisfy(\.isInside) { return [run] }
    var parts: [[PlotPoint]] = []
    for (start, end) in zip(run, run.dropFirst()) {
      guard let piece = PlotSegment(start, end).clipped() else { continue }
      if let last = parts.last?.last, last == piece.start {
        parts[parts.count - 1].append(piece.end)
      } else {
        parts.append([piece.start, piece.end])
      }
    }
    return parts
  }

  /// A run with no more detail than `columns` columns can show: of each column the first, the
  /// lowest, the highest and the last point. Runs that turn back are left as they are.
  package static func thinned(_ run: [PlotPoint], columns: Int) -> [PlotPoint] {
    let isAscending = zip(run, run.dropFirst()).allSatisfy { $0.x <= $1.x }
    if run.count <= 4 * columns || !isAscending { return run }
    var kept: [PlotPoint] = []
    var begin = 0
    while begin < run.count {
      let column = Int(run[begin].x * Double(columns))
      let end = run[begin...].firstIndex { Int($0.x * Double(columns)) != column } ?? run.count
      let range = begin..<end
      let lowest = range.min { run[$0].y < run[$1].y } ?? begin
      let highest = range.max { run[$0].y < run[$1].y } ?? begin
      kept += Set([begin, lowest, highest, end - 1]).sorted().map { run[$0] }
      begin = end
    }
    return kept
  }
}
