import LessonRuntime

extension DiagramLayout {
  /// Two axes, the labels of their places above and below, and lines between.
  func axes(_ axes: Diagram.AlignedAxes) -> DiagramDrawing {
    let names = max(metrics.measure(axes.upper.name), metrics.measure(axes.lower.name))
    let labels = axes.pairs.flatMap { [$0.upperLabel, $0.lowerLabel] }.map(metrics.measure)
    let half = (labels.max() ?? 0) / 2
    let left = names + max(metrics.padding, half)
    let right = metrics.width - half
    func place(_ axis: Diagram.AlignedAxes.Axis, _ value: Double) -> Double {
      metrics.snap(left + axis.position(of: value) * (right - left))
    }
    let above = rows(axes.pairs.map { ($0.upperLabel, place(axes.upper, $0.upper)) })
    let below = rows(axes.pairs.map { ($0.lowerLabel, place(axes.lower, $0.lower)) })
    let top = Double(above.count) * metrics.lineHeight + metrics.lineHeight / 2
    let bottom = top + metrics.span
    var result = DiagramDrawing(
      width: metrics.width,
      height: bottom + metrics.lineHeight / 2 + Double(below.count) * metrics.lineHeight)
    for (axis, y) in [(axes.upper, top), (axes.lower, bottom)] {
      result.marks.append(
        .text(axis.name, .init(x: 0, y: y - metrics.lineHeight / 2), .start, isMuted: false))
      result.marks.append(.line([.init(x: left, y: y), .init(x: right, y: y)], hasHead: true))
    }
    for pair in axes.pairs {
      let ends = (place(axes.upper, pair.upper), place(axes.lower, pair.lower))
      result.marks.append(
        .line([.init(x: ends.0, y: top), .init(x: ends.1, y: bottom)], hasHead: false))
    }
    for (index, row) in above.reversed().enumerated() {
      result.marks += texts(row, y: Double(index) * metrics.lineHeight)
    }
    for (index, row) in below.enumerated() {
      let y = bottom + metrics.lineHeight / 2 + Double(index) * metrics.lineHeight
      result.marks += texts(row, y: y)
    }
    return result
  }

  private typealias Label = (text: String, x: Double)

  /// Labels in as few rows as let none touch another; the same label at the same place once.
  private func rows(_ labels: [(String, Double)]) -> [[Label]] {
    var rows: [[Label]] = []
    for (text, x) in labels.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) where !text.isEmpty {
      if rows.contains(where: { $0.contains { $0.text == text && $0.x == x } }) { continue }
      let free = rows.firstIndex { row in
        guard let last = row.last else { return true }
        let distance = (metrics.measure(last.text) + metrics.measure(text)) / 2 + metrics.padding
        return x - last.x >= distance
      }
      if let free { rows[free].append((text, x)) } else { rows.append([(text, x)]) }
    }
    return rows
  }

  private func texts(_ row: [Label], y: Double) -> [DiagramMark] {
    row.map { .text($0.text, .init(x: $0.x, y: y), .middle, isMuted: false) }
  }
}
