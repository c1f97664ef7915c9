import LessonModel
import LessonRuntime
import Text

extension LessonTool {
  /// The lesson of this name; a wrong name is answered with the nearest right one.
  ///
  /// - Parameter orCommand: the name may be a misspelled command, since the command line begins
  ///   with it.
  static func lesson(named name: String, orCommand: Bool = false) throws -> LessonProgram {
    if let program = course[name] { return program }
    let names = course.lessons.map(\.name)
    let commands = CommandName.typed
    let isFirst = orCommand && CommandLine.arguments.dropFirst().first == name
    let words = names + (isFirst && !commands.contains(name) ? commands : [])
    throw ToolError.usage(
      "there is no lesson '\(name.visible)'; "
        + (Spelling.nearest(to: name, in: words).map { "did you mean '\($0)'?" }
          ?? "the lessons are \(names.joined(separator: ", "))"))
  }
}
