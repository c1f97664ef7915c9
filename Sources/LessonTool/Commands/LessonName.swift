import LessonModel
import LessonRuntime
import Text

extension LessonTool {
  /// The lesson of this name; a wrong name is answered with the nearest right one.
  static func lesson(named name: String) throws -> LessonProgram {
    if let program = course[name] { return program }
    let names = course.lessons.map(\.name)
    let words = names + ["build", "source", "read", "help"]
    throw ToolError.usage(
      "there is no lesson '\(name)'; "
        + (Spelling.nearest(to: name, in: words).map { "did you mean '\($0)'?" }
          ?? "the lessons are \(names.joined(separator: ", "))"))
  }
}
