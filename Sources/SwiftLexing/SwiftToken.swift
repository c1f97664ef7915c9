/// A piece of Swift source: its text, exactly as written, and what it is.
public struct SwiftToken: Hashable, Sendable {
  /// What a token is, as far as a reader of colored code cares.
  public enum Kind: Hashable, Sendable {
    /// A word of the language: `let`, `await`, `nil`.
    case keyword
    /// A name that begins with a capital: `Matrix`.
    case type
    /// Any other name: `weight`, `$0`, `` `default` ``.
    case identifier
    /// An integer or floating-point literal.
    case number
    /// A string or regex literal, or the part of one on either side of an interpolation.
    case string
    /// A line or block comment.
    case comment
    /// `@main` and the like, without arguments.
    case attribute
    /// `#if`, `#line`, and the like, without arguments.
    case directive
    /// `+`, `->`, `..<`, and the like.
    case `operator`
    /// Brackets, commas, colons, and the `\(` that opens an interpolation.
    case punctuation
    /// Spaces and tabs.
    case whitespace
    /// One line ending.
    case newline
  }

  /// What the token is.
  public var kind: Kind
  /// The token as written.
  public var text: String

  /// Creates a token from its kind and text.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The token is part of the program: neither space nor comment.
  public var isCode: Bool {
    switch kind {
    case .whitespace, .newline, .comment: false
    default: true
    }
  }
}
