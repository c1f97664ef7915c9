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
    let rows = transcript.checks.map { check in
      "<tr><th scope=\"row\">\(check.name.escaped)</th><td>\(check.computed.escaped)</td>"
        + "<td>\(check.published.escaped)</td>"
        + "<td>\((ClaimText(check, bibliography: bibliography).sourceName ?? "definition").escaped)</td>"
        + "<td>\(check.verdict == .erratum ? "erratum" : "holds")</td></tr>\n"
    }
    let title = lesson.title.escaped
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="Claims of \(title)">
      <table><caption><a href="\(lesson.name).html">\(title)</a></caption>
      <thead><tr><th scope="col">Claim</th><th scope="col">Computed</th><th scope="col">Published</th><th scope="col">Source</th><th scope="col">Verdict</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table></div>

      """
  }
}
