import LessonModel
import LessonRuntime
import Text

/// Tables on the page, each with a caption and header scopes for screen readers.
enum HTMLTable {
  static func html(_ table: Table) -> String {
    html(
      caption: table.caption, header: table.columns.map(\.title),
      rows: table.rows.map { $0.map(\.text) }, isNumeric: table.isNumeric)
  }

  static func html(_ table: TypedTable, caption: String) -> String {
    html(
      caption: caption.visible, header: table.header.map(\.visible),
      rows: table.rows.map { $0.map(\.visible) }, isNumeric: table.isNumeric)
  }

  /// A table whose first column names the rows.
  static func html(
    caption: String, header: [String], rows: [[String]], isNumeric: (Int) -> Bool
  ) -> String {
    let numeric = header.indices.map(isNumeric)
    func cell(_ text: String, _ tag: String, _ column: Int, _ attributes: String) -> String {
      // A header without text names nothing.
      if text.isEmpty { return "<td></td>" }
      return
        "<\(tag)\(attributes)\(numeric[column] ? " class=\"num\"" : "")>\(text.escaped)</\(tag)>"
    }
    let head = header.enumerated().map { cell($1, "th", $0, " scope=\"col\"") }.joined()
    let body = rows.map { row in
      let cells = row.enumerated().map { column, text in
        column == 0 ? cell(text, "th", 0, " scope=\"row\"") : cell(text, "td", column, "")
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(caption.escaped)">
      <table><caption>\(caption.escaped)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body.joined())</tbody></table></div>

      """
  }
}
