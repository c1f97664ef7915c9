/// A lesson together with the text it was read from, so that its prose can be written as HTML by
/// libcmark with the outputs of the run in their places.
public struct LessonDocument: Sendable {
  /// A part of the lesson that has a form of its own on the page.
  public enum Piece {
    case heading(Heading)
    case code(CodeBlock)
    case value(InlineValue)
    case math(InlineMath)
    case link(Link)
    case image(Image)
  }

  /// What stands on the page in the place of a piece.
  public enum Replacement {
    /// HTML instead of the piece.
    case html(String)
    /// HTML before and after the piece's own content.
    case around(String, String)
  }

  /// The lesson as a value.
  public let lesson: Lesson
  private let source: SourceText

  /// The Markdown, its lines ended by line feeds.
  public var markdown: String { source.text }

  init(lesson: Lesson, source: SourceText) {
    self.lesson = lesson
    self.source = source
  }

  /// The lesson's prose as HTML, with every piece replaced.
  public func html(replacing: (Piece) throws -> Replacement) rethrows -> String {
    // A tree of its own, since replacing changes it.
    let (tree, pieces) = LessonParser.pieces(of: source, path: lesson.path)
    // The innermost pieces come last and must go first: replacing frees a piece's node.
    for (node, piece) in pieces.reversed() {
      switch try replacing(piece) {
      case .html(let html): node.replace(with: html)
      case .around(let opening, let closing): node.unwrap(into: opening, closing)
      }
    }
    return tree.html()
  }
}
