import Text

/// The sizes that all figures share, in units of the view box.
///
/// A figure 480 units wide is still readable on a phone: at 340 px a letter of 14.5 units is 10.3 px.
enum SVGMetrics {
  static let fontSize = 14.5
  static let lineHeight = 20.0
  /// From the middle of a line of text down to its baseline.
  static let baseline = 5.0

  /// An upper estimate of the width of a text in the usual fonts: pages do not know the fonts of
  /// their readers.
  static func width(of text: String) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * fontSize
  }

  private static func width(of character: Character) -> Double {
    // Wide characters are as wide as a line of them is high, and pictures wider.
    switch character.columns {
    case 0: return 0
    case 2: return character.unicodeScalars.first?.properties.isEmoji == true ? 1.4 : 1.05
    default: break
    }
    return switch character {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]",
      " ":
      0.42
    case "m", "w", "M", "W", "%", "@", "×", "−", "+", "=", "∞": 0.95
    case "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻": 0.46
    default: character.isUppercase ? 0.74 : 0.64
    }
  }

  /// The text in lines no wider than `width`; a single longer word is shortened.
  static func lines(_ text: String, within width: Double) -> [String] {
    var lines: [String] = []
    for word in LineBreaks.words(text) {
      if let longer = lines.last.map({ $0 + (word.isGlued ? "" : " ") + word.text }),
        self.width(of: longer) <= width
      {
        lines[lines.count - 1] = longer
      } else {
        lines.append(fitted(String(word.text), within: width))
      }
    }
    return lines
  }

  /// The text, shortened with an ellipsis if it is wider than `width`.
  static func fitted(_ text: String, within width: Double) -> String {
    if self.width(of: text) <= width { return text }
    var text = text
    while !text.isEmpty && self.width(of: text + "…") > width { text.removeLast() }
    return text + "…"
  }

  /// A number of the view box, rounded to one decimal.
  ///
  ///     SVGMetrics.number(12.04)   // "12"
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return sign + "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }
}
