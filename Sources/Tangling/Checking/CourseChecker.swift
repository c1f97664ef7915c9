import LessonModel

/// Finds what is wrong with a course beyond the Markdown of its lessons.
struct CourseChecker {
  let lessons: [Lesson]
  let sources: CourseSources

  func problems() -> [Diagnostic] {
    let contents = ContentsFile(sources.contents)
    let names = lessonNames
    let links = LinkCheck(
      lessons: names.map(\.name),
      anchors: Dictionary(
        lessons.map { ($0.name, $0.blocks.flatMap(\.headings).map(\.anchor)) },
        uniquingKeysWith: { first, _ in first }),
      citationKeys: sources.citationKeys, referencesPath: sources.references.path,
      exists: sources.exists)
    return contents.problems(lessons: names)
      + referencesProblems
      + names.flatMap { nameProblems($0.name, at: $0.path) }
      + lessons.flatMap {
        CodeCheck.problems(in: $0) + MathCheck.problems(in: $0) + links.problems(in: $0)
      }
  }

  private var referencesProblems: [Diagnostic] {
    guard sources.citationKeys == nil else { return [] }
    return [
      Diagnostic(
        SourceLocation(file: sources.references.path, line: 1),
        "the file is no list of sources in CSL-JSON",
        solution: "write a JSON array of objects, each with a text 'id'")
    ]
  }

  /// All files that are meant as lessons, those that cannot be read included.
  private var lessonNames: [(name: String, path: String)] {
    sources.lessons.map { file in
      let fileName = file.path.split(separator: "/").last ?? ""
      return (String(fileName.dropLast(".md".count)), file.path)
    }
  }

  private func nameProblems(_ name: String, at path: String) -> [Diagnostic] {
    guard let problem = LessonName.problem(name) else { return [] }
    return [
      Diagnostic(
        SourceLocation(file: path, line: 1), problem.summary, solution: problem.solution)
    ]
  }
}
