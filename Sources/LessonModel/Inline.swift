/// A piece of running text.
public indirect enum Inline: Hashable, Sendable {
  case text(String)
  case softBreak
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case link(Link)
  case image(Image)
  case math(InlineMath)
  case value(InlineValue)
}

/// A link: to the web, to a heading, to another lesson, or to a source (`cite:frantar2023`).
public struct Link: Hashable, Sendable {
  /// The address as written.
  public var destination: String
  /// The text that is clicked.
  public var content: [Inline]
  /// Where the link begins.
  public var location: SourceLocation

  /// Creates a link from its parts.
  public init(destination: String, content: [Inline], location: SourceLocation) {
    self.destination = destination
    self.content = content
    self.location = location
  }
}

/// A picture and the words that stand for it.
public struct Image: Hashable, Sendable {
  /// The address as written.
  public var destination: String
  /// What the picture shows, in words.
  public var alternative: String
  /// Where the image begins.
  public var location: SourceLocation

  /// Creates an image from its parts.
  public init(destination: String, alternative: String, location: SourceLocation) {
    self.destination = destination
    self.alternative = alternative
    self.location = location
  }
}

/// A formula in running text, written `` $`x^2`$ ``.
public struct InlineMath: Hashable, Sendable {
  /// The TeX source.
  public var tex: String
  /// Where its lines stand.
  public var lines: LinePlaces
  /// Where the TeX begins.
  public var location: SourceLocation { lines.start }

  /// Creates a formula from its source and place.
  public init(tex: String, lines: LinePlaces) {
    self.tex = tex
    self.lines = lines
  }
}

/// A computed value in running text, written `` `{swift} expression` ``.
public struct InlineValue: Hashable, Sendable {
  /// Its number among the lesson's computed values, from 0.
  public var index: Int
  /// The Swift expression.
  public var expression: String
  /// Where its lines stand.
  public var lines: LinePlaces
  /// Where the expression begins.
  public var location: SourceLocation { lines.start }

  /// Creates a computed value from its parts.
  public init(index: Int, expression: String, lines: LinePlaces) {
    self.index = index
    self.expression = expression
    self.lines = lines
  }
}

extension Sequence<Inline> {
  /// The text without markup: `The *Hessian*` gives `The Hessian`.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content): content.plainText
      case .link(let link): link.content.plainText
      case .image(let image): image.alternative
      case .math(let math): math.tex
      case .value(let value): value.expression
      }
    }.joined()
  }
}
