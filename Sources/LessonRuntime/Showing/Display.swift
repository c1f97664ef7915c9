/// A value that has a form of its own in a lesson: a table, a figure, a text.
public protocol Displayable {
  /// What `show` puts out.
  var output: Output { get }
}

/// The text of any value, the same on every machine and in every run.
///
/// A value that has no such text fails the lesson: the recorder takes down why, and what to show
/// instead.
enum Display {
  /// Numbers in lists and values: four digits are enough to recognize and few enough to read.
  static let number = NumberFormat.significant(4)

  static func output<Value>(
    _ value: Value, for recorder: Recorder = .current, line: Int? = nil
  ) -> Output {
    if let displayable = value as? any Displayable { return displayable.output }
    return .value(text(value, for: recorder, line: line))
  }

  /// The text of a value as it is shown, with numbers of four digits.
  ///
  /// - Parameter line: the Markdown line to report, or `nil` for the statement's.
  static func text(_ value: Any, for recorder: Recorder = .current, line: Int? = nil) -> String {
    text(value, .shown, recorder, line)
  }

  /// The text of a value as `print` writes it, with all digits.
  static func printed(_ value: Any, for recorder: Recorder = .current, line: Int? = nil) -> String {
    text(value, .printed, recorder, line)
  }

  private static func text(
    _ value: Any, _ style: ValueText.Style, _ recorder: Recorder, _ line: Int?
  ) -> String {
    if let text = value as? String, type(of: value) == String.self { return text }
    var writer = ValueText(style: style)
    let text = writer.text(of: value)
    if let flaw = writer.flaw { recorder.flaw(flaw, line: line) }
    return text
  }
}

extension Figure: Displayable {
  /// The figure itself.
  public var output: Output { .figure(self) }
}
