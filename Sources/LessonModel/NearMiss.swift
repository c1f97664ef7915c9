import Text

/// Forms of other Markdown tools that would be literal text here, each with this format's own form.
enum NearMiss {
  case value(String)
  case valueInText
  case otherLanguage(String)
  case dollars(String)
  case displayedDollars
  case halfFormula
  case parenthesizedFormula
  case pipeTable
  case footnote(String)
  case callout(String)
  case citation(String)
  case address(String)
  case struckOut
  case taskBox(String)
  case role(String)
  case attribute(String)
  case comment
  case frontMatter
  case fenceBraces(String)

  /// What is wrong.
  var summary: String {
    switch self {
    case .value(let code): "'\(code)' computes no value in this form"
    case .valueInText: "'{swift}' computes a value only inside backticks"
    case .otherLanguage(let name): "inline code in an unknown language '\(name)'"
    case .dollars(let text): "'\(text)' is no formula in this form"
    case .displayedDollars: "'$$' opens no formula"
    case .halfFormula: "half a formula; '$`' opens one, and '`$' closes it in the same paragraph"
    case .parenthesizedFormula: "a backslash before a bracket opens no formula"
    case .pipeTable: "a table of bars and dashes is no table in this form"
    case .footnote(let text): "'\(text)' is no footnote"
    case .callout(let text): "'\(text)' opens no callout"
    case .citation(let text): "'\(text)' cites nothing in this form"
    case .address(let text): "'\(text)' is no link in this form"
    case .struckOut: "'~~' strikes nothing out"
    case .taskBox(let text): "'\(text)' is no box to tick"
    case .role(let text): "'\(text)' before code means nothing"
    case .attribute(let text): "'\(text)' gives a heading no name"
    case .comment: "an HTML comment"
    case .frontMatter: "a lesson has no front matter"
    case .fenceBraces(let word): "a fence word in braces: '\(word)'"
    }
  }

  /// How this format says it.
  var solution: String {
    switch self {
    case .value, .valueInText: "write `{swift} expression`, with a space after the brace"
    case .otherLanguage: "write '{swift}' to compute a value, or put the braces elsewhere"
    case .dollars(let text):
      "write $`\(text.dropFirst().dropLast())`$, or \\$ where an amount is meant"
    case .displayedDollars: "put the formula between a line ```math and a line ```"
    case .halfFormula:
      "write $`…`$, no line of it beginning with '+ ' or '- ', or '\\$' for an amount"
    case .parenthesizedFormula: "write $`…`$, or put the formula between ```math and ```"
    case .pipeTable:
      "put the rows between a line ```table and its caption, and a line ```; no dashes"
    case .footnote: "say it in the text, or cite a work with [text](cite:key)"
    case .callout: "write a quote that begins with its word: > **Note.** …"
    case .citation: "write [text](cite:key) for a work, [text](lesson.md#heading) for a heading"
    case .address(let text): "write <\(text)> or [text](\(text))"
    case .struckOut: "leave the words out, or write '\\~~'"
    case .taskBox: "write the item without it, or '\\['"
    case .role: "write $`…`$ for a formula, `{swift} expression` for a value"
    case .attribute: "remove it; a heading's address is made of its words"
    case .comment: "remove it; the page would lose it without a word"
    case .frontMatter: "begin with '# ' and the lesson's title"
    case .fenceBraces(let word): "write ```\(word.filter { !"{}".contains($0) }), without braces"
    }
  }

  /// The problem at a place.
  func problem(at place: SourceLocation) -> Diagnostic {
    Diagnostic(place, summary.visible, solution: solution.visible)
  }

  // MARK: Code in backticks

  private static let languages: Set<String> = [
    "python", "py", "r", "julia", "javascript", "js", "ojs", "sql", "bash", "sh", "rust", "eval",
    "math", "code",
  ]

  /// What is wrong with code that begins with a brace, if anything; `{swift} x` is right.
  static func inCode(_ code: String) -> NearMiss? {
    guard code.first == "{" else { return nil }
    let word = String(code.dropFirst().drop { $0 == " " }.prefix { $0.isLetter || $0 == "." })
    let name = word.drop { $0 == "." }.lowercased()
    let rest = code.dropFirst().drop { $0 == " " }.dropFirst(word.count)
    if name == "swift" {
      guard !code.hasPrefix("{swift} ") || code.dropFirst(8).allSatisfy(\.isWhitespace) else {
        return nil
      }
      return rest.first.map { "}:=,; ".contains($0) } ?? false ? .value(code) : nil
    }
    guard rest.first == "}", !name.isEmpty else { return nil }
    let isFollowed = rest.dropFirst().first == " " && rest.count > 2
    return isFollowed || languages.contains(name) ? .otherLanguage(word) : nil
  }
}
