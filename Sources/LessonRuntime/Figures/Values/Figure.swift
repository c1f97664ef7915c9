/// A figure of a lesson: what it shows, and the words without which it may not be shown.
///
/// The same value is drawn as SVG on the page and as Unicode text in the terminal, from the same
/// numbers; ``dataTable`` lists them.
///
///     Figure.line(
///       title: "Fewer bits, more loss", caption: "Round to nearest, seed 0.",
///       alt: "The loss falls from 9 at 2 bits to 1 at 4 bits.",
///       x: "bits", y: "loss", series: [.init("RTN", x: [2, 3, 4], y: [9, 3, 1])])
public struct Figure: Codable, Hashable, Sendable {
  /// The kinds of figures.
  public enum Content: Codable, Hashable, Sendable {
    /// Series of points between two axes.
    case chart(Chart)
    /// A matrix as colored cells.
    case heatmap(Heatmap)
    /// Rows of marks on one common axis.
    case numberLine(NumberLine)
    /// Lanes of spans on one axis of time.
    case timeline(Timeline)
    /// Shaded parts, boxes and arrows.
    case diagram(Diagram)
  }

  /// What the figure shows, as a heading.
  public internal(set) var title: String
  /// What to see in it, as a sentence.
  public internal(set) var caption: String
  /// What a reader who cannot see it needs to know.
  public internal(set) var alt: String
  /// What is drawn.
  public internal(set) var content: Content

  /// Creates a figure from its words and its content.
  ///
  /// - Precondition: `title`, `caption` and `alt` contain more than white space.
  public init(title: String, caption: String, alt: String, content: Content) {
    for (name, text) in [("a title", title), ("a caption", caption), ("an alt text", alt)] {
      precondition(
        !text.allSatisfy(\.isWhitespace),
        "the figure '\(title)' needs \(name): say in words what the picture shows")
    }
    self.title = title
    self.caption = caption
    self.alt = alt
    self.content = content
  }
}
