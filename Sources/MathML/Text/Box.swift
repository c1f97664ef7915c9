/// Text in two dimensions: lines of one width, one of which is the baseline.
struct Box: Hashable, Sendable {
  /// The lines, filled with spaces to the same width.
  let lines: [String]
  /// The number of columns.
  let width: Int
  /// The line that is level with the surrounding text.
  let baseline: Int

  /// One line.
  init(_ line: String) { self.init([line], baseline: 0) }

  /// Several lines, pushed to one side.
  init(_ lines: [String], baseline: Int, alignment: Grid.Alignment = .left) {
    let width = lines.map(\.count).max() ?? 0
    self.lines = lines.map { $0.filled(to: width, alignment) }
    self.width = width
    self.baseline = baseline
  }

  /// The number of lines.
  var height: Int { lines.count }

  /// The lines without the spaces at their ends.
  var trimmedLines: [String] {
    lines.map { line in
      String(line.reversed().drop(while: { $0 == " " }).reversed())
    }
  }

  /// A box of spaces.
  static func space(_ columns: Int) -> Box { Box(String(repeating: " ", count: columns)) }

  /// Boxes side by side, their baselines level.
  static func beside(_ boxes: [Box]) -> Box {
    let above = boxes.map(\.baseline).max() ?? 0
    let below = boxes.map { $0.height - $0.baseline }.max() ?? 1
    let lines = (-above..<below).map { level in
      boxes.map { box in
        let index = box.baseline + level
        return box.lines.indices.contains(index)
          ? box.lines[index] : String(repeating: " ", count: box.width)
      }.joined()
    }
    return Box(lines, baseline: above)
  }

  /// Boxes one above the other; the baseline is that of one of them.
  static func stacked(
    _ boxes: [Box], baselineOf index: Int, alignment: Grid.Alignment = .center
  ) -> Box {
    let above = boxes.prefix(index).map(\.height).reduce(0, +)
    let width = boxes.map(\.width).max() ?? 0
    let lines = boxes.flatMap { box in box.filled(to: width, alignment).lines }
    return Box(lines, baseline: above + boxes[index].baseline)
  }

  /// The box made wider; all its lines move together.
  func filled(to width: Int, _ alignment: Grid.Alignment) -> Box {
    let lines = lines.map { $0.filled(to: self.width, .left).filled(to: width, alignment) }
    return Box(lines, baseline: baseline)
  }

  /// The box with another line as its baseline.
  func aligned(atLine baseline: Int) -> Box { Box(lines, baseline: baseline) }
}

extension String {
  /// The text with spaces to make up a width, which is counted in characters.
  fileprivate func filled(to width: Int, _ alignment: Grid.Alignment) -> String {
    let missing = max(width - count, 0)
    let before =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: missing - before)
  }
}
