/// Puts out a value in its own form: a table as a table, a figure as a figure, others as text.
public func show<Value>(_ value: Value) { Recorder.current.show(value) }

extension Recorder {
  func show<Value>(_ value: Value) { emit(.output(Display.output(value))) }
}

/// Writes text under the block that is running; replaces the standard library's `print` in lessons.
public func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
  Recorder.current.print(items.map { "\($0)" }.joined(separator: separator) + terminator)
}

/// Computes the same for several values of a parameter, for which others may be set.
///
/// The page shows a stepper over all of them; the terminal shows the one of `--set name=value`, or
/// `start`, or the first. A value set there that is not in the list is computed in addition.
///
///     try explore("bits", over: [4, 3, 2]) { bits in show(error(of: bits)) }
public func explore<Value: LosslessStringConvertible>(
  _ name: String, over values: [Value], startingAt start: Value? = nil,
  computing body: (Value) throws -> Void
) throws {
  var values = values
  var selected = values.firstIndex { $0.description == start?.description } ?? 0
  if let text = Recorder.current.setting(name) {
    guard let value = Value(text) else {
      throw LessonError.badSetting(name, value: text, type: "\(Value.self)")
    }
    selected = values.firstIndex { $0.description == value.description } ?? values.count
    if selected == values.count { values.append(value) }
  }
  try explore(name, values, selected: selected, body)
}

/// Computes the same for the values of a parameter that has no others, such as the steps of a walk.
///
///     try explore("step", among: [1, 2, 3]) { step in show(frames[step - 1]) }
public func explore<Value: LosslessStringConvertible>(
  _ name: String, among values: [Value], startingAt start: Value? = nil,
  computing body: (Value) throws -> Void
) throws {
  let names = values.map(\.description)
  var selected = start.flatMap { names.firstIndex(of: $0.description) } ?? 0
  if let text = Recorder.current.setting(name) {
    guard let index = names.firstIndex(of: text) else {
      throw LessonError.settingOutside(name, value: text, values: names)
    }
    selected = index
  }
  try explore(name, values, selected: selected, body)
}

private func explore<Value: LosslessStringConvertible>(
  _ name: String, _ values: [Value], selected: Int, _ body: (Value) throws -> Void
) throws {
  let recorder = Recorder.current
  guard !values.isEmpty else { throw LessonError.emptyExploration(name) }
  let frames = Exploration(name: name, values: values.map(\.description), selected: selected)
  recorder.emit(.beginExploration(frames))
  // Also where the body throws: what follows the exploration must not be taken for a part of it.
  defer { recorder.emit(.endExploration) }
  for value in values {
    recorder.emit(.beginFrame)
    try body(value)
  }
}
