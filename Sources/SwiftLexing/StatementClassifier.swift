/// Tells declarations, control flow and assignments from expressions by their outermost tokens.
enum StatementClassifier {
  static func kind(of range: Range<Int>, in tokens: [CodeToken]) -> SwiftStatement.Kind {
    var head = StatementHead(start: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound, head.isPrefix {
      head.take(index, of: tokens, end: range.upperBound)
      index = tokens[index].partner + 1
    }
    guard let keyword = head.keyword else { return .other }
    if head.isDeclaration { return declarationKind(of: range, keyword: keyword, in: tokens) }
    let first = tokens[keyword]
    if first.text == "#if" { return conditionKind(of: range, in: tokens) }
    if first.kind == .directive {
      return ["#warning", "#error", "#sourceLocation"].contains(first.text) ? .other : .expression
    }
    let isControlFlow = first.kind == .keyword && SwiftVocabulary.controlFlow.contains(first.text)
    return isControlFlow || isLabeled(range, in: tokens) || assigns(range, in: tokens)
      ? .other : .expression
  }

  private static func declarationKind(
    of range: Range<Int>, keyword: Int, in tokens: [CodeToken]
  ) -> SwiftStatement.Kind {
    let word = tokens[keyword].text
    let declaresType = SwiftVocabulary.types.contains(word)
    // Functions can stand in a function, but those named by an operator cannot.
    let isOperator = word == "func" && tokens[keyword + 1].kind == .operator
    guard declaresType || isOperator || SwiftVocabulary.fileScopeDeclarations.contains(word) else {
      return .other
    }
    let isPlain = !tokens[range.lowerBound..<keyword].contains {
      $0.kind == .attribute || SwiftVocabulary.accessLevels.contains($0.text)
    }
    return isPlain && (declaresType || isOperator) ? .type : .fileScope
  }

  /// Conditions around imports and extensions are moved with them, if nothing else is in them.
  private static func conditionKind(
    of range: Range<Int>, in tokens: [CodeToken]
  ) -> SwiftStatement.Kind {
    let kinds = ControlFlow(tokens: tokens).branches(of: range).flatMap { branch in
      StatementSplitter.statements(in: branch, of: tokens).map { statement in
        // Conditions inside of conditions stay where they are.
        tokens[statement.lowerBound].text == "#if" ? .other : kind(of: statement, in: tokens)
      }
    }
    return kinds.contains(.fileScope) && kinds.allSatisfy(\.isFileScope) ? .fileScope : .other
  }

  /// The statement has a label, as in `outer: for`.
  static func isLabeled(_ range: Range<Int>, in tokens: [CodeToken]) -> Bool {
    let kind = tokens[range.lowerBound].kind
    return (kind == .identifier || kind == .type) && range.count > 1
      && tokens[range.lowerBound + 1].isPunctuation(":")
  }

  /// An operator unknown here is left to the compiler: a call of it can be displayed, even if
  /// it returns nothing.
  private static func assigns(_ range: Range<Int>, in tokens: [CodeToken]) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.kind == .operator, SwiftVocabulary.assignments.contains(token.text) { return true }
      index = token.partner + 1
    }
    return false
  }
}
