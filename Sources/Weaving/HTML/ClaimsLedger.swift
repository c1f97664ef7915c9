import LessonModel
import LessonRuntime

/// The page of all claims of all lessons, with what became of each.
struct ClaimsLedger {
  let bibliography: Bibliography

  func html(_ lessons: [(lesson: Lesson, transcript: Transcript)]) -> String {
    let checks = lessons.flatMap(\.transcript.checks)
    let errata = checks.count { $0.verdict == .erratum }
    let head = """
      <h1>Claims</h1>
      <p>\(checks.count) claims of slides, papers and these lessons, each against the value computed here:
      \(checks.count - errata) hold, \(errata) are errata. A claim that fails would have kept this page from
      being written.</p>

      """
    return head + lessons.filter { !$0.transcript.checks.isEmpty }.map(table).joined()
  }

  private func table(_ lesson: Lesson, _ transcript: Transcript) -> String {
    let claims = transcript.blocks.sorted { $0.key < $1.key }.flatMap { block, outputs in
      HTMLOutputs.checks(in: outputs, id: LessonBody.id(ofBlock: block))
    }
    let title = lesson.title.escaped
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="Claims of \(title)">
      <table><caption><a href="\(PageName.file(lesson.name))">\(title)</a></caption>
      <thead><tr><th scope="col">Claim</th><th scope="col">Computed</th>\
      <th scope="col">Published or expected</th><th scope="col">Source</th>\
      <th scope="col">Verdict</th></tr></thead>
      <tbody>
      \(claims.map { row($1, id: $0, page: PageName.file(lesson.name)) }.joined())</tbody></table></div>

      """
  }

  private func row(_ check: Check, id: String, page: String) -> String {
    let source = bibliography.linked(source(of: check).escaped, to: check, page: page)
    let verdict = check.verdict == .erratum ? "erratum. \(check.note)" : "holds"
    let cells = [check.computed.escaped, check.published.escaped, source, verdict.escaped]
    return "<tr><th scope=\"row\"><a href=\"\(page)#\(id)\">\(check.name.escaped)</a></th>"
      + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
  }

  private func source(of check: Check) -> String {
    switch check.source {
    case .slide, .paper: ClaimText(check, bibliography: bibliography).sourceName ?? ""
    case .byHand: "by hand"
    case .identity: "identity"
    case .experiment: "measured here"
    }
  }
}
