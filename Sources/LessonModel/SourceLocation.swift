/// A place in a file: what compilers, editors and CI systems print and parse.
///
/// Lines and columns count from 1; a column counts UTF-8 bytes, as swiftc and cmark do.
///
///     SourceLocation(file: "lessons/gptq.md", line: 41, column: 10)  // lessons/gptq.md:41:10
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path relative to the package, such as `lessons/gptq.md`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Creates a place from its three parts.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of a byte in a file. LF, CRLF and CR end a line.
  init(file: String, offset: Int, in bytes: [UInt8]) {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var (line, start) = (1, 0)
    for index in 0..<offset {
      let isInsideEnd = index + 1 < offset && bytes[index + 1] == lineFeed
      guard bytes[index] == lineFeed || (bytes[index] == carriageReturn && !isInsideEnd) else {
        continue
      }
      (line, start) = (line + 1, index + 1)
    }
    self.init(file: file, line: line, column: offset - start + 1)
  }

  /// `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }

  /// Orders by file, then line, then column.
  public static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
