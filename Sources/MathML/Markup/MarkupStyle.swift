/// The size at which a part is set: TeX's display, text and script styles.
struct MarkupStyle: Hashable, Sendable {
  /// Limits go above and below, fractions are large.
  var isDisplay: Bool
  /// Only functions and large operators are spaced.
  var isScript = false

  /// The style of text within a line.
  var text: MarkupStyle { MarkupStyle(isDisplay: false, isScript: isScript) }

  /// The style of sub- and superscripts.
  static let script = MarkupStyle(isDisplay: false, isScript: true)
}
