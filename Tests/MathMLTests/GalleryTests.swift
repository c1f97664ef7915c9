import Foundation
import MathML
import Testing

/// For the eye: `MATHML_GALLERY=gallery.html swift test --filter Gallery` writes a page of all
/// samples, as page and as terminal show them.
@Test(.enabled(if: ProcessInfo.processInfo.environment["MATHML_GALLERY"] != nil))
func writesTheGallery() throws {
  let path = try #require(ProcessInfo.processInfo.environment["MATHML_GALLERY"])
  let sections = try Samples.all.map { tex in
    let formula = try Formula(tex: tex)
    return """
      <section data-tex="\(escaped(tex))">
      \(formula.mathML(display: true))
      <p>In text: \(formula.mathML(display: false)).</p>
      <pre>\(escaped(formula.text))\n\n\(escaped(formula.lines.joined(separator: "\n")))</pre>
      </section>
      """
  }
  let page = """
    <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Formulas</title><style>\(MathML.stylesheet)
    pre { overflow-x: auto; font: 13px/1.15 "DejaVu Sans Mono", monospace; background: #eee }
    section { border-top: 1px solid #ccc }</style>
    \(sections.joined(separator: "\n"))
    """
  try Data(page.utf8).write(to: URL(fileURLWithPath: path))
}

private func escaped(_ text: String) -> String {
  text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
    .replacingOccurrences(of: "\"", with: "&quot;")
}
