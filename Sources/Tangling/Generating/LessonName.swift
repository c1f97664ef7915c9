import LessonModel
import Text

/// The rules for lessons' names, which become types, files and addresses.
enum LessonName {
  /// The type that is generated for a lesson: `data-parallelism` gives `DataParallelismLesson`.
  static func typeName(_ name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      + "Lesson"
  }

  /// Names that cannot be used, and names that something else has.
  ///
  /// - Parameter swiftFiles: the names of the folder's Swift files.
  static func problems(
    _ lessons: [(name: String, path: String)], swiftFiles: [String]
  ) -> [Diagnostic] {
    lessons.flatMap { lesson in
      [problem(lesson.name), clash(lesson, among: lessons), clash(lesson.name, with: swiftFiles)]
        .compactMap(\.self).map {
          Diagnostic(
            SourceLocation(file: lesson.path, line: 1), $0.summary.visible,
            solution: $0.solution.visible)
        }
    }
  }

  /// Why a name cannot be used and what to do, or `nil` if it can.
  static func problem(_ name: String) -> (summary: String, solution: String)? {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let isSpelledRight =
      name.utf8.first.map(letters.contains) ?? false
      && name.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == 0x2D }
    guard isSpelledRight else {
      return (
        "'\(name)' cannot be a lesson's name",
        "name the file with lowercase letters, digits and dashes, beginning with a letter"
      )
    }
    if PageName.reserved.contains(name) {
      return (
        "'\(name)' is the name of a page that the tool writes, \(PageName.file(name))",
        "name the lesson otherwise"
      )
    }
    if CommandName.reserved.contains(name) {
      return (
        "'lesson \(name)' would run the command of that name, not the lesson",
        "name the lesson otherwise"
      )
    }
    guard name != "main" else {
      return ("'main' makes a Swift file that begins a program", "name the lesson otherwise")
    }
    // Some file systems do not tell upper from lower case.
    guard name != "course" && name != "contents" else {
      return ("'\(name)' is the name of a Swift file of the course", "name the lesson otherwise")
    }
    return nil
  }

  /// Two names that differ only in dashes or case give one type, file or page.
  private static func clash(
    _ lesson: (name: String, path: String), among lessons: [(name: String, path: String)]
  ) -> (summary: String, solution: String)? {
    let type = typeName(lesson.name).lowercased()
    let other = lessons.first { $0.path != lesson.path && typeName($0.name).lowercased() == type }
    return other.map {
      (
        "'\(lesson.name)' and the lesson in \($0.path) have the same name but for dashes and case",
        "rename one of the two"
      )
    }
  }

  /// What is generated of a lesson has the lesson's name.
  private static func clash(
    _ name: String, with swiftFiles: [String]
  ) -> (summary: String, solution: String)? {
    let file = swiftFiles.first { $0.lowercased() == name.lowercased() + ".swift" }
    guard let file, problem(name) == nil else { return nil }
    return ("'\(name)' is also the name of \(file) beside the lesson", "rename one of the two")
  }
}
