/// A statement at the top level of a piece of Swift.
public struct SwiftStatement: Hashable, Sendable {
  /// How a lesson treats the statement.
  public enum Kind: Hashable, Sendable {
    /// An expression: its value can be displayed.
    case expression
    /// A type or operator function of its own, which only this file need see.
    case type
    /// An import, extension, operator, or type that says itself who can see it.
    case fileScope
    /// Everything else: `let x = 1`, `for`, `x += 1`, `#if`.
    case other
  }

  /// How a lesson treats it.
  public var kind: Kind
  /// The statement as written, with the comments before it.
  public var text: String
  /// Where `text` begins.
  public var start: SwiftPlace
  /// Where the code begins, after the comments.
  public var code: SwiftPlace

  /// Creates a statement from its parts.
  public init(kind: Kind, text: String, start: SwiftPlace, code: SwiftPlace) {
    self.kind = kind
    self.text = text
    self.start = start
    self.code = code
  }
}

extension SwiftStatement.Kind {
  /// The statement declares something that cannot stand in a lesson's function.
  public var isFileScope: Bool { self == .type || self == .fileScope }
}
