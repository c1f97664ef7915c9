import Foundation
import LessonModel
import LessonRuntime

/// The page on which all lessons are searched: headings, terms and words, without a server.
///
/// Without scripts it is a list of all headings.
struct SearchPage {
  /// A place that a search can find.
  private struct Place {
    /// What the place is called.
    var title: String
    /// The lesson that it is in; empty for the lesson itself.
    var lesson: String
    /// Its address.
    var address: String
    /// The text, of which the beginning is shown and all words are found.
    var text: String
  }

  /// What the page carries: for each place what is shown, for each word the places that have it.
  private struct Index: Encodable {
    /// Title, lesson, address and beginning of each place.
    var places: [[String]]
    /// The numbers of the places, each as the distance from the one before, in base 36.
    var words: [String: String]
    /// Words that more than a fifth of the places have; they find nothing.
    var common: [String]
  }

  /// The longest beginning that is shown.
  private static let snippetLength = 90

  let entries: [Site.Entry]
  let terms: [Glossary.Term]

  func html() throws -> String {
    let index = Self.index(of: entries.flatMap(places) + terms.map(place))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(index), as: UTF8.self)
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

  private func places(_ entry: Site.Entry) -> [Place] {
    let lesson = entry.document.lesson
    return LessonSection.all(of: lesson, entry.transcript).map { section in
      Place(
        title: section.title, lesson: section.anchor.isEmpty ? "" : lesson.title,
        address: "\(lesson.name).html" + (section.anchor.isEmpty ? "" : "#\(section.anchor)"),
        text: section.text)
    }
  }

  private func place(_ term: Glossary.Term) -> Place {
    Place(
      title: term.name, lesson: "Glossary", address: "glossary.html#\(term.anchor)",
      text: "\(term.meaning); elsewhere: \(term.elsewhere)")
  }

  private static func index(of places: [Place]) -> Index {
    var numbers: [String: [Int]] = [:]
    for (number, place) in places.enumerated() {
      for word in words(of: place.text) { numbers[word, default: []].append(number) }
    }
    let common = numbers.filter { $0.value.count > places.count / 5 && places.count > 50 }.keys
    for word in common { numbers[word] = nil }
    return Index(
      places: places.map { [$0.title, $0.lesson, $0.address, beginning(of: $0.text)] },
      words: numbers.mapValues { numbers in
        zip(numbers, [0] + numbers).map { String($0 - $1, radix: 36) }.joined(separator: ".")
      }, common: common.sorted())
  }

  /// The text up to a word's end, with an ellipsis if there is more.
  private static func beginning(of text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count > snippetLength else { return text }
    let cut = text.prefix(snippetLength)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
  }

  /// Words of at least two letters, digits or dashes between them, in lower case, each once.
  private static func words(of text: String) -> Set<String> {
    let pieces = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }
    return Set(pieces.filter { $0.count > 1 }.map(String.init))
  }
}
