/// A part of a statement: an expression that gives the statement its value, or what is around it.
///
///     SwiftSource("if a { 1 } else { 2 }").ending.filter(\.isValue).map(\.text)
///     // ["1", "2"]
public struct SwiftPiece: Hashable, Sendable {
  /// The part as written.
  public var text: String
  /// Where it begins.
  public var start: SwiftPlace
  /// It is an expression whose value is the statement's, if the program comes by it.
  public var isValue: Bool

  /// Creates a piece from its parts.
  public init(text: String, start: SwiftPlace, isValue: Bool) {
    self.text = text
    self.start = start
    self.isValue = isValue
  }
}
