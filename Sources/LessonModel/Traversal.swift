extension Block {
  /// The fenced blocks in this block, itself included, in order.
  public var codeBlocks: [CodeBlock] {
    switch self {
    case .code(let code): [code]
    case .quote(let blocks): blocks.flatMap(\.codeBlocks)
    case .list(let list): list.items.flatMap { $0.flatMap(\.codeBlocks) }
    case .heading, .paragraph, .thematicBreak: []
    }
  }

  /// The headings in this block, itself included, in order.
  public var headings: [Heading] {
    switch self {
    case .heading(let heading): [heading]
    case .quote(let blocks): blocks.flatMap(\.headings)
    case .list(let list): list.items.flatMap { $0.flatMap(\.headings) }
    case .code, .paragraph, .thematicBreak: []
    }
  }

  /// All pieces of running text in this block, those inside links and emphasis included, in order.
  public var inlines: [Inline] {
    switch self {
    case .heading(let heading): heading.content.flattened
    case .paragraph(let content): content.flattened
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .list(let list): list.items.flatMap { $0.flatMap(\.inlines) }
    case .code, .thematicBreak: []
    }
  }

  /// The links in this block, in order.
  public var links: [Link] {
    inlines.compactMap { if case .link(let link) = $0 { link } else { nil } }
  }

  /// The computed values in this block, in order.
  public var values: [InlineValue] {
    inlines.compactMap { if case .value(let value) = $0 { value } else { nil } }
  }
}

extension [Inline] {
  /// Each piece, followed by the pieces inside it.
  fileprivate var flattened: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let content), .strong(let content): [inline] + content.flattened
      case .link(let link): [inline] + link.content.flattened
      default: [inline]
      }
    }
  }
}
