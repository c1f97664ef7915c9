/// Addresses of headings within a page.
public enum Anchor {
  /// The anchor of a heading, made as forges make it: lower case, dashes for spaces, no punctuation.
  ///
  ///     Anchor.slug("What does it cost?")  // "what-does-it-cost"
  public static func slug(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        if character.isWhitespace { return "-" }
        return character.isLetter || character.isNumber || "-_".contains(character)
          ? character : nil
      })
  }
}

/// The anchors of a lesson's headings.
struct HeadingAnchors {
  private var lines: [String: Int] = [:]
  private var numbers: [String: Int] = [:]

  /// Gives a heading an anchor that is not empty and none of the ids that pages have for themselves.
  ///
  /// A heading without letters becomes `section`, and "Content" becomes `section-content`; if that is
  /// taken, a number follows. Two headings of the same words are an error of the lesson: they get the
  /// same anchor, and the line of the first is told.
  mutating func add(_ text: String, line: Int) -> (anchor: String, earlierLine: Int?) {
    let slug = Anchor.slug(text)
    let isEmpty = slug.allSatisfy { $0 == "-" }
    var anchor = slug
    if isEmpty || PageID.isTaken(slug) {
      let base = isEmpty ? "section" : "section-\(slug)"
      anchor = base
      while lines[anchor] != nil {
        numbers[base, default: 0] += 1
        anchor = "\(base)-\(numbers[base, default: 0])"
      }
    }
    if let earlier = lines[anchor] { return (anchor, earlier) }
    lines[anchor] = line
    return (anchor, nil)
  }
}

/// The ids that a page has beside those of its headings.
public enum PageID {
  /// The lesson itself.
  public static let content = "content"
  /// The works that the lesson cites.
  public static let sources = "sources"
  /// The search on the landing page.
  public static let search = "search"
  /// The way from every page to the search.
  public static let searchLink = "search-link"

  /// What the ids of a block's outputs are or begin with.
  public static func block(_ index: Int) -> String { "b\(index)" }

  /// A cited work.
  public static func work(_ key: String) -> String { "ref-\(key)" }

  /// An id is or could be one of the page's own.
  static func isTaken(_ id: String) -> Bool {
    let own = [content, sources, search, searchLink]
    if own.contains(id) || id.hasPrefix(work("")) { return true }
    let number = id.dropFirst().prefix(while: \.isNumber)
    let rest = id.dropFirst(1 + number.count)
    return id.hasPrefix("b") && !number.isEmpty && (rest.isEmpty || rest.hasPrefix("-"))
  }
}
