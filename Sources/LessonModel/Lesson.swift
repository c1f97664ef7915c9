/// A lesson as a value: what one Markdown file says, with the place of everything that can be wrong.
public struct Lesson: Hashable, Sendable {
  /// The file's name without its extension, such as `gptq`.
  public var name: String
  /// The file's path relative to the package, such as `lessons/gptq.md`.
  public var path: String
  /// The text of the first heading, without markup.
  public var title: String
  /// What the file contains, in order.
  public var blocks: [Block]

  /// Creates a lesson from its parts.
  public init(name: String, path: String, title: String, blocks: [Block]) {
    self.name = name
    self.path = path
    self.title = title
    self.blocks = blocks
  }
}

/// A block of Markdown.
public indirect enum Block: Hashable, Sendable {
  case heading(Heading)
  case paragraph([Inline])
  case quote([Block])
  case list(List)
  case code(CodeBlock)
  case thematicBreak
}

/// A heading and the anchor by which links reach it.
public struct Heading: Hashable, Sendable {
  /// 1 for the lesson's title, 2 for a section, and so on.
  public var level: Int
  /// The heading's text.
  public var content: [Inline]
  /// The fragment of its address: `the-hessian` for "The Hessian".
  public var anchor: String
  /// Where the heading begins.
  public var location: SourceLocation

  /// Creates a heading from its parts.
  public init(level: Int, content: [Inline], anchor: String, location: SourceLocation) {
    self.level = level
    self.content = content
    self.anchor = anchor
    self.location = location
  }
}

/// A bulleted or numbered list.
public struct List: Hashable, Sendable {
  /// The first number, or `nil` for bullets.
  public var start: Int?
  /// Items follow each other without blank lines.
  public var isTight: Bool
  /// The blocks of each item.
  public var items: [[Block]]

  /// Creates a list from its parts.
  public init(start: Int?, isTight: Bool, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A fenced block.
public struct CodeBlock: Hashable, Sendable {
  /// Its number among all fenced blocks of the lesson, from 0.
  public var index: Int
  /// What the block is for.
  public var fence: Fence
  /// The text between the fences, ending in a line feed unless empty.
  public var code: String
  /// Where the opening fence begins.
  public var location: SourceLocation
  /// Where the lines of the code stand; the first follows the opening fence.
  public var lines: LinePlaces

  /// Creates a block from its parts; without `columns`, its lines begin below the opening fence.
  public init(
    index: Int, fence: Fence, code: String, location: SourceLocation, columns: [Int] = []
  ) {
    self.index = index
    self.fence = fence
    self.code = code
    self.location = location
    let first = SourceLocation(
      file: location.file, line: location.line + 1, column: columns.first ?? location.column)
    lines = LinePlaces(first, columns: columns)
  }
}
