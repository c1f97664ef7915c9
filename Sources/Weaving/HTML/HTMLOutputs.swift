import LessonModel
import LessonRuntime

/// What blocks put out, as HTML.
struct HTMLOutputs {
  let bibliography: Bibliography

  /// The outputs of a block.
  ///
  /// - Parameter id: unique on the page; the ids of parts begin with it.
  func html(_ outputs: [Output], id: String) -> String {
    outputs.enumerated().map { html($1, id: "\(id)-\($0)") }.joined()
  }

  /// The checks among the outputs of a block, each with its address on the page.
  static func checks(in outputs: [Output], id: String) -> [(id: String, check: Check)] {
    outputs.enumerated().flatMap { index, output -> [(id: String, check: Check)] in
      let id = "\(id)-\(index)"
      switch output {
      case .check(let check): return [(id, check)]
      case .exploration(let exploration):
        return exploration.frames.enumerated().flatMap {
          checks(in: $1, id: frameID(id, $0))
        }
      case .printed, .value, .table, .figure, .thrown: return []
      }
    }
  }

  private static func frameID(_ id: String, _ index: Int) -> String { "\(id)-f\(index)" }

  private func html(_ output: Output, id: String) -> String {
    switch output {
    case .printed(let text), .value(let text): HTMLCode.output(text)
    case .table(let table): HTMLTable.html(table)
    case .figure(let figure): html(figure, id: id)
    case .check(let check): html(check, id: id)
    case .exploration(let exploration): html(exploration, id: id)
    case .thrown(let message):
      "<p class=\"thrown\"><strong>throws</strong> <samp>\(message.escaped)</samp></p>\n"
    }
  }

  private func html(_ figure: Figure, id: String) -> String {
    let data = figure.dataTable
    let table = HTMLTable.html(
      caption: "Data of “\(figure.title)”", header: data.header, rows: data.rows
    ) { $0 > 0 }
    let notes = data.notes.map { "<p>\($0.escaped)</p>\n" }.joined()
    return """
      <figure id="\(id)">
      \(SVGRenderer.svg(for: figure, id: id))
      <figcaption><strong>\(figure.title.escaped).</strong> \(figure.caption.escaped)</figcaption>
      <details><summary>Data as a table</summary>
      \(table)\(notes)</details>
      </figure>

      """
  }

  /// A passed check becomes `<p class="check holds" …>✓ <strong>name</strong>: sentence</p>`.
  private func html(_ check: Check, id: String) -> String {
    let (mark, word): (String, String) =
      switch check.verdict {
      case .holds: ("✓", "holds")
      case .fails: ("✗", "fails")
      case .erratum: ("≠", "erratum")
      }
    let claim = ClaimText(check, bibliography: bibliography)
    let sentence = bibliography.linked(claim.sentence.escaped, to: check)
    return
      "<p class=\"check \(word)\" id=\"\(id)\"><span class=\"mark\" role=\"img\" aria-label=\"\(word)\">\(mark)</span>"
      + " <strong>\(check.name.escaped)</strong>: \(sentence)</p>\n"
  }

  /// A group of radio buttons and a frame for each; style sheets alone show the chosen one.
  private func html(_ exploration: Exploration, id: String) -> String {
    let shown = zip(exploration.values, exploration.frames).map(\.0)
    let buttons = shown.enumerated().map { index, value in
      let checked = index == exploration.selected ? " checked" : ""
      return "<input type=\"radio\" name=\"\(id)\" id=\"\(id)-v\(index)\"\(checked)>"
        + "<label for=\"\(id)-v\(index)\">\(value.escaped)</label>\n"
    }
    let frames = exploration.frames.enumerated().map { index, outputs in
      "<div class=\"frame\">\n\(html(outputs, id: Self.frameID(id, index)))</div>\n"
    }
    return """
      <fieldset class="explore"><legend>\(exploration.name.escaped)</legend>
      \(buttons.joined())\(frames.joined())</fieldset>

      """
  }
}
