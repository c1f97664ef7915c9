import LessonRuntime

extension DiagramLayout {
  /// A sample and the meaning of every shade, in the order in which they appear.
  func legend(of part: Diagram.Part) -> DiagramDrawing {
    var seen: Set<Shade> = []
    let shades = part.shades.filter { !$0.name.isEmpty && seen.insert($0).inserted }
    var result = DiagramDrawing()
    var (x, y) = (0.0, 0.0)
    for shade in shades {
      let sample = metrics.lineHeight > 1 ? metrics.lineHeight * 0.7 : 2
      let width = sample + metrics.padding + metrics.measure(shade.name)
      if x > 0 && x + width > metrics.width {
        x = 0
        y += metrics.lineHeight
      }
      let inset = metrics.lineHeight > 1 ? metrics.lineHeight * 0.15 : 0
      let frame = DiagramFrame(
        x: x, y: y + inset, width: sample, height: metrics.lineHeight - 2 * inset)
      result.marks.append(.sample(frame, shade))
      result.marks.append(
        .text(
          shade.name, .init(x: x + sample + metrics.padding, y: y), .start, isMuted: false))
      result.width = max(result.width, x + width)
      x += width + 2 * metrics.gap
      result.height = y + metrics.lineHeight
    }
    return result
  }
}

extension Diagram.Part {
  fileprivate var shades: [Shade] {
    switch self {
    case .bars(let bars): bars.flatMap { $0.blocks.filter { $0.size > 0 }.map(\.shade) }
    case .cells(let cells): cells.rows.flatMap { $0.map(\.shade) }
    case .row(let parts), .column(let parts): parts.flatMap(\.shades)
    case .box, .arrow, .text, .axes, .topology: []
    }
  }
}
