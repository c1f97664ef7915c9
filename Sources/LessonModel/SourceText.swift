/// The text of a lesson's file, once it is known to be text.
struct SourceText: Sendable {
  /// The whole text.
  let text: String
  /// Its lines, without line feeds.
  let lines: [Substring]

  /// Checks that the bytes are a text that can be a lesson.
  init(bytes: [UInt8], path: String) throws(Diagnostic) {
    let start = SourceLocation(file: path, line: 1)
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw Diagnostic(
        start, "the file is empty", solution: "begin with '# ' and the lesson's title")
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw Diagnostic(
        Self.location(of: offset, in: bytes, path: path), "a NUL byte at byte offset \(offset)",
        solution: "remove it; a lesson is text")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = Self.firstInvalidOffset(bytes)
      throw Diagnostic(
        Self.location(of: offset, in: bytes, path: path), "invalid UTF-8 at byte offset \(offset)",
        solution: "save the file as UTF-8")
    }
    self.text = text
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine)
  }

  /// Line `number`, counted from 1, from column `column` on.
  func line(_ number: Int, from column: Int = 1) -> String {
    guard lines.indices.contains(number - 1) else { return "" }
    return String(decoding: lines[number - 1].utf8.dropFirst(column - 1), as: UTF8.self)
  }

  /// What cmark counts as the end of a line.
  private static func endsLine(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  private static func location(of offset: Int, in bytes: [UInt8], path: String) -> SourceLocation {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    return SourceLocation(file: path, line: line, column: offset - lineStart + 1)
  }

  private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }
}
