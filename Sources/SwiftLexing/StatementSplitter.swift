/// Finds the statements outside of all brackets.
///
/// A line ending separates two statements unless the line before or the line after shows that
/// the statement goes on. Swift's grammar decides that by parsing; here a wrong guess leaves a
/// fragment, and a fragment does not compile.
struct StatementSplitter {
  private var statements: [SwiftStatement] = []
  private var current: [PlacedToken] = []
  private var openConditions = 0

  /// The statements of balanced code.
  static func statements(in tokens: [PlacedToken]) -> [SwiftStatement] {
    var splitter = StatementSplitter()
    for (index, token) in tokens.enumerated() {
      splitter.take(token, before: tokens[(index + 1)...])
    }
    splitter.finish()
    return splitter.statements
  }

  private mutating func take(_ token: PlacedToken, before rest: ArraySlice<PlacedToken>) {
    if token.depth == 0 && openConditions == 0 {
      if token.token == SwiftToken(.punctuation, ";") { return finish() }
      if token.kind == .newline && endsStatement(before: rest) { return finish() }
    }
    if token.kind == .directive {
      if token.text == "#if" { openConditions += 1 }
      if token.text == "#endif" { openConditions -= 1 }
    }
    current.append(token)
  }

  private mutating func finish() {
    defer { current = [] }
    let code = current.filter(\.isCode)
    guard let firstCode = code.first else { return }
    let isSpace = { (token: PlacedToken) in token.kind == .whitespace || token.kind == .newline }
    let text = current.drop(while: isSpace)
    let end = text.lastIndex { !isSpace($0) } ?? text.startIndex
    statements.append(
      SwiftStatement(
        kind: StatementClassifier.kind(of: code),
        text: text[...end].map(\.text).joined(),
        start: text.first?.place ?? firstCode.place,
        code: firstCode.place))
  }

  private func endsStatement(before rest: ArraySlice<PlacedToken>) -> Bool {
    let code = current.filter(\.isCode)
    guard let last = code.last else { return false }
    return !isUnfinished(code, last: last)
      && !continues(code, last: last, with: Array(rest.lazy.filter(\.isCode).prefix(3)))
  }

  /// The line's last token wants more: `a +`, `f(x),`, `let x =`, `@discardableResult`.
  private func isUnfinished(_ code: [PlacedToken], last: PlacedToken) -> Bool {
    if StatementClassifier.isPrefixOfDeclaration(code) { return true }
    switch last.kind {
    case .operator:
      let declaresOperator = code.contains { $0.text == "operator" && $0.kind == .keyword }
      return !declaresOperator && (last.followsSpace || last.text == "=" || last.text == "->")
    case .punctuation: return [",", ":", ".", "\\"].contains(last.text)
    case .keyword: return !SwiftVocabulary.values.contains(last.text)
    default: return false
    }
  }

  /// The next line's first tokens go on with the statement: `.map`, `+ b`, `else`, `{`.
  private func continues(
    _ code: [PlacedToken], last: PlacedToken, with next: [PlacedToken]
  ) -> Bool {
    guard let first = next.first else { return false }
    switch first.kind {
    case .operator: return first.precedesSpace || first.text == "=" || first.text == "->"
    case .punctuation: return [".", ",", ":", "{"].contains(first.text)
    case .keyword:
      let outside = code.filter { $0.depth == 0 }.map(\.text)
      let awaitsCondition = outside.contains("repeat") && !outside.contains("while")
      return SwiftVocabulary.continuations.contains(first.text)
        || (first.text == "while" && awaitsCondition)
    default:
      // The label of a further trailing closure: `} onFailure: {`.
      return last.text == "}" && next.dropFirst().map(\.text) == [":", "{"]
    }
  }
}
