/// The smallest part of a TeX source.
struct Token: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    /// A command, without its backslash.
    case command(String)
    case character(Character)
    case space
    case openBrace, closeBrace
    case superscript, `subscript`
    case ampersand, lineBreak
    case end
  }

  var kind: Kind
  /// Where it begins, in UTF-8 bytes.
  var offset: Int

  /// Whether the token is one of 0 to 9.
  var isDigit: Bool {
    if case .character(let character) = kind { character.isASCIIDigit } else { false }
  }

  /// The token as the author wrote it, for error messages.
  var spelling: String {
    switch kind {
    case .command(let name): "\\" + name
    case .character(let character): String(character)
    case .space: " "
    case .openBrace: "{"
    case .closeBrace: "}"
    case .superscript: "^"
    case .subscript: "_"
    case .ampersand: "&"
    case .lineBreak: "\\\\"
    case .end: "the end"
    }
  }
}
