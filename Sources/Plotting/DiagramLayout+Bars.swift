import LessonRuntime

extension DiagramLayout {
  /// Bars below each other on one scale: names before, notes behind, blocks true to size.
  func bars(_ bars: [Diagram.Bar]) -> DiagramDrawing {
    let names = bars.map { metrics.measure($0.name) }.max() ?? 0
    let notes = bars.map { metrics.measure($0.note) }.max() ?? 0
    let left = names + (names > 0 ? metrics.padding : 0)
    let room = metrics.width - left - notes - (notes > 0 ? metrics.padding : 0)
    let total = bars.map(\.total).max() ?? 0
    let scale = total > 0 ? barScale(bars, room: room, total: total) : 0
    let pitch = metrics.cellHeight + metrics.barGap
    var result = DiagramDrawing()
    var thin: [String] = []
    for (index, bar) in bars.enumerated() {
      let top = metrics.snap(Double(index) * pitch)
      let textTop = top + (metrics.cellHeight - metrics.lineHeight) / 2
      var marks: [DiagramMark] = [
        .text(bar.name, .init(x: 0, y: textTop), .start, isMuted: false)
      ]
      let blocks = blocks(of: bar, left: left, top: top, scale: scale)
      marks += blocks.marks
      thin += blocks.thin
      if !bar.note.isEmpty {
        let end = metrics.snap(left + bar.total * scale) + metrics.padding
        marks.append(.text(bar.note, .init(x: end, y: textTop), .start, isMuted: true))
      }
      result.marks += marks
      result.height = top + metrics.cellHeight
    }
    result.width = metrics.width
    guard !thin.isEmpty else { return result }
    let note = words("Too thin to be seen: " + thin.joined(separator: "; ") + ".")
    result.add(note, x: 0, y: result.height + metrics.rowGap)
    return result
  }

  /// Bars of cells are no wider than their cells need.
  private func barScale(_ bars: [Diagram.Bar], room: Double, total: Double) -> Double {
    let cells = bars.flatMap(\.blocks).filter { !$0.cells.isEmpty }
    guard !cells.isEmpty else { return room / total }
    let widest = cells.flatMap(\.cells).map(metrics.measure).max() ?? 0
    return min(room / total, max(metrics.cellWidth, widest + metrics.padding))
  }

  private func blocks(
    of bar: Diagram.Bar, left: Double, top: Double, scale: Double
  ) -> (marks: [DiagramMark], thin: [String]) {
    var marks: [DiagramMark] = []
    var thin: [String] = []
    var before = 0.0
    for block in bar.blocks where block.size > 0 {
      let pieces = block.cells.isEmpty ? [blockText(block, scale)] : block.cells
      for (index, text) in pieces.enumerated() {
        let step = block.size / Double(pieces.count)
        let start = metrics.snap(left + (before + Double(index) * step) * scale)
        let end = metrics.snap(left + (before + Double(index + 1) * step) * scale)
        let frame = DiagramFrame(x: start, y: top, width: end - start, height: metrics.cellHeight)
        let fits = metrics.measure(text) <= frame.width
        if frame.width > 0 {
          marks.append(.cell(frame, block.shade, fits ? text : ""))
        } else {
          thin.append("\(bar.name), \(block.shade.name)")
        }
      }
      before += block.size
    }
    return (marks, thin)
  }

  /// The block's meaning, where there is room for it; the legend has it in any case.
  private func blockText(_ block: Diagram.Block, _ scale: Double) -> String {
    let name = block.shade.name
    return metrics.measure(name) + 2 * metrics.padding <= block.size * scale ? name : ""
  }
}
