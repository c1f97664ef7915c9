/// All lessons of a course, in reading order.
public struct Course: Sendable {
  /// The chapters in reading order, each with its lessons in reading order.
  public let chapters: [Chapter]
  /// The sources that lessons cite, as CSL-JSON.
  public let references: String
  private let programs: [String: LessonProgram]

  /// Creates a course; every lesson of `chapters` is among `programs` (the tangler checks it).
  public init(chapters: [Chapter], programs: [LessonProgram], references: String) {
    self.chapters = chapters
    self.references = references
    self.programs = Dictionary(uniqueKeysWithValues: programs.map { ($0.name, $0) })
  }

  /// The lessons in reading order.
  public var lessons: [LessonProgram] {
    chapters.flatMap(\.lessons).compactMap { programs[$0] }
  }

  /// The lesson of this name, if there is one.
  public subscript(name: String) -> LessonProgram? { programs[name] }
}

/// A part of the course: a title and the names of its lessons.
public struct Chapter: Hashable, Sendable {
  /// What the chapter is about.
  public let title: String
  /// The names of its lessons, in reading order.
  public let lessons: [String]

  /// Creates a chapter.
  public init(_ title: String, lessons: [String]) {
    self.title = title
    self.lessons = lessons
  }
}

/// A lesson as it is compiled into the executable: its Markdown and the program tangled from it.
public struct LessonProgram: Sendable {
  /// The lesson's name, such as `gptq`.
  public let name: String
  /// Its file relative to the package, such as `lessons/gptq.md`.
  public let path: String
  /// The text of that file when it was compiled.
  public let markdown: String
  /// Runs the lesson's blocks in order, telling the recorder what they put out.
  public let run: @Sendable (Recorder) async throws -> Void

  /// Creates a program; generated code calls this.
  public init(
    name: String, path: String, markdown: String,
    run: @escaping @Sendable (Recorder) async throws -> Void
  ) {
    self.name = name
    self.path = path
    self.markdown = markdown
    self.run = run
  }
}
