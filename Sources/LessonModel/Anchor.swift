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
