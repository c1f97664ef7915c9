import Testing

/// Words in quotation marks that a lesson attributes to the lecture.
///
/// A quotation is attributed to the lecture if
/// - it stands in a paragraph or list item that speaks of a slide or of the lecture, and no
///   citation follows it: `"…" ([Huang et al. 2019](cite:huang2019))` is the paper's. If the
///   paragraph names slides by their titles, it must stand on one of those; or
/// - it stands as “…” in a `check` or an `erratum` whose source is a slide. Then it must stand on
///   that slide.
///
/// Code is not quoted: `` `"auto"` `` is left out.
struct SlideQuotation: Equatable {
  let line: Int
  let words: String
  /// The titles of the slides it must come from; none if it may be any.
  let titles: [String]

  /// What is wrong with it, if anything is.
  func problem(in lesson: String) -> String? {
    let slides = Slide.all.filter { titles.isEmpty || titles.contains($0.title) }
    guard !slides.contains(where: { $0.prints(words) }) else { return nil }
    let place = titles.isEmpty ? "any slide" : titles.map { "“\($0)”" }.joined(separator: " or ")
    return "lessons/\(lesson):\(line): “\(words)” is not printed on \(place)"
  }
}

extension LessonText {
  /// What the lesson quotes from the lecture, titles of slides left out.
  var slideQuotations: [SlideQuotation] {
    let sources = slideConstants
    return passages.flatMap { passage in
      passage.isSwift ? claims(in: passage, sources) : quotations(in: passage)
    }
  }

  /// `let slide = Source.slide("…")`: the titles behind names.
  private var slideConstants: [Substring: Substring] {
    let pairs = markdown.matches(of: /let (\w+) = Source\.slide\("([^"]*)"\)/)
    return Dictionary(pairs.map { ($0.1, $0.2) }) { first, _ in first }
  }

  private func quotations(in passage: Passage) -> [SlideQuotation] {
    let prose = passage.text.replacing(/`[^`]*`/) { code in code.0.filter(\.isNewline) }
    guard prose.contains(/\b[Ss]lides?\b|\b[Ll]ecture\b/) else { return [] }
    let quoted = prose.matches(of: /"([^"]*)"|“([^”]*)”/)
    let titles = Set(Slide.all.map(\.title))
    let named = quoted.map { ($0.1 ?? $0.2 ?? "").description.singleSpaced }.filter(titles.contains)
    return quoted.compactMap { match in
      let words = (match.1 ?? match.2 ?? "").description.singleSpaced
      let isCited =
        prose[match.range.upperBound...]
        .prefixMatch(of: /[*.,;:]*\s*\(\[[^\]]*\]\(cite:/) != nil
      guard !isCited, !titles.contains(words) else { return nil }
      let line = passage.line + prose[..<match.range.lowerBound].count(where: \.isNewline)
      return SlideQuotation(line: line, words: words, titles: named)
    }
  }

  private func claims(
    in passage: Passage, _ sources: [Substring: Substring]
  ) -> [SlideQuotation] {
    passage.claims.flatMap { claim -> [SlideQuotation] in
      let literal = claim.text.firstMatch(of: /source: (?:Source)?\.slide\("([^"]*)"\)/)?.1
      let name = claim.text.firstMatch(of: /source: (\w+)/)?.1
      guard let title = literal ?? name.flatMap({ sources[$0] }) else { return [] }
      return claim.text.matches(of: /“([^”]*)”/).map { match in
        let line = claim.line + claim.text[..<match.range.lowerBound].count(where: \.isNewline)
        return SlideQuotation(
          line: line, words: match.1.description.singleSpaced, titles: [String(title)])
      }
    }
  }
}

/// A paragraph, a list item or a block of Swift, with the line it begins at.
struct Passage {
  let line: Int
  var text: String
  let isSwift: Bool

  /// The calls of `check` and `erratum`, each from its first line to its closing parenthesis.
  var claims: [Passage] {
    var claims: [Passage] = []
    var depth = 0
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if depth > 0 {
        claims[claims.count - 1].text += "\n" + line
      } else if line.contains(/^\s*(?:check|erratum)\(/) {
        claims.append(Passage(line: self.line + offset, text: String(line), isSwift: true))
      } else {
        continue
      }
      depth += line.count { $0 == "(" } - line.count { $0 == ")" }
    }
    return claims
  }
}

extension LessonText {
  /// The paragraphs, list items and blocks of Swift; other fences are left out.
  var passages: [Passage] {
    var passages: [Passage] = []
    var fence: Substring?
    var goesOn = false
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    for (offset, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        fence = fence == nil ? line.dropFirst(3) : nil
        goesOn = false
      } else if fence == nil ? line.allSatisfy(\.isWhitespace) : fence?.hasPrefix("swift") == false
      {
        goesOn = false
      } else if goesOn, fence != nil || line.prefixMatch(of: /\s*(?:[-*]|\d+\.)\s/) == nil {
        passages[passages.count - 1].text += "\n" + line
      } else {
        passages.append(Passage(line: offset + 1, text: String(line), isSwift: fence != nil))
        goesOn = true
      }
    }
    return passages
  }
}
