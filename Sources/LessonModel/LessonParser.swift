/// Reads a Markdown file into a lesson, noting every problem on the way.
///
///     let (document, problems) = LessonParser.parse(bytes: bytes, path: "lessons/gptq.md")
public struct LessonParser {
  let path: String
  let source: SourceText
  var problems: [Diagnostic] = []
  var pieces: [(node: MarkdownNode, piece: LessonDocument.Piece)] = []
  private var headings: [Heading] = []
  private var codeBlocks = 0
  var values = 0

  private init(path: String, source: SourceText) {
    self.path = path
    self.source = source
  }

  /// The lesson in a file, or `nil` where the bytes are no text, and all problems, sorted.
  ///
  /// With problems, the document lacks what could not be understood.
  public static func parse(bytes: [UInt8], path: String) -> (
    document: LessonDocument?, problems: [Diagnostic]
  ) {
    do throws(Diagnostic) {
      var parser = LessonParser(path: path, source: try SourceText(bytes: bytes, path: path))
      let document = parser.document()
      return (document, parser.problems.sortedByPlace())
    } catch {
      return (nil, [error])
    }
  }

  /// The lesson's tree and the nodes of its pieces.
  static func pieces(
    of source: SourceText, path: String
  ) -> (tree: MarkdownTree, pieces: [(node: MarkdownNode, piece: LessonDocument.Piece)]) {
    var parser = LessonParser(path: path, source: source)
    let tree = MarkdownTree(source.text)
    _ = parser.blocks(tree.root)
    return (tree, parser.pieces)
  }

  private mutating func document() -> LessonDocument {
    let tree = MarkdownTree(source.text)
    let content = blocks(tree.root)
    if case .heading(let first)? = content.first, first.level == 1 {
    } else {
      report(
        SourceLocation(file: path, line: 1), "the lesson has no title",
        "begin with '# ' and the title")
    }
    let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let lesson = Lesson(
      name: String(name), path: path, title: headings.first?.content.plainText ?? String(name),
      blocks: content)
    return LessonDocument(lesson: lesson, source: source)
  }

  // MARK: Blocks

  private mutating func blocks(_ parent: MarkdownNode) -> [Block] {
    var result: [Block] = []
    for node in parent.children {
      if let block = block(node) { result.append(block) }
    }
    return result
  }

  private mutating func block(_ node: MarkdownNode) -> Block? {
    switch node.kind {
    case .heading: return .heading(heading(node))
    case .paragraph: return .paragraph(inlines(node))
    case .quote: return .quote(blocks(node))
    case .list: return .list(list(node))
    case .codeBlock: return codeBlock(node).map(Block.code)
    case .thematicBreak: return .thematicBreak
    case .htmlBlock:
      reportRawHTML(node)
      return nil
    default: preconditionFailure("\(node.kind) is no block")
    }
  }

  private mutating func list(_ node: MarkdownNode) -> List {
    var items: [[Block]] = []
    for item in node.children { items.append(blocks(item)) }
    return List(start: node.listStart, isTight: node.isTightList, items: items)
  }

  private mutating func heading(_ node: MarkdownNode) -> Heading {
    let place = location(node)
    let position = pieces.count
    let content = inlines(node)
    let heading = Heading(
      level: node.headingLevel, content: content, anchor: Anchor.slug(content.plainText),
      location: place)
    if let earlier = headings.first(where: { $0.anchor == heading.anchor }) {
      report(
        place,
        "duplicate heading anchor '#\(heading.anchor)', first on line \(earlier.location.line)",
        "reword one of the two headings")
    }
    headings.append(heading)
    pieces.insert((node, .heading(heading)), at: position)
    return heading
  }

  private mutating func codeBlock(_ node: MarkdownNode) -> CodeBlock? {
    let place = location(node)
    let opening = source.line(node.line, from: node.column)
    guard let fenceCharacter = opening.first, "`~".contains(fenceCharacter) else {
      report(place, "code by indentation", "put it between fences, with a word for what it is")
      return nil
    }
    let fenceLength = opening.prefix { $0 == fenceCharacter }.count
    if !isClosing(source.line(node.endLine), fenceCharacter, fenceLength)
      || node.endLine == node.line
    {
      report(
        place, "the fence opened here is never closed",
        "close it with '\(String(repeating: fenceCharacter, count: fenceLength))' on a line of its own"
      )
    }
    var parser = FenceParser(openingLine: opening, at: place)
    let fence = parser.fence()
    problems += parser.problems
    guard let fence else { return nil }
    let block = CodeBlock(index: codeBlocks, fence: fence, code: node.literal, location: place)
    if case .table = fence { checkTable(block) }
    codeBlocks += 1
    pieces.append((node, .code(block)))
    return block
  }

  private mutating func checkTable(_ block: CodeBlock) {
    let table = TypedTable(block.code)
    var place = block.location
    if table.rows.isEmpty {
      report(
        place, "a table without rows", "write a header and at least one row, cells separated by '|'"
      )
    }
    guard let row = table.raggedRow else { return }
    place.line += 1 + row
    report(
      place, "a table row with another number of cells than the header's \(table.header.count)",
      "separate cells by '|'; leave none out")
  }

  private func isClosing(_ line: String, _ character: Character, _ length: Int) -> Bool {
    let marker = line.drop { $0 == " " || $0 == ">" }
    let fence = marker.prefix { $0 == character }
    return fence.count >= length && marker.dropFirst(fence.count).allSatisfy(\.isWhitespace)
  }

  // MARK: Problems

  func location(_ node: MarkdownNode) -> SourceLocation {
    SourceLocation(file: path, line: node.line, column: max(1, node.column))
  }

  mutating func reportRawHTML(_ node: MarkdownNode) {
    report(
      location(node), "raw HTML is not allowed",
      "write it in Markdown, or escape '<' with a backslash")
  }

  mutating func report(_ place: SourceLocation, _ summary: String, _ solution: String) {
    problems.append(Diagnostic(place, summary, solution: solution))
  }
}
