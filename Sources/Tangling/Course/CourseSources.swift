import LessonModel

/// The files that a course is made of.
public struct CourseSources {
  /// A file and its content.
  public struct File: Hashable, Sendable {
    /// The path relative to the package, such as `lessons/gptq.md`.
    public var path: String
    /// The content.
    public var bytes: [UInt8]

    /// Creates a file from its path and content.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The lessons, one Markdown file each.
  public var lessons: [File]
  /// `Contents.swift`, the chapters in reading order; empty if it is missing.
  public var contents: File
  /// `references.json`, the sources that lessons cite, as CSL-JSON.
  public var references: File
  /// `slides.json`, the titles of the lecture's slides, if there is such a file.
  public var slides: File?
  /// The names of the folder's Swift files.
  public var swiftFiles: [String]
  /// What is wrong with the folder: files that cannot be read or are not meant to be lessons.
  public var problems: [Diagnostic]
  /// Tells whether the package has a file or folder at a path relative to it.
  public var exists: (String) -> Bool

  /// Creates the sources of a course.
  public init(
    lessons: [File], contents: File, references: File, slides: File? = nil,
    swiftFiles: [String] = [], problems: [Diagnostic] = [], exists: @escaping (String) -> Bool
  ) {
    self.lessons = lessons
    self.contents = contents
    self.references = references
    self.slides = slides
    self.swiftFiles = swiftFiles
    self.problems = problems
    self.exists = exists
  }
}
