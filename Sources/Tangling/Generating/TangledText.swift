import LessonModel
import SwiftLexing

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
  ///   - start: where the code begins in its block.
  ///   - places: where the lines of the block stand.
  ///   - opening: a generated line before the code. The directive goes before that line, since it
  ///     cannot stand inside an expression, and names the line above the code.
  ///   - closing: a generated line after the code.
  mutating func add(
    _ code: String, at start: SwiftPlace, in places: LinePlaces, after opening: String? = nil,
    before closing: String? = nil
  ) {
    let place = places.location(line: start.line, column: start.column)
    add("#sourceLocation(file: \"\(file)\", line: \(place.line - (opening == nil ? 0 : 1)))")
    if let opening { add(opening) }
    add(Self.lines(of: code, at: start, in: places))
    if let closing { add(closing) }
    add("#sourceLocation()")
  }

  /// The code with spaces before each line that is not empty, so that it begins at its column.
  /// CRLF, LF and CR each end a line.
  private static func lines(of code: String, at start: SwiftPlace, in places: LinePlaces) -> String
  {
    let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    // The lines of a long string belong together: its indentation is that of its last line.
    let isOneString = code.contains("\"\"\"")
    let bytes = Array(code.utf8)
    var result: [UInt8] = []
    var (index, lineStart, number) = (0, 0, start.line)
    var column = places.location(line: start.line, column: start.column).column
    while index <= bytes.count {
      let isEnd = index == bytes.count || bytes[index] == newline || bytes[index] == carriageReturn
      if isEnd {
        result += line(bytes[lineStart..<index], at: column)
        if index < bytes.count { result.append(newline) }
        let isCRLF = index + 1 < bytes.count && bytes[index] == carriageReturn
        if isCRLF && bytes[index + 1] == newline { index += 1 }
        (lineStart, number) = (index + 1, number + (isOneString ? 0 : 1))
        column = places.column(ofLine: number)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A tab that stands for several columns was cut; spaces at the line's beginning make up for it.
  private static func line(_ bytes: ArraySlice<UInt8>, at column: Int) -> [UInt8] {
    let spaces = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    let text = bytes.dropFirst(max(0, min(1 - column, spaces)))
    guard !text.isEmpty else { return [] }
    return [UInt8](repeating: UInt8(ascii: " "), count: max(0, column - 1)) + text
  }
}
