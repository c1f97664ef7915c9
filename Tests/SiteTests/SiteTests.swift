import Foundation
import Testing

@Test func thereArePages() {
  #expect(SitePage.all.map(\.name).contains("gptq.html"))
  #expect(SitePage.all.map(\.name).contains("index.html"))
}

@Test(arguments: SitePage.all)
func pagesAreSmall(_ page: SitePage) {
  #expect(page.html.utf8.count <= 250_000)
}

@Test(arguments: SitePage.all)
func pagesAskTheNetworkForNothing(_ page: SitePage) {
  #expect(page.values(of: "src").allSatisfy { !$0.contains("//") })
  let words = [
    "<link", "@import", "url(h", "url(/", "url(\"", "url('", "<iframe", "fetch(", "<object",
  ]
  #expect(words.filter { page.html.contains($0) } == [])
  let hasPolicy = page.html.contains("content=\"default-src 'none'; ")
  #expect(hasPolicy)
  // Style attributes would break the policy, and with it the page.
  #expect(page.values(of: "style") == [])
}

@Test(arguments: SitePage.all)
func idsAreUniqueAndLinksWithinTheSiteLead(_ page: SitePage) throws {
  let ids = page.values(of: "id")
  #expect(Set(ids).count == ids.count)
  for link in page.values(of: "href") where !link.contains("://") {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].isEmpty ? page.name : String(parts[0])
    #expect(
      FileManager.default.fileExists(atPath: SitePage.folder.appending(path: file).path), "\(link)")
    guard parts.count == 2 else { continue }
    let target = try #require(SitePage.all.first { $0.name == file })
    #expect(target.values(of: "id").contains(String(parts[1])), "\(link)")
  }
}

@Test(arguments: SitePage.all)
func tablesHaveCaptionsAndFiguresHaveTexts(_ page: SitePage) {
  // Whole pages would be printed by a failing expectation, hence the names.
  let tables = page.html.components(separatedBy: "<table>").dropFirst()
  let tablesAreNamed = tables.allSatisfy {
    $0.hasPrefix("<caption>") && $0.contains("scope=\"col\"")
  }
  #expect(tablesAreNamed)
  let figures = page.html.components(separatedBy: "<svg class=\"figure-svg\"").dropFirst()
  let figuresAreDescribed = figures.allSatisfy {
    $0.contains("role=\"img\"") && $0.contains("<desc")
  }
  #expect(figuresAreDescribed)
}
