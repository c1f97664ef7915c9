/// A place in a piece of Swift: line and column from 1, the column in UTF-8 bytes.
public struct SwiftPlace: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Creates a place from its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Moves to the end of `text`, which begins here.
  ///
  /// CRLF, LF and CR each end a line.
  public mutating func advance(over text: String) {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      let isSecondHalf = byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r")
      if !isSecondHalf {
        let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        line += endsLine ? 1 : 0
        column = endsLine ? 1 : column + 1
      }
      previous = byte
    }
  }
}
