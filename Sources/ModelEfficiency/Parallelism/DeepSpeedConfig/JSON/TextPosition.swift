/// A place in a text; the first character is in line 1, column 1.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The character in its line, from 1; a mark that joins a character is not counted.
  public let column: Int

  /// Creates a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension TextPosition: CustomStringConvertible {
  /// The place in words, such as `line 3, column 7`.
  public var description: String { "line \(line), column \(column)" }
}
