import LessonRuntime

extension DiagramLayout {
  /// Boxes in a row with arrows between, and one back from the last to the first below.
  func ring(_ names: [String], _ passing: String) -> DiagramDrawing {
    let boxes = names.map { box($0, .neutral) }
    let room = metrics.width - boxes.reduce(0) { $0 + $1.width }
    let arrow = metrics.snapped(
      min(metrics.arrow, room / Double(max(1, boxes.count - 1))))
    var result = DiagramDrawing()
    var x = 0.0
    for (index, box) in boxes.enumerated() {
      if index > 0 {
        let y = box.height / 2
        result.marks.append(
          .line([.init(x: x, y: y), .init(x: x + arrow, y: y)], hasHead: true))
        x += arrow
      }
      result.add(box, x: x, y: 0)
      x += box.width
    }
    guard let first = boxes.first, let last = boxes.last, boxes.count > 1 else { return result }
    let (from, to) = (metrics.snap(x - last.width / 2), metrics.snap(first.width / 2))
    let turn = first.height + 1.5 * metrics.lineHeight
    result.marks.append(
      .line(
        [
          .init(x: from, y: last.height), .init(x: from, y: turn), .init(x: to, y: turn),
          .init(x: to, y: first.height),
        ], hasHead: true))
    result.add(words(passing), x: to + metrics.padding, y: turn + metrics.lineHeight / 2)
    return result
  }

  /// A box above, the others in a row below, and a line from each to it.
  func star(_ center: String, _ leaves: [String], _ exchanging: String) -> DiagramDrawing {
    let middle = box(center, .neutral)
    let row = row(of: leaves)
    let width = max(middle.width, row.width)
    let top = middle.height + 2 * metrics.lineHeight
    var result = DiagramDrawing()
    result.add(middle, x: metrics.snap((width - middle.width) / 2), y: 0)
    let start = metrics.snap((width - row.width) / 2)
    result.add(row, x: start, y: top)
    for case .box(let frame, _, _) in row.marks {
      let x = start + metrics.snap(frame.middle.x)
      let (end, turn) = (metrics.snap(width / 2), middle.height + metrics.lineHeight)
      result.marks.append(
        .line(
          [
            .init(x: x, y: top), .init(x: x, y: turn), .init(x: end, y: turn),
            .init(x: end, y: middle.height),
          ], hasHead: false))
    }
    result.add(words(exchanging), x: 0, y: result.height + metrics.lineHeight / 2)
    return result
  }

  private func row(of names: [String]) -> DiagramDrawing {
    let boxes = names.map { box($0, .neutral) }
    let room = metrics.width - boxes.reduce(0) { $0 + $1.width }
    let gap = metrics.snapped(min(2 * metrics.gap, room / Double(max(1, boxes.count - 1))))
    var result = DiagramDrawing()
    for box in boxes { result.add(box, x: result.width + (result.width > 0 ? gap : 0), y: 0) }
    return result
  }
}
