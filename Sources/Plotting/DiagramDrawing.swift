import LessonRuntime

/// A rectangle.
package struct DiagramFrame: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package var right: Double { x + width }
  package var bottom: Double { y + height }
  package var middle: DiagramPoint { DiagramPoint(x: x + width / 2, y: y + height / 2) }
}

/// A place.
package struct DiagramPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double
}

/// What a diagram is drawn with.
package enum DiagramMark: Hashable, Sendable {
  /// A shaded cell with a text in its middle, or none.
  case cell(DiagramFrame, Shade, String)
  /// A box of a role with a text in its middle.
  case box(DiagramFrame, Role, String)
  /// A line of text: its left or right end, or its middle, and the top of the line.
  case text(String, DiagramPoint, Anchor, isMuted: Bool)
  /// A line through points, with an arrow's head at its end or without.
  case line([DiagramPoint], hasHead: Bool)
  /// A sample of a shade in the legend.
  case sample(DiagramFrame, Shade)

  /// Which part of a text lies at its place.
  package enum Anchor: Hashable, Sendable { case start, middle, end }
}

/// A part of a diagram with all its marks, measured from its upper left corner.
package struct DiagramDrawing: Hashable, Sendable {
  package var width = 0.0
  package var height = 0.0
  package var marks: [DiagramMark] = []

  /// Adds the marks of another drawing, moved.
  mutating func add(_ other: DiagramDrawing, x: Double, y: Double) {
    marks += other.marks.map { $0.moved(x: x, y: y) }
    width = max(width, x + other.width)
    height = max(height, y + other.height)
  }
}

extension DiagramMark {
  fileprivate func moved(x: Double, y: Double) -> DiagramMark {
    func moved(_ frame: DiagramFrame) -> DiagramFrame {
      DiagramFrame(x: frame.x + x, y: frame.y + y, width: frame.width, height: frame.height)
    }
    func moved(_ point: DiagramPoint) -> DiagramPoint {
      DiagramPoint(x: point.x + x, y: point.y + y)
    }
    switch self {
    case .cell(let frame, let shade, let text): return .cell(moved(frame), shade, text)
    case .box(let frame, let role, let text): return .box(moved(frame), role, text)
    case .text(let text, let point, let anchor, let isMuted):
      return .text(text, moved(point), anchor, isMuted: isMuted)
    case .line(let points, let hasHead): return .line(points.map(moved), hasHead: hasHead)
    case .sample(let frame, let shade): return .sample(moved(frame), shade)
    }
  }
}
