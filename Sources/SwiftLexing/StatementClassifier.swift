/// Tells declarations, control flow and assignments from expressions by their outermost tokens.
enum StatementClassifier {
  static func kind(of range: Range<Int>, in tokens: CodeTokens) -> SwiftStatement.Kind {
    var head = StatementHead(start: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound, head.isPrefix {
      head.take(index, of: tokens, end: range.upperBound)
      index = tokens[index].partner + 1
    }
    guard let keyword = head.keyword else { return .other }
    if head.isDeclaration { return declarationKind(of: range, keyword: keyword, in: tokens) }
    let first = tokens[keyword]
    if tokens.text(of: first) == "#if" { return conditionKind(of: range, in: tokens) }
    if first.kind == .directive {
      return ["#warning", "#error", "#sourceLocation"].contains(tokens.text(of: first))
        ? .other : .expression
    }
    let isControlFlow =
      first.kind == .keyword && SwiftVocabulary.controlFlow.contains(tokens.text(of: first))
    return isControlFlow || isLabeled(range, in: tokens) || assigns(range, in: tokens)
      ? .other : .expression
  }

  private static func declarationKind(
    of range: Range<Int>, keyword: Int, in tokens: CodeTokens
  ) -> SwiftStatement.Kind {
    let word = tokens.text(at: keyword)
    let declaresType = SwiftVocabulary.types.contains(word)
    // Functions can stand in a function, but those named by an operator cannot.
    let isOperator = word == "func" && tokens[keyword + 1].kind == .operator
    guard declaresType || isOperator || SwiftVocabulary.fileScopeDeclarations.contains(word) else {
      return .other
    }
    let isPlain = !tokens.list[range.lowerBound..<keyword].contains {
      $0.kind == .attribute || SwiftVocabulary.accessLevels.contains(tokens.text(of: $0))
    }
    return isPlain && (declaresType || isOperator) ? .type : .fileScope
  }

  /// Conditions around imports and extensions are moved with them, if nothing else is in them.
  private static func conditionKind(
    of range: Range<Int>, in tokens: CodeTokens
  ) -> SwiftStatement.Kind {
    let kinds = ControlFlow(tokens: tokens).branches(of: range).flatMap { branch in
      StatementSplitter.statements(in: branch, of: tokens).map { statement in
        // Conditions inside of conditions stay where they are.
        tokens.text(at: statement.lowerBound) == "#if" ? .other : kind(of: statement, in: tokens)
      }
    }
    return kinds.contains(.fileScope) && kinds.allSatisfy(\.isFileScope) ? .fileScope : .other
  }

  /// The statement has a label, as in `outer: for`.
  static func isLabeled(_ range: Range<Int>, in tokens: CodeTokens) -> Bool {
    let kind = tokens[range.lowerBound].kind
    return (kind == .identifier || kind == .type) && range.count > 1
      && tokens.isPunctuation(range.lowerBound + 1, ":")
  }

  /// An operator unknown here is left to the compiler: a call of it can be displayed, even if
  /// it returns nothing.
  private static func assigns(_ range: Range<Int>, in tokens: CodeTokens) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.kind == .operator, SwiftVocabulary.assignments.contains(tokens.text(of: token)) {
        return true
      }
      index = token.partner + 1
    }
    return false
  }
}
