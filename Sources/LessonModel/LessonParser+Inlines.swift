import MathML

extension LessonParser {
  /// The content of a paragraph or heading, the next one of the file.
  mutating func leafInlines(
    _ node: MarkdownNode, isItem: Bool = false, isQuoted: Bool = false
  ) -> [Inline] {
    leaf = places.leaves.indices.contains(leafCount) ? places.leaves[leafCount] : nil
    (leafCount, partCount) = (leafCount + 1, 0)
    if let leaf {
      problems += NearMissScanner.problems(
        in: leaf, isHeading: node.kind == .heading, isItem: isItem, isQuoted: isQuoted)
    }
    return inlines(node)
  }

  private mutating func inlines(_ parent: MarkdownNode) -> [Inline] {
    let children = parent.children
    let formulas = separateFormulas(children)
    var result: [Inline] = []
    for (index, node) in children.enumerated() {
      if formulas.contains(index) {
        let (tex, lines) = codeText(part(node))
        let math = InlineMath(tex: tex, lines: lines)
        pieces.append((node, .math(math)))
        result.append(.math(math))
      } else if let inline = inline(node) {
        result.append(inline)
      }
    }
    return result
  }

  /// Takes the dollar signs off the texts around `` $`…`$ `` and gives the formulas' indices.
  private func separateFormulas(_ nodes: [MarkdownNode]) -> Set<Int> {
    var formulas: Set<Int> = []
    for index in nodes.indices.dropFirst().dropLast() where nodes[index].kind == .code {
      let (before, after) = (nodes[index - 1], nodes[index + 1])
      guard before.kind == .text, after.kind == .text, before.literal.hasSuffix("$"),
        after.literal.hasPrefix("$")
      else { continue }
      before.literal.removeLast()
      after.literal.removeFirst()
      formulas.insert(index)
    }
    return formulas
  }

  private mutating func inline(_ node: MarkdownNode) -> Inline? {
    switch node.kind {
    case .text: return node.literal.isEmpty ? nil : .text(node.literal)
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .code: return code(node)
    case .emphasis: return .emphasis(inlines(node))
    case .strong: return .strong(inlines(node))
    case .link: return .link(link(node))
    case .image: return .image(image(node))
    case .htmlInline:
      let place = start(part(node))
      reportRawHTML(place, isComment: node.literal.hasPrefix("<!--"))
      return nil
    default: preconditionFailure("\(node.kind) is no inline")
    }
  }

  // MARK: Places

  /// A part of running text: the text that it stands in, and where.
  private typealias Part = (text: LeafText, range: Range<Int>)

  /// The part that a node is; nodes are asked for in the order of the text, outer ones first.
  private mutating func part(_ node: MarkdownNode) -> Part {
    defer { partCount += 1 }
    if let leaf, leaf.ranges.indices.contains(partCount) {
      return (leaf.text, leaf.ranges[partCount])
    }
    let bytes = Array(node.literal.utf8)
    let line = LeafText.Line(bytes: bytes, number: node.line, column: max(1, node.column))
    return (LeafText(path: path, lines: [line]), bytes.indices)
  }

  private func start(_ part: Part) -> SourceLocation { part.text.location(part.range.lowerBound) }

  /// The text between backticks without the spaces around it, from byte `offset` of it on.
  private func codeText(_ part: Part, from offset: Int = 0) -> (text: String, lines: LinePlaces) {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var bytes = part.text.bytes[part.range].drop(while: isSpace).dropFirst(offset)
    bytes = bytes.drop(while: isSpace)
    while bytes.last.map(isSpace) ?? false { bytes.removeLast() }
    return part.text.text(bytes.startIndex..<bytes.endIndex)
  }

  // MARK: Links, images and code

  private mutating func link(_ node: MarkdownNode) -> Link {
    let position = pieces.count
    let part = part(node)
    let place = start(part)
    let content = inlines(node)
    let link = Link(destination: node.destination, content: content, location: place)
    let written = String(decoding: part.text.bytes[part.range].prefix(80), as: UTF8.self)
    if written.hasPrefix("[^") || written.hasPrefix("[@") {
      let name = String(written.prefix { $0 != "]" }) + "]"
      let miss = written.hasPrefix("[^") ? NearMiss.footnote(name) : .citation(name)
      problems.append(miss.problem(at: place))
    } else if content.plainText.allSatisfy(\.isWhitespace) {
      report(place, "a link without text", "write in the square brackets what can be clicked")
    }
    pieces.insert((node, .link(link)), at: position)
    return link
  }

  private mutating func image(_ node: MarkdownNode) -> Image {
    let position = pieces.count
    let place = start(part(node))
    let alternative = inlines(node).plainText
    pieces.removeSubrange(position...)  // They go with the image.
    let image = Image(destination: node.destination, alternative: alternative, location: place)
    if image.alternative.allSatisfy(\.isWhitespace) {
      report(
        image.location, "image without alternative text",
        "say in the square brackets what the image shows")
    }
    pieces.append((node, .image(image)))
    return image
  }

  private mutating func code(_ node: MarkdownNode) -> Inline? {
    let part = part(node)
    let literal = node.literal
    let (written, lines) = codeText(part)
    if let miss = NearMiss.inCode(literal.trimmed) {
      problems.append(miss.problem(at: lines.start))
      return nil
    }
    guard written.hasPrefix("{swift} ") || written.hasPrefix("{swift}\n") else {
      return .code(literal)
    }
    let (expression, places) = codeText(part, from: "{swift}".utf8.count)
    let value = InlineValue(index: values, expression: expression, lines: places)
    values += 1
    pieces.append((node, .value(value)))
    return .value(value)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Sequence<Inline> {
  /// The text as a reader sees it, formulas in Unicode: `` $`\frac{a}{b}`$ `` gives `a/b`.
  var readableText: String {
    map { inline in
      switch inline {
      case .math(let math): (try? Formula(tex: math.tex))?.text ?? math.tex
      case .emphasis(let content), .strong(let content): content.readableText
      case .link(let link): link.content.readableText
      default: [inline].plainText
      }
    }.joined()
  }
}
