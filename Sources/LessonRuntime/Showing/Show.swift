/// Puts out a value in its own form: a table as a table, a figure as a figure, others as text.
public func show<Value>(_ value: Value, line: Int = #line) {
  let recorder = Recorder.current
  recorder.emit(Display.output(value, for: recorder, line: line), line: line)
}

/// Puts out a value in its own form; as a function to hand on, as in `values.forEach(show)`.
@_disfavoredOverload
public func show<Value>(_ value: Value) {
  let recorder = Recorder.current
  recorder.emit(Display.output(value, for: recorder))
}

/// Writes text under the block that is running; replaces the standard library's `print` in lessons,
/// which is why it has the same parameters.
public func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
  let recorder = Recorder.current
  let words = items.map { Display.printed($0, for: recorder) }
  recorder.emit(.printed(words.joined(separator: separator) + terminator))
}
