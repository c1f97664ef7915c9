/// The words of the command `lesson` that no lesson can have for its name.
public enum CommandName {
  /// Words that a reader types.
  public static let typed = ["build", "help", "read", "source"]

  /// All words, those that the command gives itself included.
  public static let reserved = typed + ["run-child"]
}

/// The names of the site's pages: one for each lesson, and those that the tool writes beside them.
public enum PageName {
  /// The landing page.
  public static let index = "index"
  /// The ledger of all claims.
  public static let claims = "claims"
  /// The names of all lessons.
  public static let glossary = "glossary"
  /// The search over all lessons.
  public static let search = "search"

  /// The pages that are no lesson's; no lesson can have their names.
  public static let reserved = [index, claims, glossary, search]

  /// The file of a page.
  public static func file(_ name: String) -> String { name + ".html" }
}
