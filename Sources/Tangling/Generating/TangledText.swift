import LessonModel

/// Swift under construction, in which the author's code keeps its Markdown place.
struct TangledText {
  private(set) var text = ""
  private let file: String

  init(file: String) {
    self.file = file
  }

  /// Adds generated lines.
  mutating func add(_ lines: String) {
    text += lines + "\n"
  }

  /// Adds the author's code, so that compilers place it where it stands in the Markdown.
  ///
  /// - Parameters:
  ///   - place: where the code begins.
  ///   - indent: the number of bytes before the further lines.
  ///   - opening: a generated line before the code. The directive goes before that line, since it
  ///     cannot stand inside an expression, and names the line above the code.
  ///   - closing: a generated line after the code.
  mutating func add(
    _ code: String, at place: SourceLocation, indent: Int, after opening: String? = nil,
    before closing: String? = nil
  ) {
    add("#sourceLocation(file: \"\(file)\", line: \(place.line - (opening == nil ? 0 : 1)))")
    if let opening { add(opening) }
    add(Self.lines(of: code, after: place.column - 1, indent: indent))
    if let closing { add(closing) }
    add("#sourceLocation()")
  }

  /// The code with spaces before its first line and before its further ones, unless they are empty.
  /// CRLF, LF and CR each end a line.
  private static func lines(of code: String, after columns: Int, indent: Int) -> String {
    let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let bytes = Array(code.utf8)
    var result: [UInt8] = []
    var (index, start, columns) = (0, 0, columns)
    while index <= bytes.count {
      let isEnd = index == bytes.count || bytes[index] == newline || bytes[index] == carriageReturn
      if isEnd {
        if index > start { result += repeatElement(UInt8(ascii: " "), count: columns) }
        result += bytes[start..<index]
        if index < bytes.count { result.append(newline) }
        let isCRLF = index + 1 < bytes.count && bytes[index] == carriageReturn
        if isCRLF && bytes[index + 1] == newline { index += 1 }
        (start, columns) = (index + 1, indent)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
