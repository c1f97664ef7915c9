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
    // The lines of a long string belong together: its indentation is that of its last line.
    let isOneString = code.contains("\"\"\"")
    let lines = code.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    for (index, line) in lines.enumerated() {
      let number = isOneString ? start.line : start.line + index
      let column = index == 0 ? place.column : places.column(ofLine: number)
      // A tab that stands for several columns was cut; spaces at the line's beginning make up for it.
      let text = line.dropFirst(
        max(0, min(1 - column, line.prefix { $0 == " " }.count)))
      add(text.isEmpty ? "" : String(repeating: " ", count: max(0, column - 1)) + text)
    }
    if let closing { add(closing) }
    add("#sourceLocation()")
  }
}
