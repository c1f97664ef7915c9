import LessonModel
import LessonRuntime

extension Bibliography {
  /// The works that a lesson cites, in the order of their first citation: those of its prose, then
  /// those that its claims name as their source.
  func cited(in lesson: Lesson, _ transcript: Transcript) -> [Work] {
    let inProse = lesson.blocks.flatMap(\.links).compactMap { $0.workKey(from: lesson.path) }
    let inClaims = transcript.checks.compactMap(\.workKey)
    var seen: Set<String> = []
    return (inProse + inClaims).filter { seen.insert($0).inserted }.compactMap { self[$0] }
  }
}

extension Bibliography {
  /// A claim's HTML in which the name of the work that it stands in leads to the list of sources.
  ///
  /// - Parameter page: the file of the lesson's page, unless it is this one.
  func linked(_ html: String, to check: Check, page: String = "") -> String {
    guard let work = check.workKey.flatMap({ self[$0] }) else { return html }
    let address = "\(page)#\(PageID.work(work.id))".escaped
    return html.replacing(
      work.shortName.escaped,
      with: "<a href=\"\(address)\" class=\"cite\">\(work.shortName.escaped)</a>",
      maxReplacements: 1)
  }
}

extension Bibliography.Work {
  /// `Frantar et al. 2023`.
  var shortName: String {
    let names =
      switch authors.count {
      case 0: title
      case 1: authors[0].family
      case 2: "\(authors[0].family) and \(authors[1].family)"
      default: "\(authors[0].family) et al."
      }
    return year.map { "\(names) \($0)" } ?? names
  }

  /// The authors, the year, the title and where it appeared, without the address.
  var reference: String {
    let names = authors.map { [$0.given, $0.family].compactMap(\.self).joined(separator: " ") }
    let head = names.isEmpty ? "" : names.joined(separator: ", ") + ". "
    let place = container.map { " \($0)" } ?? ""
    return head + title + "." + place + (year.map { "\(place.isEmpty ? " " : ", ")\($0)" } ?? "")
      + "."
  }

  /// Where the work can be read.
  var link: String? { address }
}

extension Link {
  /// The key of the work that this link of the lesson at `path` cites, if it is a citation.
  func workKey(from path: String) -> String? {
    if case .work(let key)? = try? LinkTarget(destination, from: path) { key } else { nil }
  }
}

extension Check {
  /// The key of the work in which the claim stands, if it stands in one.
  var workKey: String? { if case .paper(let key, _) = source { key } else { nil } }
}
