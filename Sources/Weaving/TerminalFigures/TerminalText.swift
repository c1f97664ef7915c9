import Text

/// Text in lines of limited width.
package enum TerminalText {
  /// The words in lines of at most `width` columns; longer words are divided.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in LineBreaks.words(text) {
      let joint = word.isGlued ? "" : " "
      if let last = lines.last, last.columns + joint.count + word.text.columns <= width {
        lines[lines.count - 1] += joint + word.text
        continue
      }
      var rest = word.text
      while rest.columns > width {
        let head = rest.prefix(max(1, rest.prefix(columns: width).count))
        lines.append(String(head))
        rest = rest.dropFirst(head.count)
      }
      lines.append(String(rest))
    }
    return lines
  }

  /// The text, shortened with an ellipsis if it is wider than `width` columns.
  package static func fitted(_ text: String, width: Int) -> String {
    text.columns <= width ? text : text.prefix(columns: max(0, width - 1)) + "…"
  }

  /// The text in `width` columns, with blanks behind it, or before it.
  package static func padded(_ text: String, width: Int, toTheRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.columns))
    return toTheRight ? blanks + text : text + blanks
  }
}
