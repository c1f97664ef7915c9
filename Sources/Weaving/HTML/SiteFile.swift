import LessonModel

/// A file of the site.
public struct SiteFile: Hashable, Sendable {
  /// The lesson whose page it is, or `index` or `claims`.
  public let lesson: String
  /// The page.
  public let text: String

  /// The file's name.
  public var name: String { PageName.file(lesson) }
}
