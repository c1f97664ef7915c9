/// Tells declarations, control flow and assignments from expressions by their outermost tokens.
enum StatementClassifier {
  static func kind(of code: [PlacedToken]) -> SwiftStatement.Kind {
    let outside = code.filter { $0.depth == 0 }
    guard let first = outside.first else { return .expression }
    if first.kind == .directive {
      return ["#if", "#warning", "#error", "#sourceLocation"].contains(first.text)
        ? .other : .expression
    }
    if let declaration = declarationKeyword(of: code) {
      guard SwiftVocabulary.fileScopeDeclarations.contains(declaration.text) else { return .other }
      return isPlainType(declaration, in: code) ? .type : .fileScope
    }
    let isName = first.kind == .identifier || first.kind == .type
    let isLabeled = isName && outside.count > 1 && outside[1].text == ":"
    let isControlFlow = first.kind == .keyword && SwiftVocabulary.controlFlow.contains(first.text)
    return isLabeled || isControlFlow || outside.contains(where: isAssignment)
      ? .other : .expression
  }

  /// The tokens are only attributes and modifiers, so a declaration must follow.
  static func isPrefixOfDeclaration(_ code: [PlacedToken]) -> Bool {
    !code.isEmpty && afterAttributesAndModifiers(code).isEmpty
  }

  /// A type without attributes or access level: the word `fileprivate` can be put before it.
  private static func isPlainType(_ keyword: PlacedToken, in code: [PlacedToken]) -> Bool {
    let before = code.prefix { $0.place != keyword.place }
    return SwiftVocabulary.types.contains(keyword.text)
      && !before.contains {
        $0.kind == .attribute || SwiftVocabulary.accessLevels.contains($0.text)
      }
  }

  private static func declarationKeyword(of code: [PlacedToken]) -> PlacedToken? {
    let rest = afterAttributesAndModifiers(code)
    guard let keyword = rest.first, let name = rest.dropFirst().first else { return nil }
    // `actor` is a word of the language only before a name.
    let isActor = keyword.text == "actor" && (name.kind == .type || name.kind == .identifier)
    let isDeclaration =
      keyword.kind == .keyword
      && (SwiftVocabulary.fileScopeDeclarations.contains(keyword.text)
        || SwiftVocabulary.localDeclarations.contains(keyword.text))
    return isActor || isDeclaration ? keyword : nil
  }

  /// What follows `@available(macOS 15, *) public final`, say.
  private static func afterAttributesAndModifiers(_ code: [PlacedToken]) -> ArraySlice<PlacedToken>
  {
    var rest = code[...]
    while let first = rest.first, first.kind == .attribute || isModifier(first, in: rest) {
      rest = rest.dropFirst()
      // Arguments, as in `@available(…)` and `private(set)`; other parentheses follow a space.
      guard let opener = rest.first, opener.text == "(", !opener.followsSpace else { continue }
      rest = rest.dropFirst().drop { $0.depth > opener.depth }.dropFirst()
    }
    return rest
  }

  /// `prefix` is a modifier in `prefix func`, but a name in `prefix(3)` and `prefix + 1`.
  private static func isModifier(_ token: PlacedToken, in rest: ArraySlice<PlacedToken>) -> Bool {
    guard SwiftVocabulary.modifiers.contains(token.text) else { return false }
    guard let next = rest.dropFirst().first else { return token.kind == .keyword }
    switch next.kind {
    case .keyword, .attribute: return true
    case .identifier: return next.text == "actor" || SwiftVocabulary.modifiers.contains(next.text)
    case .punctuation: return next.text == "(" && !next.followsSpace && token.kind == .keyword
    default: return false
    }
  }

  /// An operator unknown here is left to the compiler: a call of it can be displayed, even if
  /// it returns nothing.
  private static func isAssignment(_ token: PlacedToken) -> Bool {
    token.kind == .operator && SwiftVocabulary.assignments.contains(token.text)
  }
}
