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

  private let lessonPaths: [String]

  /// The problems as they are printed, and at the end which lessons keep the others waiting.
  public var report: [String] {
    let broken = lessonPaths.filter { path in problems.contains { $0.location.file == path } }
    guard !broken.isEmpty, broken.count < lessonPaths.count else {
      return problems.map(\.description)
    }
    let note =
      "\(broken.count) of \(lessonPaths.count) lessons \(broken.count == 1 ? "has" : "have") problems: "
      + broken.joined(separator: ", ")
      + "; all lessons become one program, so the others wait until these are mended"
    return problems.map(\.description) + [note]
  }

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
    lessonPaths = sources.lessons.map(\.path)
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
