/// The beginning of a statement, as far as it was read: attributes, modifiers and the first word.
struct StatementHead {
  /// The first token that is neither attribute nor modifier, if one was read.
  private(set) var keyword: Int?
  private(set) var isDeclaration = false
  private(set) var isFunction = false
  private(set) var declaresOperator = false
  private var next: Int

  init(start: Int) { next = start }

  /// There are only attributes and modifiers so far, so that a declaration must follow.
  var isPrefix: Bool { keyword == nil }

  /// Reads on to the token at `index`.
  mutating func take(_ index: Int, of tokens: CodeTokens, end: Int) {
    guard keyword == nil, index >= next else { return }
    let token = tokens[index]
    guard token.kind == .attribute || Self.isModifier(index, of: tokens, end: end) else {
      keyword = index
      isDeclaration = Self.declares(index, of: tokens, end: end)
      isFunction = isDeclaration && ["func", "init", "subscript"].contains(tokens.text(of: token))
      declaresOperator = isDeclaration && tokens.text(of: token) == "operator"
      return
    }
    next = Self.afterPrefix(index, of: tokens, end: end)
  }

  /// The parentheses at `index` are the parameters of the function whose name comes before.
  func awaitsParameters(_ index: Int) -> Bool {
    guard isFunction, let keyword else { return false }
    return index - keyword <= 2
  }

  /// The first token after the attribute or modifier at `index`: dotted names and arguments, as in
  /// `@A.B(…)` and `private(set)`, belong to it; other parentheses follow a space.
  private static func afterPrefix(_ index: Int, of tokens: CodeTokens, end: Int) -> Int {
    var next = index + 1
    while next + 1 < end, tokens.isPunctuation(next, "."), tokens[next - 1].kind != .keyword {
      next += 2
    }
    guard next < end, tokens.isPunctuation(next, "("), tokens[next].start == tokens[next - 1].end
    else { return next }
    return tokens[next].partner + 1
  }

  /// `prefix` is a modifier in `prefix func`, but a name in `prefix(3)` and `prefix + 1`.
  private static func isModifier(_ index: Int, of tokens: CodeTokens, end: Int) -> Bool {
    let token = tokens[index]
    guard SwiftVocabulary.modifiers.contains(tokens.text(of: token)) else { return false }
    // `class` alone declares; before `func` it says that a member belongs to the type.
    guard index + 1 < end else {
      return token.kind == .keyword && tokens.text(of: token) != "class"
    }
    let following = tokens[index + 1]
    switch following.kind {
    case .keyword: return !SwiftVocabulary.continuations.contains(tokens.text(of: following))
    case .attribute: return true
    case .identifier:
      return tokens.text(of: following) == "actor"
        || SwiftVocabulary.modifiers.contains(tokens.text(of: following))
    case .punctuation:
      return tokens.text(of: following) == "(" && following.start == token.end
        && SwiftVocabulary.modifiersWithArguments.contains(tokens.text(of: token))
    default: return false
    }
  }

  /// The word at `index` begins a declaration.
  private static func declares(_ index: Int, of tokens: CodeTokens, end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let (word, name) = (tokens[index], tokens[index + 1])
    // `actor` is a word of the language only before a name.
    if tokens.text(of: word) == "actor" {
      return !name.startsLine && (name.kind == .type || name.kind == .identifier)
    }
    return word.kind == .keyword && SwiftVocabulary.declarations.contains(tokens.text(of: word))
  }
}
