import Foundation
import Testing

/// A work of `lessons/references.json`.
private struct Reference: Decodable {
  struct Author: Decodable { let family: String }
  struct Issued: Decodable {
    let dateParts: [[Int]]
    enum CodingKeys: String, CodingKey { case dateParts = "date-parts" }
  }

  let id: String
  let author: [Author]?
  let issued: Issued?

  static func all() throws -> [Reference] {
    let file = LessonText.folder.appending(path: "references.json")
    return try JSONDecoder().decode([Reference].self, from: Data(contentsOf: file))
  }

  var year: Int? { issued?.dateParts.first?.first }

  /// `Frantar et al. 2023`, as a lesson names it.
  var name: String {
    let families = (author ?? []).map(\.family)
    let names =
      families.count > 2 ? "\(families[0]) et al." : families.joined(separator: " and ")
    return [names, year.map(String.init)].compactMap(\.self).joined(separator: " ")
  }
}

@Test func keysHaveTheYearOfTheirWork() throws {
  let works = try Reference.all()
  #expect(Set(works.map(\.id)).count == works.count)
  let dated = works.compactMap { work in
    work.id.wholeMatch(of: /[a-z]+([12]\d\d\d)[a-z]*/).map { (work, Int($0.1)) }
  }
  #expect(dated.count >= 35)
  #expect(dated.filter { $0.year != $1 }.map(\.0.id) == [])
}

@Test(arguments: LessonText.all)
func citationsByNameAndYearAreThoseOfTheWork(_ lesson: LessonText) throws {
  let names = Dictionary(try Reference.all().map { ($0.id, $0.name) }) { first, _ in first }
  let links = lesson.markdown.matches(of: /\[([^\[\]]*)\]\(cite:([^)]*)\)/)
    .map { (text: String($0.1).singleSpaced, key: String($0.2)) }
  #expect(!links.isEmpty)
  let wrong = links.filter { $0.text.contains(/[12]\d\d\d$/) && $0.text != names[$0.key] }
  #expect(wrong.map { "\($0.text): \(names[$0.key] ?? "unknown")" } == [])
  #expect(links.map(\.key).filter { names[$0] == nil } == [])
}

@Test func everyWorkIsCitedSomewhere() throws {
  let lessons = LessonText.all.map(\.markdown).joined()
  #expect(try Reference.all().map(\.id).filter { !lessons.contains("(cite:\($0))") } == [])
}
