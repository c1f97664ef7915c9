import LessonRuntime

/// How series differ in the terminal, with color and without.
enum TerminalStyle {
  /// The glyph of the points of a series.
  static func glyph(_ index: Int) -> Character {
    let glyphs: [Character] = ["●", "■", "▲", "◆", "▼", "✚", "○", "□", "△", "◇", "▽", "×"]
    return glyphs[index % glyphs.count]
  }

  /// The filling of the bars of a series, which are all solid if color tells them apart.
  static func filling(_ index: Int, usesColor: Bool) -> Character {
    if usesColor { return "█" }
    let fillings: [Character] = ["█", "▒", "▓", "░"]
    return fillings[index % fillings.count]
  }

  /// The color of a series in the 256-color palette: near the colors of the page, and visible on
  /// black and on white.
  static func color(_ index: Int) -> Int { [32, 166, 35, 169, 136, 102][index % 6] }

  /// A tint of that color, on which black is readable.
  static func tint(_ index: Int) -> Int { [153, 223, 151, 182, 187, 252][index % 6] }

  /// The glyph of a rule.
  static func rule(_ direction: Chart.Rule.Direction) -> Character {
    direction == .horizontal ? "╌" : "┊"
  }

  /// The background of a level of a heatmap and the color of text on it.
  static func colors(level: Int, scale: Heatmap.Scale) -> (background: Int, text: Int) {
    switch scale {
    case .sequential:
      ([255, 195, 159, 117, 75, 33, 26, 19, 17][level], level < 5 ? 16 : 231)
    case .diverging:
      ([130, 172, 215, 223, 255, 153, 111, 32, 25][level], (1...6).contains(level) ? 16 : 231)
    }
  }

  /// The shade of a level of a heatmap without color; a diverging one tells the sign as well.
  static func shade(level: Int, scale: Heatmap.Scale) -> String {
    let shades = ["  ", "░░", "▒▒", "▓▓", "██"]
    if scale == .sequential { return shades[level / 2] }
    let distance = level - HeatLevels.count / 2
    if distance == 0 { return " ·" }
    return (distance < 0 ? "−" : "+") + shades[abs(distance)].prefix(1)
  }
}
