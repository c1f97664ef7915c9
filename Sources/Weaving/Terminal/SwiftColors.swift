import SwiftLexing
import Text

/// Swift code in colors, line by line.
enum SwiftColors {
  static func lines(_ code: String) -> [StyledText] {
    var lines = [StyledText([])]
    for token in SwiftLexer.tokens(in: code.visibleLines) {
      let style = style(token.kind)
      for (index, piece) in token.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { lines.append(StyledText([])) }
        if !piece.isEmpty {
          lines[lines.count - 1] = lines[lines.count - 1] + StyledText(String(piece), style)
        }
      }
    }
    if lines.last?.runs.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func style(_ kind: SwiftToken.Kind) -> TextStyle {
    switch kind {
    case .keyword, .attribute, .directive: .magenta
    case .type, .number: .cyan
    case .string: .green
    case .comment: .dim
    case .identifier, .operator, .punctuation, .whitespace, .newline: []
    }
  }
}
