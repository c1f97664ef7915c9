import LessonRuntime

/// Finds room for the labels of rules beside their lines, where they cover the least data.
struct RuleLabelsSVG {
  /// A label with the place of its lower left corner.
  struct Placed {
    let text: String
    let left: Double
    let baseline: Double
  }

  private typealias Box = (left: Double, top: Double, right: Double, bottom: Double)

  let chart: Chart
  let frame: PlotFrame

  /// All labels, or `nil` if one of them has no room without touching another.
  var placed: [Placed]? {
    var boxes: [Box] = []
    var labels: [Placed] = []
    for rule in chart.rules {
      guard let segment = rule.segment(x: frame.x, y: frame.y) else { return nil }
      let free = candidates(for: rule, along: segment).filter { box in
        isInPlot(box) && !boxes.contains { overlaps($0, box) }
      }
      // `min` keeps the first of equals, so places are tried in their order of preference.
      guard let box = free.min(by: { covered(by: $0) < covered(by: $1) }) else { return nil }
      boxes.append(box)
      labels.append(Placed(text: rule.label, left: box.left, baseline: box.bottom - 5))
    }
    return labels
  }

  private func candidates(for rule: Chart.Rule, along segment: PlotSegment) -> [Box] {
    let place = frame.place(segment.start)
    let width = SVGMetrics.width(of: rule.label)
    let height = SVGMetrics.lineHeight
    switch rule.direction {
    case .horizontal:
      return [frame.right - width - 4, frame.left + 6, (frame.left + frame.right - width) / 2]
        .flatMap { left in
          [place.y - height, place.y + 1].map { (left, $0, left + width, $0 + height) }
        }
    case .vertical:
      return [frame.top + 2, frame.bottom - height - 2].flatMap { top in
        [place.x + 6, place.x - width - 6].map { ($0, top, $0 + width, top + height) }
      }
    }
  }

  private func isInPlot(_ box: Box) -> Bool {
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top
      && box.bottom <= frame.bottom
  }

  private func overlaps(_ a: Box, _ b: Box) -> Bool {
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  }

  /// The number of pieces of lines, points and bars that a label at `box` would touch.
  private func covered(by box: Box) -> Int {
    let width = frame.right - frame.left
    let height = frame.bottom - frame.top
    let x = (box.left - frame.left) / width...(box.right - frame.left) / width
    let y = (frame.bottom - box.bottom) / height...(frame.bottom - box.top) / height
    return chart.series.map { series in
      PlotPath.runs(series.places(x: frame.x, y: frame.y)).map { run in
        switch series.mark {
        case .line:
          zip(run, run.dropFirst()).count { PlotSegment($0, $1).clipped(x: x, y: y) != nil }
        case .points: run.count { x.contains($0.x) && y.contains($0.y) }
        case .bars:
          run.count { point in
            let foot = PlotPoint(x: point.x, y: frame.y.baseline)
            return PlotSegment(foot, point).clipped(x: x, y: y) != nil
          }
        }
      }.reduce(0, +)
    }.reduce(0, +)
  }
}
