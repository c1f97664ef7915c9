import LessonModel

/// The page of all names: what the lessons' tables `here | elsewhere | meaning` say, by alphabet.
struct Glossary {
  /// A name, what others call the same, what it means, and the lesson that says so.
  struct Term: Hashable {
    var name: String
    var elsewhere: String
    var meaning: String
    var lesson: String
    var title: String
    /// The fragment of its address.
    var anchor: String
  }

  /// The header by which a table is known to explain names.
  private static let header = ["here", "elsewhere", "meaning"]

  /// The terms of all lessons, by alphabet and then in reading order.
  let terms: [Term]

  init(_ lessons: [Lesson]) {
    var terms: [Term] = []
    for lesson in lessons {
      for table in lesson.blocks.flatMap(\.codeBlocks).compactMap(Self.table)
      where table.header == Self.header {
        terms += table.rows.map { row in
          Term(
            name: row[0], elsewhere: row[1], meaning: row[2], lesson: lesson.name,
            title: lesson.title, anchor: Anchor.slug("\(row[0]) \(lesson.name)"))
        }
      }
    }
    self.terms = terms.enumerated().sorted {
      (Self.key($0.element.name), $0.offset) < (Self.key($1.element.name), $1.offset)
    }.map(\.element)
  }

  private static func table(_ code: CodeBlock) -> TypedTable? {
    if case .table = code.fence { TypedTable(code.code) } else { nil }
  }

  /// Upper and lower case stand together, and what is no letter counts for nothing.
  private static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  func html() -> String {
    let items = terms.map { term in
      let others =
        term.elsewhere.isEmpty
        ? "" : " <span class=\"elsewhere\">elsewhere: \(term.elsewhere.escaped)</span>"
      return """
        <dt id="\(term.anchor)">\(term.name.escaped)\(others)</dt>
        <dd>\(term.meaning.escaped) (<a href="\(term.lesson).html">\(term.title.escaped)</a>)</dd>

        """
    }
    return """
      <h1>Glossary</h1>
      <p>\(terms.count) names as the lessons use them, with what papers and libraries call the same.</p>
      <dl class="glossary">
      \(items.joined())</dl>

      """
  }
}
