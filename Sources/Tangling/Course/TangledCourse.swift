import LessonModel

/// The Swift of a whole course, or everything that is wrong with it.
///
///     let course = TangledCourse(try CourseFolder.read("lessons", root: "."))
///     try CourseFolder.write(course.files, to: "generated")
public struct TangledCourse {
  /// A generated file.
  public struct File: Hashable, Sendable {
    /// The name, such as `gptq.swift`.
    public var name: String
    /// The content.
    public var text: String
  }

  /// The generated files: one a lesson and `Course.swift`; none if there are problems.
  public let files: [File]
  /// The problems of all files, sorted, each once.
  public let problems: [Diagnostic]

  /// Parses, checks and tangles a course.
  public init(_ sources: CourseSources) {
    var problems: [Diagnostic] = []
    var parsed: [(lesson: Lesson, markdown: String)] = []
    for file in sources.lessons {
      let (document, parseProblems) = LessonParser.parse(bytes: file.bytes, path: file.path)
      problems += parseProblems
      if let document { parsed.append((document.lesson, document.markdown)) }
    }
    problems += CourseChecker(lessons: parsed.map(\.lesson), sources: sources).problems()
    self.problems = problems.sortedByPlace()
    files = problems.isEmpty ? Self.files(for: parsed, references: sources.references.text) : []
  }

  private static func files(
    for parsed: [(lesson: Lesson, markdown: String)], references: String
  ) -> [File] {
    let lessons = parsed.map { lesson, markdown in
      File(name: lesson.name + ".swift", text: Tangler.swift(for: lesson, markdown: markdown))
    }
    let index = CourseIndex.swift(lessons: parsed.map(\.lesson.name), references: references)
    return lessons + [File(name: CourseIndex.fileName, text: index)]
  }
}
