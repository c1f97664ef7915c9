extension SourceCode {
  /// Pairs the brackets, or reports the first one without its counterpart; later ones would be
  /// consequences. Conditions, `#if` to `#endif`, must pair likewise.
  mutating func pairBrackets() {
    var open: [Int] = []
    for index in tokens.indices {
      switch side(of: tokens[index]) {
      case .opening: open.append(index)
      case .closing:
        guard let opener = open.popLast() else { return reportUnexpected(tokens[index]) }
        guard closer(of: tokens[opener]) == tokens.text(at: index) else {
          return reportUnclosed(tokens[opener])
        }
        tokens.list[opener].partner = index
      case .middle:
        guard open.last.map({ tokens[$0].kind }) == .directive else {
          return reportUnexpected(tokens[index])
        }
      case nil: continue
      }
    }
    if let first = open.first { reportUnclosed(tokens[first]) }
  }

  private enum Side { case opening, middle, closing }

  private func side(of token: CodeToken) -> Side? {
    if token.kind == .directive {
      switch tokens.text(of: token) {
      case "#if": return .opening
      case "#elseif", "#else": return .middle
      case "#endif": return .closing
      default: return nil
      }
    }
    guard token.kind == .punctuation else { return nil }
    switch bytes[token.end - 1] {
    case Byte.openParenthesis, Byte.openBracket, UInt8(ascii: "{"): return .opening
    case Byte.closeParenthesis, Byte.closeBracket, UInt8(ascii: "}"): return .closing
    default: return nil
    }
  }

  private func closer(of opener: CodeToken) -> String {
    switch bytes[opener.end - 1] {
    case Byte.openParenthesis: ")"
    case Byte.openBracket: "]"
    case UInt8(ascii: "{"): "}"
    default: "#endif"
    }
  }

  private mutating func reportUnexpected(_ token: CodeToken) {
    let opener = token.kind == .directive ? "'#if'" : "its bracket"
    problems = [
      SwiftProblem(
        place(of: token.start), "unexpected '\(tokens.text(of: token))'",
        solution: "remove it or open \(opener) before")
    ]
  }

  private mutating func reportUnclosed(_ token: CodeToken) {
    problems = [
      SwiftProblem(
        place(of: token.start), "'\(tokens.text(of: token))' is never closed",
        solution: "add '\(closer(of: token))'")
    ]
  }
}
