import Foundation
import LessonModel
import LessonRuntime
import Testing

@testable import Weaving

/// The site of one lesson with these values, and these outputs of its first block.
private func site(
  _ markdown: String, values: [Int: String] = [:], outputs: [Output] = [],
  references: String = "[]"
) throws -> [String: String] {
  let document = try #require(
    LessonParser.parse(bytes: Array(markdown.utf8), path: "lessons/x.md").document)
  var transcript = Transcript()
  transcript.record(.begin(block: 0))
  for output in outputs { transcript.record(.output(output)) }
  for (index, text) in values { transcript.record(.value(index: index, text: text)) }
  let site = try Site(
    chapters: [("All", [Site.Entry(document: document, transcript: transcript)])],
    bibliography: try Bibliography(json: references))
  return Dictionary(uniqueKeysWithValues: try site.files().map { ($0.name, $0.text) })
}

private func ids(_ html: String) -> [String] {
  html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
}

struct LessonPageTests {
  @Test(arguments: [
    ("[x](./y.md)", #"<a href="y.html">"#), ("[x](y.md#a-b)", #"<a href="y.html#a-b">"#),
    ("[x](../lessons/y.md)", #"<a href="y.html">"#), ("[x](#x)", ##"<a href="#x">"##),
    ("[x](../README.md)", #"<a href="../README.md">"#),
    ("[x](./../Sources/A.swift#L3)", #"<a href="../Sources/A.swift#L3">"#),
    ("[x](HTTPS://A.b/c?d=e&f)", #"<a href="https://A.b/c?d=e&amp;f">"#),
    ("[x](<a b.txt>)", #"<a href="../lessons/a%20b.txt">"#),
    ("[x](y%2Emd#h%C2%B9)", ##"<a href="y.html#h¹">"##),
    ("![x](./a.png)", #"<img src="../lessons/a.png" alt="x">"#),
    ("<https://a.b>", #"<a href="https://a.b">"#), ("<a@b.c>", #"<a href="mailto:a@b.c">"#),
  ])
  func whatTheCheckAcceptsIsWhatThePageLinksTo(markdown: String, html: String) throws {
    let page = try #require(site("# T\n\n\(markdown)\n")["x.html"])
    #expect(page.contains(html))
  }

  @Test func idsAreUniqueAndNotEmpty() throws {
    let headings = ["Content", "Sources", "???", "B0", "B0 0", "ref k", "Search", "H⁻¹"]
    let text = "# T\n\n" + headings.map { "## \($0)\n\nText.\n\n" }.joined()
    let table = Table("T", columns: "a")
    let files = try site(
      text + "```swift\nx\n```\n\n[x](cite:k)\n",
      outputs: [
        .table(table),
        .check(
          Check(
            name: "c", computed: "1", published: "1", source: .identity, verdict: .holds, line: 3)),
      ],
      references: #"[{"id": "k", "title": "W"}]"#)
    for (name, html) in files {
      let ids = ids(html)
      #expect(!ids.isEmpty, "\(name)")
      #expect(Set(ids).count == ids.count, "\(name): \(ids)")
      #expect(!ids.contains(""))
    }
    let page = try #require(files["x.html"])
    #expect(page.contains(#"<h2 id="section">"#))
    for address in page.matches(of: /href="#([^"]*)"/).map({ String($0.output.1) }) {
      #expect(ids(page).contains(address), "\(address)")
    }
  }

  @Test func theIdsOfTheLayoutAreThoseThatHeadingsAvoid() throws {
    for template in [PackageResources.layout_mustache, PackageResources.index_mustache] {
      for id in ids(PageStyle.text(template)) {
        let own = [PageID.content, PageID.sources, PageID.search, PageID.searchLink]
        #expect(own.contains(id), "\(id)")
      }
    }
  }

  @Test func headingsAsTextShowValuesAndFormulas() throws {
    let files = try site(
      "# T\n\n## Sum `{swift} 1 + 1` here\n\n## Ratio $`\\frac{a}{b}`$ *here*\n", values: [0: "2"])
    let page = try #require(files["x.html"])
    #expect(page.contains(">Sum 2 here</a></li>"))
    #expect(page.contains(">Ratio a/b here</a></li>"))
    #expect(page.contains("aria-label=\"Link to “Sum 2 here”\""))
    #expect(page.contains("aria-label=\"Link to “Ratio a/b here”\""))
    #expect(try #require(files["index.html"]).contains(">Sum 2 here</a>"))
    #expect(page.contains(#"id="sum-1--1-here""#))
  }

  @Test func worksOfClaimsAreListedAndLinked() throws {
    let check = Check(
      name: "c", computed: "1", published: "2", source: .paper("k", "Table 3"), verdict: .holds,
      line: 3)
    let files = try site(
      "# T\n\n```swift\nx\n```\n", outputs: [.check(check)],
      references: #"[{"id": "k", "title": "W", "author": [{"literal": "An Institute"}]}]"#)
    let page = try #require(files["x.html"])
    #expect(page.contains(##"(<a href="#ref-k" class="cite">An Institute</a>, Table 3)"##))
    #expect(page.contains(#"<li id="ref-k">An Institute. W."#))
    #expect(
      try #require(files["claims.html"]).contains(
        ##"<a href="x.html#ref-k" class="cite">An Institute</a>, Table 3"##))
  }
}
