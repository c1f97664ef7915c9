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
  /// The keys of `references`, or `nil` if it is no list of sources.
  public var citationKeys: [String]?
  /// Tells whether the package has a file or folder at a path relative to it.
  public var exists: (String) -> Bool

  /// Creates the sources of a course.
  public init(
    lessons: [File], contents: File, references: File, citationKeys: [String]?,
    exists: @escaping (String) -> Bool
  ) {
    self.lessons = lessons
    self.contents = contents
    self.references = references
    self.citationKeys = citationKeys
    self.exists = exists
  }
}
