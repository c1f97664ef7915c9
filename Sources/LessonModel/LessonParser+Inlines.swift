extension LessonParser {
  mutating func inlines(_ parent: MarkdownNode) -> [Inline] {
    let children = parent.children
    let formulas = separateFormulas(children)
    var result: [Inline] = []
    for (index, node) in children.enumerated() {
      if formulas.contains(index) {
        let math = InlineMath(tex: node.literal, location: location(node))
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
      reportRawHTML(node)
      return nil
    default: preconditionFailure("\(node.kind) is no inline")
    }
  }

  private mutating func link(_ node: MarkdownNode) -> Link {
    let position = pieces.count
    let content = inlines(node)
    let link = Link(destination: node.destination, content: content, location: location(node))
    pieces.insert((node, .link(link)), at: position)
    return link
  }

  private mutating func image(_ node: MarkdownNode) -> Image {
    let position = pieces.count
    let alternative = inlines(node).plainText
    pieces.removeSubrange(position...)  // They go with the image.
    let image = Image(
      destination: node.destination, alternative: alternative, location: location(node))
    if image.alternative.allSatisfy(\.isWhitespace) {
      report(
        image.location, "image without alternative text",
        "say in the square brackets what the image shows")
    }
    pieces.append((node, .image(image)))
    return image
  }

  private mutating func code(_ node: MarkdownNode) -> Inline? {
    let literal = node.literal
    guard literal.hasPrefix("{"), let brace = literal.firstIndex(of: "}") else {
      return .code(literal)
    }
    let language = literal[..<brace].dropFirst()
    guard !language.isEmpty, language.allSatisfy(\.isLetter),
      brace < literal.index(before: literal.endIndex),
      literal[literal.index(after: brace)] == " "
    else { return .code(literal) }
    var place = location(node)
    guard language == "swift" else {
      report(
        place, "inline code in an unknown language '\(language)'",
        "write '{swift}' to compute a value, or put the braces elsewhere")
      return nil
    }
    let expression = literal[literal.index(after: brace)...].drop { $0 == " " }
    place.column += literal.utf8.count - expression.utf8.count
    let value = InlineValue(index: values, expression: String(expression), location: place)
    values += 1
    pieces.append((node, .value(value)))
    return .value(value)
  }
}
