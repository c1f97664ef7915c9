/// Reads a Markdown file into a lesson, noting every problem on the way.
///
///     let (document, problems) = LessonParser.parse(bytes: bytes, path: "lessons/gptq.md")
public struct LessonParser {
  let path: String
  let source: SourceText
  var problems: [Diagnostic] = []
  var pieces: [(node: MarkdownNode, piece: LessonDocument.Piece)] = []
  private var headings: [Heading] = []
  private var anchors = HeadingAnchors()
  private var codeBlocks = 0
  var values = 0
  /// Where the parts of running text stand, paragraph by paragraph.
  let places: InlinePlaces
  /// The paragraph or heading that is read now.
  var leaf: InlinePlaces.Leaf?
  var leafCount = 0
  var partCount = 0

  private init(path: String, source: SourceText, tree: MarkdownTree) {
    self.path = path
    self.source = source
    places = InlinePlaces(tree, source: source, path: path)
  }

  /// The lesson in a file, or `nil` where the bytes are no text, and all problems, sorted.
  ///
  /// With problems, the document lacks what could not be understood.
  public static func parse(bytes: [UInt8], path: String) -> (
    document: LessonDocument?, problems: [Diagnostic]
  ) {
    do throws(Diagnostic) {
      let source = try SourceText(bytes: bytes, path: path)
      let tree = MarkdownTree(source.text)
      try checkDepth(of: tree, path: path)
      var parser = LessonParser(path: path, source: source, tree: tree)
      let document = parser.document(tree)
      return (document, parser.problems.sortedByPlace())
    } catch {
      return (nil, [error])
    }
  }

  /// The lesson's tree and the nodes of its pieces.
  static func pieces(
    of source: SourceText, path: String
  ) -> (tree: MarkdownTree, pieces: [(node: MarkdownNode, piece: LessonDocument.Piece)]) {
    let tree = MarkdownTree(source.text)
    var parser = LessonParser(path: path, source: source, tree: tree)
    _ = parser.blocks(tree.root)
    return (tree, parser.pieces)
  }

  /// Blocks and marks inside each other; more is a slip, and what walks over them calls itself.
  private static let depthLimit = 100

  private static func checkDepth(of tree: MarkdownTree, path: String) throws(Diagnostic) {
    guard let block = tree.block(deeperThan: depthLimit) else { return }
    throw Diagnostic(
      SourceLocation(file: path, line: max(1, block.line), column: max(1, block.column)),
      "more than \(depthLimit) quotes, lists or marks inside each other",
      solution: "write them beside each other")
  }

  private mutating func document(_ tree: MarkdownTree) -> LessonDocument {
    let content = blocks(tree.root)
    let start = SourceLocation(file: path, line: 1)
    if source.lines.first == "---" {
      problems.append(NearMiss.frontMatter.problem(at: start))
    } else if case .heading(let first)? = content.first, first.level == 1 {
      for value in content[0].values {
        report(
          value.location, "a title cannot contain a computed value",
          "write the value in the text below")
      }
    } else {
      report(start, "the lesson has no title", "begin with '# ' and the title")
    }
    let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let lesson = Lesson(
      name: String(name), path: path, title: headings.first?.content.readableText ?? String(name),
      blocks: content)
    return LessonDocument(lesson: lesson, source: source)
  }

  // MARK: Blocks

  private mutating func blocks(_ parent: MarkdownNode) -> [Block] {
    var result: [Block] = []
    for (index, node) in parent.children.enumerated() {
      if let block = block(node, opens: index == 0 ? parent.kind : .document) {
        result.append(block)
      }
    }
    return result
  }

