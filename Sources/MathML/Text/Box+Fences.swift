extension Box {
  /// A delimiter as high as a box; nothing for the invisible one.
  static func fence(_ text: String?, around content: Box) -> Box {
    guard let text, !text.isEmpty else { return Box([""], baseline: 0) }
    guard content.height > 1 else { return Box(text) }
    guard let pieces = FencePieces.named[text] else { return Box(text) }
    return Box(
      pieces.lines(height: content.height, baseline: content.baseline), baseline: content.baseline)
  }
}

/// The pieces of which a tall delimiter is made up (Unicode, U+239B to U+23B3).
private struct FencePieces {
  var top: String
  var body: String
  var bottom: String
  /// The tip of a brace.
  var middle: String?
  /// The two halves of a brace that is too low for a tip.
  var halves: [String]?

  static let named: [String: FencePieces] = [
    "(": FencePieces(top: "⎛", body: "⎜", bottom: "⎝"),
    ")": FencePieces(top: "⎞", body: "⎟", bottom: "⎠"),
    "[": FencePieces(top: "⎡", body: "⎢", bottom: "⎣"),
    "]": FencePieces(top: "⎤", body: "⎥", bottom: "⎦"),
    "⌈": FencePieces(top: "⎡", body: "⎢", bottom: "⎢"),
    "⌉": FencePieces(top: "⎤", body: "⎥", bottom: "⎥"),
    "⌊": FencePieces(top: "⎢", body: "⎢", bottom: "⎣"),
    "⌋": FencePieces(top: "⎥", body: "⎥", bottom: "⎦"),
    "{": FencePieces(top: "⎧", body: "⎪", bottom: "⎩", middle: "⎨", halves: ["⎰", "⎱"]),
    "}": FencePieces(top: "⎫", body: "⎪", bottom: "⎭", middle: "⎬", halves: ["⎱", "⎰"]),
    "|": FencePieces(top: "│", body: "│", bottom: "│"),
    "‖": FencePieces(top: "║", body: "║", bottom: "║"),
  ]

  func lines(height: Int, baseline: Int) -> [String] {
    if height == 2, let halves { return halves }
    var lines = [top] + Array(repeating: body, count: height - 2) + [bottom]
    if let middle { lines[min(max(baseline, 1), height - 2)] = middle }
    return lines
  }
}
