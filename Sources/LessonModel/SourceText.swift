/// The text of a lesson's file, once it is known to be text.
struct SourceText: Sendable {
  /// The whole text, its lines ended by line feeds.
  let text: String
  /// Its lines, without what ends them.
  let lines: [Substring]

  /// The largest file, 4 MB; what reads a text is not made for more.
  static let byteLimit = 4_000_000
  /// The longest line in bytes.
  static let lineLimit = 20_000

  /// Checks that the bytes are a text that can be a lesson.
  init(bytes: [UInt8], path: String) throws(Diagnostic) {
    let start = SourceLocation(file: path, line: 1)
    guard bytes.count <= Self.byteLimit else {
      throw Diagnostic(
        start, "the file has \(bytes.count) bytes, more than \(Self.byteLimit)",
        solution: "divide the lesson, or compute in a block what is written out here")
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw Diagnostic(
        start, "a byte order mark before the text, which nobody can see",
        solution: "save the file as UTF-8 without it")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw Diagnostic(
        start, "the file is empty", solution: "begin with '# ' and the lesson's title")
    }
    if let offset = bytes.firstIndex(of: 0) {
      throw Diagnostic(
        SourceLocation(file: path, offset: offset, in: bytes),
        "a NUL byte at byte offset \(offset)",
        solution: "remove it; a lesson is text")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = Self.firstInvalidOffset(bytes)
      throw Diagnostic(
        SourceLocation(file: path, offset: offset, in: bytes),
        "invalid UTF-8 at byte offset \(offset)",
        solution: "save the file as UTF-8")
    }
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine)
    self.text = text.utf8.contains(0x0D) ? lines.joined(separator: "\n") : text
    if let index = lines.firstIndex(where: { $0.utf8.count > Self.lineLimit }) {
      throw Diagnostic(
        SourceLocation(file: path, line: index + 1, column: Self.lineLimit + 1),
        "a line of \(lines[index].utf8.count) bytes, more than \(Self.lineLimit)",
        solution: "break the line")
    }
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

  private static func firstInvalidOffset(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }
}
