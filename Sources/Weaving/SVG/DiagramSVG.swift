import LessonRuntime
import Plotting

/// Draws a diagram's parts as shapes of their roles' colors.
struct DiagramSVG {
  let diagram: Diagram
  let width: Double

  private var metrics: DiagramMetrics {
    DiagramMetrics(
      width: width - 4, lineHeight: SVGMetrics.lineHeight, cellHeight: 24, cellWidth: 20,
      padding: 7, gap: 12, rowGap: 12, barGap: 6, arrow: 44, span: 64, frame: 5,
      measure: { SVGMetrics.width(of: $0) }, snap: { ($0 * 10).rounded() / 10 })
  }

  /// Writes the diagram and returns its height.
  func draw(into writer: inout SVGWriter) -> Double {
    let drawing = DiagramLayout.drawing(of: diagram, metrics)
    drawShapes(of: drawing.marks, into: &writer)
    for mark in drawing.marks { draw(mark, into: &writer) }
    return drawing.height + 4
  }

  /// All rectangles of one look as one path, since a matrix has many.
  private func drawShapes(of marks: [DiagramMark], into writer: inout SVGWriter) {
    var paths: [String: SVGPath] = [:]
    var order: [String] = []
    func add(_ frame: DiagramFrame, _ classes: String) {
      if paths[classes] == nil { order.append(classes) }
      paths[classes, default: SVGPath()].rectangle(
        from: (frame.x + 2, frame.y + 2), to: (frame.right + 2, frame.bottom + 2))
    }
    for mark in marks {
      switch mark {
      case .cell(let frame, let shade, _), .sample(let frame, let shade):
        add(frame, Self.classes(of: shade))
      case .box(let frame, let role, _): add(frame, "box \(Self.fill(role)) faint")
      case .text, .line: break
      }
    }
    for classes in order {
      writer.path(paths[classes, default: SVGPath()], ["class": "part \(classes)"])
    }
  }

  private func draw(_ mark: DiagramMark, into writer: inout SVGWriter) {
    switch mark {
    case .cell(let frame, let shade, let text):
      label(text, frame, isStrong: shade.strength == .full, into: &writer)
    case .sample: break
    case .box(let frame, _, let text): label(text, frame, isStrong: false, into: &writer)
    case .text(let text, let place, let anchor, let isMuted):
      let anchors: [DiagramMark.Anchor: String] = [.middle: "middle", .end: "end"]
      writer.element(
        "g", ["class": isMuted ? "muted" : "", "text-anchor": anchors[anchor] ?? ""]
      ) {
        $0.text(
          text, x: place.x + 2, y: place.y + SVGMetrics.lineHeight / 2 + SVGMetrics.baseline + 2)
      }
    case .line(let points, let hasHead):
      line(points.map { ($0.x + 2, $0.y + 2) }, hasHead: hasHead, into: &writer)
    }
  }

  private func label(
    _ text: String, _ frame: DiagramFrame, isStrong: Bool, into writer: inout SVGWriter
  ) {
    if text.isEmpty { return }
    writer.element("g", ["class": isStrong ? "on-strong" : "", "text-anchor": "middle"]) {
      $0.text(text, x: frame.middle.x + 2, y: frame.middle.y + 2 + SVGMetrics.baseline)
    }
  }

  private func line(_ points: [(Double, Double)], hasHead: Bool, into writer: inout SVGWriter) {
    var path = SVGPath()
    path.polyline(points)
    writer.path(path, ["class": "link"])
    guard hasHead, points.count > 1 else { return }
    let (tip, before) = (points[points.count - 1], points[points.count - 2])
    let length = max(
      1e-9,
      ((tip.0 - before.0) * (tip.0 - before.0) + (tip.1 - before.1) * (tip.1 - before.1))
        .squareRoot())
    let (dx, dy) = ((tip.0 - before.0) / length * 8, (tip.1 - before.1) / length * 8)
    var head = SVGPath()
    head.polyline([
      (tip.0 - dx - dy / 2, tip.1 - dy + dx / 2), tip, (tip.0 - dx + dy / 2, tip.1 - dy - dx / 2),
    ])
    writer.path(head, ["class": "link"])
  }

  private static func fill(_ role: Role) -> String {
    "f\(Role.allCases.firstIndex(of: role) ?? 0)"
  }

  private static func classes(of shade: Shade) -> String {
    switch shade.strength {
    case .full: fill(shade.role)
    case .faint: "\(fill(shade.role)) faint"
    case .empty: "blank"
    }
  }
}
