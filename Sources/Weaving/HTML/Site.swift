import Foundation
import LessonModel
import LessonRuntime
import Mustache

/// The whole site: a page for each lesson, the landing page, and the ledger of claims.
public struct Site {
  /// A lesson that ran to its end.
  public struct Entry {
    let document: LessonDocument
    let transcript: Transcript

    /// Creates an entry from a lesson and what it put out.
    public init(document: LessonDocument, transcript: Transcript) {
      self.document = document
      self.transcript = transcript
    }
  }

  private let chapters: [(title: String, entries: [Entry])]
  private let bibliography: Bibliography
  private let layout: MustacheTemplate
  private let index: MustacheTemplate

  /// Creates a site from the lessons of each chapter, in reading order.
  public init(chapters: [(title: String, entries: [Entry])], bibliography: Bibliography) throws {
    self.chapters = chapters
    self.bibliography = bibliography
    layout = try MustacheTemplate(string: PageStyle.text(PackageResources.layout_mustache))
    index = try MustacheTemplate(string: PageStyle.text(PackageResources.index_mustache))
  }

  /// The site's files, in a fixed order.
  public func files() throws -> [SiteFile] {
    let entries = chapters.flatMap(\.entries)
    let glossary = Glossary(entries.map(\.lesson))
    let search = SearchPage(entries: entries, terms: glossary.terms)
    let pages = try entries.indices.map { position in
      SiteFile(lesson: entries[position].lesson.name, text: try page(of: entries, at: position))
    }
    return [
      SiteFile(lesson: PageName.index, text: landingPage()),
      SiteFile(lesson: PageName.claims, text: claimsPage(entries)),
      SiteFile(lesson: PageName.glossary, text: plainPage("Glossary", glossary.html())),
      SiteFile(lesson: PageName.search, text: plainPage("Search", try search.html())),
    ] + pages
  }

  private func page(of entries: [Entry], at position: Int) throws -> String {
    let entry = entries[position]
    let body = LessonBody(transcript: entry.transcript, bibliography: bibliography)
    return wrap(
      PageContext(
        title: "\(entry.lesson.title) · Lessons on Model Efficiency",
        body: body.html(entry.document),
        chapters: navigation(current: entry.lesson.name),
        contents: entry.sections,
        previous: position > 0 ? entries[position - 1].link : nil,
        next: position + 1 < entries.count ? entries[position + 1].link : nil,
        digest: try Digest.text(of: entry.transcript)))
  }

  private func landingPage() -> String {
    let cards = chapters.map { chapter in
      ["title": chapter.title, "lessons": chapter.entries.map(\.card)] as [String: Any]
    }
    return wrap(
      PageContext(
        title: "Lessons on Model Efficiency", body: index.render(["chapters": cards]),
        chapters: navigation(current: nil)))
  }

  private func plainPage(_ title: String, _ body: String) -> String {
    wrap(
      PageContext(
        title: "\(title) · Lessons on Model Efficiency", body: body,
        chapters: navigation(current: nil)))
  }

  private func claimsPage(_ entries: [Entry]) -> String {
    wrap(
      PageContext(
        title: "Claims · Lessons on Model Efficiency",
        body: ClaimsLedger(bibliography: bibliography).html(
          entries.map { ($0.lesson, $0.transcript) }),
        chapters: navigation(current: nil)))
  }

  private func navigation(current: String?) -> [PageContext.Chapter] {
    chapters.map { chapter in
      PageContext.Chapter(
        title: chapter.title,
        lessons: chapter.entries.map { entry in
          PageContext.Lesson(
            name: entry.lesson.name, title: entry.lesson.title,
            isCurrent: entry.lesson.name == current)
        })
    }
  }

  private func wrap(_ context: PageContext) -> String { layout.render(context) }
}

extension Site.Entry {
  fileprivate var lesson: Lesson { document.lesson }

  /// The headings below the title.
  fileprivate var sections: [PageContext.Section] {
    lesson.blocks.flatMap(\.headings).filter { (2...3).contains($0.level) }.map {
      .init(
        level: $0.level, anchor: $0.anchor, title: LessonBody.text(of: $0, transcript))
    }
  }

  fileprivate var link: PageContext.Lesson {
    .init(name: lesson.name, title: lesson.title, isCurrent: false)
  }

  /// What the landing page says of a lesson.
  fileprivate var card: [String: Any] {
    let checks = transcript.checks
    let errata = checks.count { $0.verdict == .erratum }
    let counts =
      "\(checks.count) claims checked" + (errata == 0 ? "" : ", \(errata) of them errata")
    return [
      "name": lesson.name, "title": lesson.title, "summary": lesson.summary(transcript),
      "counts": counts,
      "sections": sections.filter { $0.level == 2 }.map {
        ["name": lesson.name, "anchor": $0.anchor, "title": $0.title]
      },
    ]
  }
}

extension Lesson {
  /// The first paragraph as plain text.
  public func summary(_ transcript: Transcript) -> String {
    for case .paragraph(let content) in blocks {
      let prose = TerminalProse(transcript: transcript, bibliography: .empty)
      return prose.text(content).encoded(styled: false)
    }
    return ""
  }
}
