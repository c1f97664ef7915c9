/// The branches of `if`, `switch`, `do`, loops and `#if`: where statements stand that belong to the
/// code around, unlike those of functions and closures.
struct ControlFlow {
  let tokens: CodeTokens

  /// The tokens inside of each branch of the statement, none if it has no branches.
  func branches(of range: Range<Int>) -> [Range<Int>] {
    let keyword = keyword(of: range)
    let word = tokens[keyword]
    if tokens.text(of: word) == "#if" { return conditionBranches(of: word.partner, from: keyword) }
    guard word.kind == .keyword, SwiftVocabulary.controlFlow.contains(tokens.text(of: word)) else {
      return []
    }
    let bodies = bodies(from: keyword + 1, end: range.upperBound)
    guard tokens.text(of: word) == "switch" else { return bodies }
    return bodies.last.flatMap(cases) ?? []
  }

  /// One of the branches is taken for certain.
  func isExhaustive(_ range: Range<Int>) -> Bool {
    let word = tokens.text(at: range.lowerBound)
    guard word == "if" else { return word == "switch" || word == "do" }
    guard let last = bodies(from: range.lowerBound + 1, end: range.upperBound).last else {
      return false
    }
    return tokens.text(at: last.lowerBound - 2) == "else"
  }

  /// The word after the label, as in `outer: for`.
  private func keyword(of range: Range<Int>) -> Int {
    StatementClassifier.isLabeled(range, in: tokens) && range.count > 2
      ? range.lowerBound + 2 : range.lowerBound
  }

  /// The insides of the braces that end the statement or that `else`, `catch` or `while` follows;
  /// other braces are closures in its conditions.
  private func bodies(from start: Int, end: Int) -> [Range<Int>] {
    var bodies: [Range<Int>] = []
    var index = start
    while index < end {
      let closer = tokens[index].partner
      let isBody =
        closer + 1 == end || ["else", "catch", "while"].contains(tokens.text(at: closer + 1))
      if tokens.isPunctuation(index, "{") && isBody { bodies.append(index + 1..<closer) }
      index = closer + 1
    }
    return bodies
  }

  /// The statements after each `case …:` and `default:`, or `nil` if conditions choose the cases.
  private func cases(of body: Range<Int>) -> [Range<Int>]? {
    var cases: [Range<Int>] = []
    var start: Int?
    var index = body.lowerBound
    while index < body.upperBound {
      if isCaseLabel(index, in: body) {
        if let start { cases.append(start..<endOfCase(before: index)) }
        guard let colon = colon(after: index, end: body.upperBound) else { return nil }
        start = colon + 1
        index = colon
      } else if tokens[index].kind == .directive, tokens.text(at: index) == "#if" {
        return nil
      }
      index = tokens[index].partner + 1
    }
    if let start { cases.append(start..<body.upperBound) }
    return cases
  }

  /// `case` begins a case of the switch, not a pattern as in `if case`.
  private func isCaseLabel(_ index: Int, in body: Range<Int>) -> Bool {
    guard tokens[index].kind == .keyword else { return false }
    if tokens.text(at: index) == "default" { return true }
    guard tokens.text(at: index) == "case" else { return false }
    return index == body.lowerBound
      || !["if", "guard", "while", "for", ","].contains(tokens.text(at: index - 1))
  }

  private func endOfCase(before label: Int) -> Int {
    tokens.text(at: label - 1) == "@unknown" ? label - 1 : label
  }

  private func colon(after index: Int, end: Int) -> Int? {
    var index = index
    while index < end, !tokens.isPunctuation(index, ":") { index = tokens[index].partner + 1 }
    return index < end ? index : nil
  }

  /// What stands between `#if`, `#elseif`, `#else` and `#endif`.
  private func conditionBranches(of end: Int, from start: Int) -> [Range<Int>] {
    var branches: [Range<Int>] = []
    var index = start
    while index < end {
      var first = index + 1
      while first < end, !tokens[first].startsLine { first += 1 }
      index = first
      while index < end, !["#elseif", "#else"].contains(tokens.text(at: index)) {
        index = tokens[index].partner + 1
      }
      branches.append(first..<index)
    }
    return branches
  }
}
