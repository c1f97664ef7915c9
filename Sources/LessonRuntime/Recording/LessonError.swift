/// What can go wrong in a lesson apart from its own code.
public enum LessonError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A block marked `throws` ran to its end.
  case blockDidNotThrow
  /// `--set` names a parameter that no exploration of the lesson has.
  case unknownSetting(String, known: [String])
  /// `--set` gives a parameter a value of the wrong type.
  case badSetting(String, value: String, type: String)
  /// `--set` gives a parameter a value that it cannot have.
  case settingOutside(String, value: String, values: [String])
  /// An exploration over no values.
  case emptyExploration(String)

  /// An exploration over more values than a reader can choose from.
  case endlessExploration(String, count: Int)
  /// An exploration began inside another, or beside it in another task.
  case explorationInside(String, other: String)

  /// The call of the lesson is at fault, not the lesson.
  var isMisuse: Bool {
    switch self {
    case .unknownSetting, .badSetting, .settingOutside: true
    case .blockDidNotThrow, .emptyExploration, .endlessExploration, .explorationInside: false
    }
  }

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .blockDidNotThrow:
      "the block is marked 'throws' but did not throw; remove the word or make it throw"
    case .unknownSetting(let name, let known) where known.isEmpty:
      "--set \(name): this lesson has no parameters; leave --set out"
    case .unknownSetting(let name, let known):
      "--set \(name): this lesson has no parameter '\(name)'; use one of \(known.joined(separator: ", "))"
    case .badSetting(let name, let value, let type):
      "--set \(name)=\(value): '\(value)' is no \(type); give a value like those of the lesson"
    case .settingOutside(let name, let value, let values):
      "--set \(name)=\(value): choose one of \(values.joined(separator: ", "))"
    case .emptyExploration(let name):
      "explore(\"\(name)\") has no values; give it at least one"
    case .endlessExploration(let name, let count):
      "explore(\"\(name)\") has \(count) values; give it at most \(Recorder.outputLimit)"
    case .explorationInside(let name, let other):
      "explore(\"\(name)\") began before explore(\"\(other)\") had ended; "
        + "explore one parameter after the other"
    }
  }
}
