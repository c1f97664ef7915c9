/// Finds the code of a fenced block in the source text.
struct CodeLines {
  /// The code, with the indentation that it has on the page.
  let code: String
  /// The column at which each of its lines begins.
  let columns: [Int]

  /// - Parameters:
  ///   - literal: the code as libcmark reads it.
  ///   - opening: the column of the opening fence.
  ///   - line: the line of the opening fence.
  init(_ literal: String, opening: Int, line: Int, source: SourceText) {
    let margin = Self.columns(of: source.line(line).utf8.prefix(opening - 1))
    let hasTab = source.line(line).utf8.prefix(opening - 1).contains(UInt8(ascii: "\t"))
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var columns: [Int] = []
    for index in lines.indices {
      let written = source.line(line + 1 + index)
      if hasTab {
        // libcmark counts such a tab as one space.
        let text = lines[index].drop { $0 == " " || $0 == "\t" }
        let before = Self.columns(of: written.utf8.dropLast(text.utf8.count))
        lines[index] =
          String(repeating: " ", count: text.isEmpty ? 0 : max(0, before - margin)) + text
      }
      let isBlank = lines[index].utf8.allSatisfy { $0 == UInt8(ascii: " ") }
      columns.append(
        isBlank ? opening : written.utf8.count - lines[index].utf8.count + 1)
    }
    code = lines.map { $0 + "\n" }.joined()
    self.columns = columns
  }

  /// The columns that a text takes, with tabs set to every fourth.
  private static func columns(of bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $1 == UInt8(ascii: "\t") ? $0 + 4 - $0 % 4 : $0 + 1 }
  }
}
