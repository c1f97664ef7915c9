import LessonRuntime

/// Gives every part of a diagram its place; the same for the page and for the terminal, which differ
/// in their metrics only.
package struct DiagramLayout {
  let metrics: DiagramMetrics

  /// Lays out a diagram with its legend.
  package static func drawing(of diagram: Diagram, _ metrics: DiagramMetrics) -> DiagramDrawing {
    let layout = DiagramLayout(metrics: metrics)
    return layout.column([
      layout.drawing(of: diagram.root), layout.legend(of: diagram.root),
    ])
  }

  /// A part in its place; one that is too wide in words.
  private func drawing(of part: Diagram.Part) -> DiagramDrawing {
    let drawing = natural(part)
    return drawing.width <= metrics.width ? drawing : words(Diagram([part]).description)
  }

  private func natural(_ part: Diagram.Part) -> DiagramDrawing {
    switch part {
    case .bars(let bars): self.bars(bars)
    case .cells(let cells): self.cells(cells)
    case .box(let text, let role): box(text, role)
    case .arrow(let text): arrow(text)
    case .text(let text): words(text)
    case .axes(let axes): self.axes(axes)
    case .topology(let topology):
      topology.center.map { star($0, topology.names, topology.words) }
        ?? ring(topology.names, topology.words)
    case .row(let parts): row(parts)
    case .column(let parts): column(parts.map(drawing))
    }
  }

  // MARK: Rows and columns

  /// Parts from left to right, their middles on one line; what does not fit goes on below.
  private func row(_ parts: [Diagram.Part]) -> DiagramDrawing {
    var lines: [[DiagramDrawing]] = []
    var width = 0.0
    for part in parts.map(drawing) {
      if lines.isEmpty || width + metrics.gap + part.width > metrics.width {
        lines.append([part])
        width = part.width
      } else {
        lines[lines.count - 1].append(part)
        width += metrics.gap + part.width
      }
    }
    var result = DiagramDrawing()
    for line in lines {
      let top = result.height + (result.height > 0 ? metrics.rowGap : 0)
      let height = line.map(\.height).max() ?? 0
      var x = 0.0
      for part in line {
        result.add(part, x: x, y: top + metrics.snap((height - part.height) / 2))
        x += part.width + metrics.gap
      }
    }
    return result
  }

  private func column(_ parts: [DiagramDrawing]) -> DiagramDrawing {
    var result = DiagramDrawing()
    for part in parts where !part.marks.isEmpty {
      result.add(part, x: 0, y: result.height + (result.height > 0 ? metrics.rowGap : 0))
    }
    return result
  }

  // MARK: Boxes, arrows, words

  func box(_ text: String, _ role: Role) -> DiagramDrawing {
    let width = metrics.measure(text) + 2 * metrics.padding
    let height = metrics.lineHeight + 2 * metrics.frame
    let frame = DiagramFrame(x: 0, y: 0, width: width, height: height)
    return DiagramDrawing(width: width, height: height, marks: [.box(frame, role, text)])
  }

  private func arrow(_ text: String) -> DiagramDrawing {
    let width = max(metrics.arrow, metrics.measure(text) + 2 * metrics.padding)
    let top = text.isEmpty ? 0 : metrics.lineHeight
    let y = top + metrics.lineHeight / 2
    var marks: [DiagramMark] = [
      .line([.init(x: 0, y: y), .init(x: width, y: y)], hasHead: true)
    ]
    if !text.isEmpty {
      marks.append(.text(text, .init(x: width / 2, y: 0), .middle, isMuted: true))
    }
    // As much below as above, so that the line itself is the middle.
    return DiagramDrawing(width: width, height: 2 * top + metrics.lineHeight, marks: marks)
  }

  /// Words in as many lines as they need.
  func words(_ text: String) -> DiagramDrawing {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, metrics.measure("\(last) \(word)") <= metrics.width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    let marks = lines.enumerated().map { index, line in
      DiagramMark.text(
        line, .init(x: 0, y: Double(index) * metrics.lineHeight), .start, isMuted: false)
    }
    return DiagramDrawing(
      width: lines.map(metrics.measure).max() ?? 0,
      height: Double(lines.count) * metrics.lineHeight, marks: marks)
  }
}
