/// Finds code, links, images and raw HTML of running text in the source text itself.
///
/// libcmark's own places of inline nodes slip after hard breaks, and after code spans and link titles
/// over two lines. On a single line they are exact. So all paragraphs and headings are parsed again,
/// each on one line of one document; a line end counts as a space wherever libcmark reads them.
struct InlinePlaces {
  /// A text and the places of its parts, in the order in which a walk over its nodes meets them.
  struct Leaf {
    var text: LeafText
    /// The ranges of code (inside its backticks), links, images and raw HTML in the text.
    var ranges: [Range<Int>]
    /// The ranges of plain text outside links.
    var plain: [Range<Int>]
    /// The ranges of plain text inside links.
    var linked: [Range<Int>]
  }

  /// The texts in the order of the file.
  let leaves: [Leaf]

  init(_ tree: MarkdownTree, source: SourceText, path: String) {
    var walk = LeafWalk(reader: LeafReader(source: source, path: path))
    walk.visit(tree.root, quotes: 0)
    let lines = walk.leaves.map { [UInt8](Self.lead.utf8) + $0.text.bytes + [0x0A, 0x0A] }
    let definitions = (walk.reader.definitions + walk.strayDefinitions(source)).map { $0 + [0x0A] }
    let copy = MarkdownTree(
      String(decoding: Array((lines + definitions).joined()), as: UTF8.self))
    let paragraphs = copy.root.children
    leaves = walk.leaves.indices.map { index in
      let (node, text) = walk.leaves[index]
      guard paragraphs.indices.contains(index) else { return Leaf(text) }
      let (found, expected) = (Self.parts(paragraphs[index]), Self.parts(node))
      guard found.map(\.kind) == expected.map(\.kind) else { return Leaf(text) }
      let plain = Self.plainTexts(paragraphs[index], isLinked: false)
      return Leaf(
        text: text, ranges: found.map { Self.range($0, in: text) },
        plain: plain.filter { !$0.isLinked }.map { Self.range($0.node, in: text) },
        linked: plain.filter(\.isLinked).map { Self.range($0.node, in: text) })
    }
  }

  /// Makes every line a paragraph, whatever follows, and changes nothing in what follows.
  private static let lead = "x "

  private static func range(_ node: MarkdownNode, in text: LeafText) -> Range<Int> {
    let start = min(max(0, node.column - 1 - lead.utf8.count), text.bytes.count)
    return start..<min(max(start, node.endColumn - lead.utf8.count), text.bytes.count)
  }

  /// The nodes whose places are wanted, outer ones first.
  private static func parts(_ parent: MarkdownNode) -> [MarkdownNode] {
    parent.children.flatMap { node -> [MarkdownNode] in
      switch node.kind {
      case .code, .htmlInline: [node]
      case .link, .image: [node] + parts(node)
      default: parts(node)
      }
    }
  }

  private static func plainTexts(
    _ parent: MarkdownNode, isLinked: Bool
  ) -> [(node: MarkdownNode, isLinked: Bool)] {
    parent.children.flatMap { node -> [(node: MarkdownNode, isLinked: Bool)] in
      switch node.kind {
      case .text: [(node, isLinked)]
      case .image: []
      default: plainTexts(node, isLinked: isLinked || node.kind == .link)
      }
    }
  }
}

extension InlinePlaces.Leaf {
  /// A text whose parts were not found.
  fileprivate init(_ text: LeafText) { self.init(text: text, ranges: [], plain: [], linked: []) }
}

/// Collects the paragraphs and headings of a file, and the lines that are in none of its blocks.
private struct LeafWalk {
  var reader: LeafReader
  var leaves: [(node: MarkdownNode, text: LeafText)] = []
  private var covered: [ClosedRange<Int>] = []

  init(reader: LeafReader) { self.reader = reader }

  mutating func visit(_ parent: MarkdownNode, quotes: Int) {
    for node in parent.children {
      switch node.kind {
      case .paragraph, .heading: leaves.append((node, reader.leaf(node, quotes: quotes)))
      case .quote: visit(node, quotes: quotes + 1)
      case .list, .item: visit(node, quotes: quotes)
      default: break
      }
      if ![.quote, .list, .item].contains(node.kind) {
        covered.append(node.line...max(node.line, node.endLine))
      }
    }
  }

  /// Lines outside of all blocks are blank or link definitions, perhaps in quotes and lists.
  func strayDefinitions(_ source: SourceText) -> [[UInt8]] {
    var isCovered = [Bool](repeating: false, count: source.lines.count + 2)
    for range in covered {
      for line in range where line < isCovered.count { isCovered[line] = true }
    }
    var result: [[UInt8]] = []
    var isInside = false
    for (index, line) in source.lines.enumerated() {
      let marks = " \t>-+*0123456789.)"
      let text =
        isCovered[index + 1]
        ? "" : line.drop { isInside ? " \t>".contains($0) : marks.contains($0) }
      isInside = text.hasPrefix("[") || (isInside && !text.isEmpty)
      if isInside { result.append(Array(text.utf8)) }
    }
    return result
  }
}
