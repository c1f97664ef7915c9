/// Computes the same for several values of a parameter, for which others may be set.
///
/// The page shows a stepper over all of them; the terminal shows the one of `--set name=value`, or
/// `start`, or the first. A value set there that is not in the list is computed in addition. What
/// `body` returns is shown as a block's last expression is.
///
///     try explore("bits", over: [4, 3, 2]) { bits in error(of: bits) }
public func explore<Value: LosslessStringConvertible, Result>(
  _ name: String, over values: [Value], startingAt start: Value? = nil, line: Int = #line,
  computing body: (Value) throws -> Result
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
  try explore(name, values, selected: selected, line, body)
}

/// Computes the same for the values of a parameter that has no others, such as the steps of a walk.
///
///     try explore("step", among: [1, 2, 3]) { step in frames[step - 1] }
public func explore<Value: LosslessStringConvertible, Result>(
  _ name: String, among values: [Value], startingAt start: Value? = nil, line: Int = #line,
  computing body: (Value) throws -> Result
) throws {
  let names = values.map(\.description)
  var selected = start.flatMap { names.firstIndex(of: $0.description) } ?? 0
  if let text = Recorder.current.setting(name) {
    guard let index = names.firstIndex(of: text) else {
      throw LessonError.settingOutside(name, value: text, values: names)
    }
    selected = index
  }
  try explore(name, values, selected: selected, line, body)
}

private func explore<Value: LosslessStringConvertible, Result>(
  _ name: String, _ values: [Value], selected: Int, _ line: Int,
  _ body: (Value) throws -> Result
) throws {
  let recorder = Recorder.current
  guard !values.isEmpty else { throw LessonError.emptyExploration(name) }
  guard values.count <= Recorder.outputLimit else {
    throw LessonError.endlessExploration(name, count: values.count)
  }
  let frames = Exploration(name: name, values: values.map(\.description), selected: selected)
  try recorder.begin(frames, line: line)
  // Also where the body throws: what follows the exploration must not be taken for a part of it.
  defer { recorder.endExploration() }
  for value in values {
    recorder.beginFrame()
    let result = try body(value)
    if Result.self != Void.self, Result.self != Void?.self { show(result, line: line) }
  }
}