  /// - Parameter opens: the quote or item that the block is the first of.
  private mutating func block(_ node: MarkdownNode, opens: MarkdownNode.Kind) -> Block? {
    switch node.kind {
    case .heading: return .heading(heading(node))
    case .paragraph:
      return .paragraph(leafInlines(node, isItem: opens == .item, isQuoted: opens == .quote))
    case .quote: return .quote(blocks(node))
    case .list: return .list(list(node))
    case .codeBlock: return codeBlock(node).map(Block.code)
    case .thematicBreak: return .thematicBreak
    case .htmlBlock:
      reportRawHTML(textStart(node), isComment: node.literal.hasPrefix("<!--"))
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
    let position = pieces.count
    let isEmpty = node.children.isEmpty
    let content = leafInlines(node)
    let place =
      leaf.map {
        SourceLocation(
          file: path, line: $0.text.lines.first?.number ?? node.line, column: node.column)
      }
      ?? location(node)
    let (anchor, earlier) = anchors.add(content.plainText, line: place.line)
    let heading = Heading(
      level: node.headingLevel, content: content, anchor: anchor, location: place)
    if isEmpty {
      report(place, "a heading without words", "write them, or remove the heading")
    } else if heading.level == 1, !headings.isEmpty {
      report(place, "a second title", "begin a section with '## '")
    } else if let earlier {
      report(
        place, "duplicate heading anchor '#\(anchor)', first on line \(earlier)",
        "reword one of the two headings")
    }
    headings.append(heading)
    pieces.insert((node, .heading(heading)), at: position)
    return heading
  }

  private mutating func codeBlock(_ node: MarkdownNode) -> CodeBlock? {
    let place = textStart(node)
    let opening = source.line(place.line, from: place.column)
    guard let fenceCharacter = opening.first, "`~".contains(fenceCharacter) else {
      report(place, "code by indentation", "put it between fences, with a word for what it is")
      return nil
    }
    let fenceLength = opening.prefix { $0 == fenceCharacter }.count
    let marks = String(repeating: fenceCharacter, count: fenceLength)
    if !isClosing(source.line(node.endLine), fenceCharacter, fenceLength)
      || node.endLine == node.line
    {
      report(
        place, "the fence opened here is never closed",
        "close it with '\(marks)' on a line of its own"
      )
    }
    let lines = CodeLines(node.literal, opening: place.column, line: place.line, source: source)
    var parser = FenceParser(openingLine: opening, at: place)
    let fence = parser.fence()
    problems += parser.problems
    if let inner = FenceParser.firstOpening(in: lines.code, atLeast: fenceLength) {
      report(
        place,
        "the fence opened here takes in the one for '\(inner.word)' on line \(place.line + inner.line)",
        "close it with '\(marks)' before, or make it longer than the one inside")
      return nil
    }
    guard let fence else { return nil }
    let block = CodeBlock(
      index: codeBlocks, fence: fence, code: lines.code, location: place, columns: lines.columns)
    if case .table = fence { checkTable(block) }
    codeBlocks += 1
    pieces.append((node, .code(block)))
    return block
  }

  private mutating func checkTable(_ block: CodeBlock) {
    let table = TypedTable(block.code)
    if table.rows.isEmpty {
      report(
        block.location, "a table without rows",
        "write a header and at least one row, cells separated by '|'")
    }
    guard let row = table.raggedRow else { return }
    report(
      block.lines.location(line: row.line, column: row.column),
      "a table row with another number of cells than the header's \(table.header.count)",
      "separate cells by '|'; leave none out, and write '\\|' for a bar in a cell")
  }

  private func isClosing(_ line: String, _ character: Character, _ length: Int) -> Bool {
    let marker = line.drop { " >\t".contains($0) }
    let fence = marker.prefix { $0 == character }
    return fence.count >= length && marker.dropFirst(fence.count).allSatisfy(\.isWhitespace)
  }

  // MARK: Problems

  private func location(_ node: MarkdownNode) -> SourceLocation {
    SourceLocation(file: path, line: node.line, column: max(1, node.column))
  }

  /// Where the text of a block begins, after the space before it.
  private func textStart(_ node: MarkdownNode) -> SourceLocation {
    var place = location(node)
    place.column +=
      source.line(place.line, from: place.column).utf8.prefix {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }.count
    return place
  }

  mutating func reportRawHTML(_ place: SourceLocation, isComment: Bool) {
    if isComment { return problems.append(NearMiss.comment.problem(at: place)) }
    report(
      place, "raw HTML is not allowed", "write it in Markdown, or escape '<' with a backslash")
  }

  mutating func report(_ place: SourceLocation, _ summary: String, _ solution: String) {
    problems.append(Diagnostic(place, summary, solution: solution))
  }
}
