import Foundation
import LessonModel
import LessonRuntime

/// The page on which all lessons are searched: headings, terms and words, without a server.
///
/// Without scripts it is a list of all headings.
struct SearchPage {
  /// A place that a search can find.
  private struct Entry: Encodable {
    /// What the place is called.
    var title: String
    /// The lesson that it is in; empty for the lesson itself.
    var lesson: String
    /// Its address.
    var address: String
    /// How its text begins.
    var snippet: String
    /// The words of its text, each once, in order.
    var words: String
  }

  /// The longest beginning that is shown.
  private static let snippetLength = 170

  let entries: [Site.Entry]
  let terms: [Glossary.Term]

  func html() throws -> String {
    let places = entries.flatMap(places) + terms.map(place)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(places), as: UTF8.self)
    return """
      <h1>Search</h1>
      <div id="results" role="region" aria-live="polite" aria-label="Results"></div>
      <noscript><p>Searching needs scripts; below are all headings.</p></noscript>
      <div id="headings">
      \(entries.map(headings).joined())</div>
      <script type="application/json" id="search-index">\(json.replacing("<", with: "\\u003c"))</script>

      """
  }

  private func headings(_ entry: Site.Entry) -> String {
    let name = entry.document.lesson.name
    let sections = LessonSection.all(of: entry.document.lesson, entry.transcript)
    let items = sections.dropFirst().map {
      "<li><a href=\"\(name).html#\($0.anchor)\">\($0.title.escaped)</a></li>\n"
    }
    return """
      <h2><a href="\(name).html">\(sections[0].title.escaped)</a></h2>
      <ul class="sections">
      \(items.joined())</ul>

      """
  }

  private func places(_ entry: Site.Entry) -> [Entry] {
    let lesson = entry.document.lesson
    return LessonSection.all(of: lesson, entry.transcript).map { section in
      Entry(
        title: section.title, lesson: section.anchor.isEmpty ? "" : lesson.title,
        address: "\(lesson.name).html" + (section.anchor.isEmpty ? "" : "#\(section.anchor)"),
        snippet: Self.beginning(of: section.text), words: Self.words(of: section.text))
    }
  }

  private func place(_ term: Glossary.Term) -> Entry {
    Entry(
      title: term.name, lesson: "Glossary", address: "glossary.html#\(term.anchor)",
      snippet: term.meaning, words: Self.words(of: "\(term.elsewhere) \(term.meaning)"))
  }

  /// The text up to a word's end, with an ellipsis if there is more.
  private static func beginning(of text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count > snippetLength else { return text }
    let cut = text.prefix(snippetLength)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
  }

  /// Words of at least two letters, digits or dashes between them, in lower case, sorted.
  private static func words(of text: String) -> String {
    let pieces = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }
    return Set(pieces.filter { $0.count > 1 }).sorted().joined(separator: " ")
  }
}
