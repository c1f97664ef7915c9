import LessonModel

/// A file of the site.
public struct SiteFile: Hashable, Sendable {
  /// The lesson whose page it is, or the name of a page of its own, such as `index`.
  public let lesson: String
  /// The page.
  public let text: String

  /// The file's name.
  public var name: String { PageName.file(lesson) }
}
