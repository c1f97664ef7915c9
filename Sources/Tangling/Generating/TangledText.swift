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
    let lines = code.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    for (index, line) in lines.enumerated() {
      let columns = index == 0 ? place.column - 1 : indent
      add(line.isEmpty ? "" : String(repeating: " ", count: columns) + line)
    }
    if let closing { add(closing) }
    add("#sourceLocation()")
  }
}
