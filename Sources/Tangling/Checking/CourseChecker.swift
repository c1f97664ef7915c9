import LessonModel

/// Finds what is wrong with a course beyond the Markdown of its lessons.
struct CourseChecker {
  let lessons: [Lesson]
  let sources: CourseSources

  func problems() -> [Diagnostic] {
    let contents = ContentsFile(sources.contents)
    let names = lessonNames
    let (bibliography, referenceProblems) = Bibliography.read(
      json: sources.references.text, path: sources.references.path)
    let slides = sources.slides.map { SlideTitles.read(json: $0.text, path: $0.path) }
    let works = WorkCheck(
      // What is wrong with the list itself is not reported again for each citation.
      keys: referenceProblems.isEmpty ? bibliography.keys : nil, path: sources.references.path,
      slides: sources.slides.flatMap { file in slides.map { ($0.titles, file.path) } })
    let links = LinkCheck(
      lessons: names.map(\.name),
      anchors: Dictionary(
        lessons.map { ($0.name, $0.blocks.flatMap(\.headings).map(\.anchor)) },
        uniquingKeysWith: { first, _ in first }),
      works: works, exists: sources.exists)
    return contents.problems(lessons: names) + sources.problems + referenceProblems
      + (slides?.problems ?? [])
      + LessonName.problems(names, swiftFiles: sources.swiftFiles)
      + lessons.flatMap {
        CodeCheck.problems(in: $0) + MathCheck.problems(in: $0) + links.problems(in: $0)
          + works.problems(in: $0)
      }
  }

  /// All files that are meant as lessons, those that cannot be read included.
  private var lessonNames: [(name: String, path: String)] {
    sources.lessons.map { file in
      let fileName = file.path.split(separator: "/").last ?? ""
      return (String(fileName.dropLast(".md".count)), file.path)
    }
  }
}
