/// Takes the texts of paragraphs and headings out of a file.
///
/// libcmark says reliably on which lines such a block stands, but a paragraph or heading begins for it
/// at the link definitions before it.
struct LeafReader {
  let source: SourceText
  let path: String
  /// The link definitions found before the texts read so far.
  private(set) var definitions: [[UInt8]] = []

  init(source: SourceText, path: String) {
    self.source = source
    self.path = path
  }

  /// The text of a paragraph or heading.
  ///
  /// - Parameter quotes: the number of quotes around it.
  mutating func leaf(_ node: MarkdownNode, quotes: Int) -> LeafText {
    guard node.kind == .heading else { return paragraph(node.line...node.endLine, node, quotes) }
    let first = line(node.line, from: node.column)
    if first.bytes.first == UInt8(ascii: "#"), let heading = Self.withoutMarks(first) {
      return LeafText(path: path, lines: [heading])
    }
    // The last line is the rule below the heading.
    return paragraph(node.line...max(node.line, node.endLine - 1), node, quotes)
  }

  private mutating func paragraph(
    _ range: ClosedRange<Int>, _ node: MarkdownNode, _ quotes: Int
  ) -> LeafText {
    var lines = range.map { number in
      Self.trimmed(
        number == node.line
          ? line(number, from: node.column)
          : Self.withoutQuotes(line(number, from: 1), quotes))
    }
    let count = Self.definitionLines(lines.map(\.bytes))
    definitions += lines[..<count].map(\.bytes)
    lines.removeFirst(count)
    return LeafText(path: path, lines: lines)
  }

  private func line(_ number: Int, from column: Int) -> LeafText.Line {
    LeafText.Line(
      bytes: Array(source.line(number, from: column).utf8), number: number, column: column)
  }

  // MARK: Marks before and after the text

  private static let (space, tab) = (UInt8(ascii: " "), UInt8(ascii: "\t"))

  /// Drops `>` as often as there are quotes; a lazy line has fewer.
  private static func withoutQuotes(_ line: LeafText.Line, _ quotes: Int) -> LeafText.Line {
    var rest = line.bytes[...]
    for _ in 0..<quotes {
      let text = rest.drop { $0 == space || $0 == tab }
      guard text.first == UInt8(ascii: ">") else { break }
      rest = text.dropFirst()
    }
    return LeafText.Line(
      bytes: Array(rest), number: line.number, column: line.column + rest.startIndex)
  }

  private static func trimmed(_ line: LeafText.Line) -> LeafText.Line {
    let text = line.bytes.drop { $0 == space || $0 == tab }
    return LeafText.Line(
      bytes: Array(text), number: line.number, column: line.column + text.startIndex)
  }

  /// `## Title ##` without its number signs; `nil` for a text that only begins with one.
  private static func withoutMarks(_ line: LeafText.Line) -> LeafText.Line? {
    let sign = UInt8(ascii: "#")
    let isSpace = { (byte: UInt8) in byte == space || byte == tab }
    let marks = line.bytes.prefix { $0 == sign }.count
    guard marks <= 6, line.bytes.dropFirst(marks).first.map(isSpace) ?? true else { return nil }
    var text = line.bytes.dropFirst(marks).drop(while: isSpace)
    while text.last.map(isSpace) ?? false { text.removeLast() }
    var closing = text
    while closing.last == sign { closing.removeLast() }
    if closing.last.map(isSpace) ?? true { text = closing }
    return LeafText.Line(
      bytes: Array(text), number: line.number, column: line.column + text.startIndex)
  }

  // MARK: Definitions

  /// The number of lines at the beginning that are link definitions.
  ///
  /// libcmark itself is asked: lines that make an empty document are definitions. A definition of
  /// more than twenty lines is taken for text.
  private static func definitionLines(_ lines: [[UInt8]]) -> Int {
    var count = 0
    while count < lines.count, lines[count].first == UInt8(ascii: "[") {
      let rest = lines[count...].prefix(20)
      let sizes = (1...rest.count).filter { size in
        let text = rest.prefix(size).joined(separator: CollectionOfOne(UInt8(ascii: "\n")))
        return MarkdownTree(String(decoding: Array(text), as: UTF8.self)).root.children.isEmpty
      }
      guard let last = sizes.last else { break }
      count += last
    }
    return count
  }
}
