/// The names of the site's pages: one for each lesson, and those that the tool writes beside them.
public enum PageName {
  /// The landing page.
  public static let index = "index"
  /// The ledger of all claims.
  public static let claims = "claims"

  /// The pages that are no lesson's; no lesson can have their names.
  public static let reserved = [index, claims]

  /// The file of a page.
  public static func file(_ name: String) -> String { name + ".html" }
}
