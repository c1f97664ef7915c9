/// How two versions of a page differ.
enum PageDifference {
  /// The first line in which two texts differ.
  static func firstLine(_ old: String, _ new: String) -> Int? {
    guard old != new else { return nil }
    let pairs = zip(
      old.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false))
    return pairs.enumerated().first { $0.element.0 != $0.element.1 }.map { $0.offset + 1 } ?? 1
  }

  /// The pages differ only in their lists of lessons, as they do where a lesson is new.
  static func isInNavigation(_ old: String, _ new: String) -> Bool {
    withoutNavigation(old) == withoutNavigation(new)
  }

  private static func withoutNavigation(_ page: String) -> String {
    page.replacing(/<nav [^>]*>[\s\S]*?<\/nav>/, with: "")
  }
}
