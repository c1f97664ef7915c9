/// Finds the statements outside of all brackets.
///
/// A line ending separates two statements unless the line before or the line after shows that
/// the statement goes on. Swift's grammar decides that by parsing; here a wrong guess leaves a
/// fragment, and a fragment does not compile. Brackets, and `#if` to `#endif`, are passed over in
/// one step, so that the time grows with the length of the code alone.
struct StatementSplitter {
  private let tokens: CodeTokens
  private var statements: [Range<Int>] = []
  private var start: Int
  private var head: StatementHead
  /// The `<` of arguments over several lines that are still open.
  private var openAngles = 0
  private var awaitsWhile = false

  /// The statements, as ranges of tokens, among some tokens of balanced code.
  static func statements(in range: Range<Int>, of tokens: CodeTokens) -> [Range<Int>] {
    var splitter = StatementSplitter(tokens, start: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      splitter.take(index, end: range.upperBound)
      index = tokens[index].partner + 1
    }
    splitter.finish(before: range.upperBound)
    return splitter.statements
  }

  private init(_ tokens: CodeTokens, start: Int) {
    self.tokens = tokens
    self.start = start
    head = StatementHead(start: start)
  }

  private mutating func take(_ index: Int, end: Int) {
    let token = tokens[index]
    if tokens.isPunctuation(index, ";") {
      finish(before: index)
      return begin(at: index + 1)
    }
    if token.startsLine && index > start && endsStatement(before: index, end: end) {
      finish(before: index)
      begin(at: index)
    }
    head.take(index, of: tokens, end: end)
    note(token, at: index, end: end)
  }

  private mutating func finish(before index: Int) {
    if start < index { statements.append(start..<index) }
  }

  private mutating func begin(at index: Int) {
    start = index
    head = StatementHead(start: index)
    (openAngles, awaitsWhile) = (0, false)
  }

  /// Remembers what a later line may answer.
  private mutating func note(_ token: CodeToken, at index: Int, end: Int) {
    if token.kind == .keyword {
      if tokens.text(of: token) == "repeat" { awaitsWhile = true }
      if tokens.text(of: token) == "while" { awaitsWhile = false }
    } else if token.kind == .operator {
      let endsLine = index + 1 < end && tokens[index + 1].startsLine
      if tokens.text(of: token) == "<", openAngles > 0 || (endsLine && touchesPrevious(index)) {
        openAngles += 1
      } else if openAngles > 0 {
        openAngles = max(0, openAngles - tokens.text(of: token).prefix { $0 == ">" }.count)
      }
    }
  }

  private func touchesPrevious(_ index: Int) -> Bool {
    index > start && tokens[index - 1].end == tokens[index].start
  }

  private func endsStatement(before index: Int, end: Int) -> Bool {
    openAngles == 0 && !isUnfinished(before: index) && !continues(at: index, end: end)
  }

  /// The line's last token wants more: `a +`, `f(x),`, `let x =`, `@discardableResult`.
  private func isUnfinished(before index: Int) -> Bool {
    if head.isPrefix { return true }
    let last = tokens[index - 1]
    switch last.kind {
    case .operator:
      if head.declaresOperator { return false }
      if tokens.text(of: last) == "=" || tokens.text(of: last) == "->" { return true }
      // `as?` and `try!` are two tokens.
      guard touchesPrevious(index - 1) else { return true }
      let word = tokens[index - 2]
      return word.kind == .keyword
        && (tokens.text(of: word) == "as" || tokens.text(of: word) == "try")
    case .punctuation: return ",:\\".contains(tokens.text(of: last))
    case .keyword: return !SwiftVocabulary.values.contains(tokens.text(of: last))
    case .attribute: return true
    default: return false
    }
  }

  /// The next line's first tokens go on with the statement: `.map`, `+ b`, `else`, `{`.
  private func continues(at index: Int, end: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .operator:
      return token.isFreeOnRight || ["=", "->", "?"].contains(tokens.text(of: token))
        || (tokens.text(of: token).first == "<" && head.isDeclaration)
    case .punctuation:
      return ".,:{".contains(tokens.text(of: token))
        || (tokens.text(of: token) == "(" && head.awaitsParameters(index))
    case .keyword:
      return SwiftVocabulary.continuations.contains(tokens.text(of: token))
        || (tokens.text(of: token) == "while" && awaitsWhile)
        || (tokens.text(of: token) == "async" && continuesSignature(at: index, end: end))
        || isTrailingLabel(at: index, end: end)
    case .directive:
      return tokens.text(of: token) == "#if" && beginsWithDot(conditionAt: index, end: end)
    default: return isTrailingLabel(at: index, end: end)
    }
  }

  /// `async` belongs to the function above, unless it begins `async let`.
  private func continuesSignature(at index: Int, end: Int) -> Bool {
    guard index + 1 < end else { return head.isFunction }
    let next = tokens.text(at: index + 1)
    return ["->", "throws", "rethrows"].contains(next) || (head.isFunction && next != "let")
  }

  /// The label of a further trailing closure: `} onFailure: {`.
  private func isTrailingLabel(at index: Int, end: Int) -> Bool {
    index + 2 < end && tokens.isPunctuation(index - 1, "}") && tokens.isPunctuation(index + 1, ":")
      && tokens.isPunctuation(index + 2, "{")
  }

  /// The first line after a condition begins with a dot: the `#if` stands inside of a chain.
  private func beginsWithDot(conditionAt index: Int, end: Int) -> Bool {
    var next = index + 1
    while next < end, !tokens[next].startsLine || tokens.text(at: next) == "#if" { next += 1 }
    return next < end && tokens.isPunctuation(next, ".")
  }
}
