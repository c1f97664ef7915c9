import Foundation
import LessonModel

/// The works that lessons cite, read from CSL-JSON.
public struct Bibliography: Sendable {
  /// A cited work.
  public struct Work: Decodable, Sendable {
    /// The key by which lessons cite it.
    public let id: String
    let title: String
    let author: [Author]?
    let issued: Issued?
    let containerTitle: String?
    let address: String?
    let identifier: String?

    enum CodingKeys: String, CodingKey {
      case id, title, author, issued
      case containerTitle = "container-title"
      case address = "URL"
      case identifier = "DOI"
    }

    struct Author: Decodable, Sendable {
      let family: String
      let given: String?
    }

    struct Issued: Decodable, Sendable {
      let dateParts: [[Int]]
      enum CodingKeys: String, CodingKey { case dateParts = "date-parts" }
    }
  }

  private let works: [String: Work]

  /// A bibliography without works.
  static let empty = Bibliography(works: [:])

  private init(works: [String: Work]) { self.works = works }

  /// Reads CSL-JSON; an empty text is an empty bibliography.
  public init(json: String) throws {
    guard !json.isEmpty else {
      works = [:]
      return
    }
    let list = try JSONDecoder().decode([Work].self, from: Data(json.utf8))
    works = Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The work with this key.
  public subscript(key: String) -> Work? { works[key] }

  /// The works that a lesson cites, in the order of their first citation.
  func cited(in lesson: Lesson) -> [Work] {
    var seen: Set<String> = []
    return lesson.blocks.flatMap(\.links).compactMap(\.citationKey)
      .filter { seen.insert($0).inserted }.compactMap { works[$0] }
  }
}

extension Bibliography.Work {
  /// `Frantar et al. 2023`.
  var shortName: String {
    let authors = author ?? []
    let names =
      switch authors.count {
      case 0: title
      case 1: authors[0].family
      case 2: "\(authors[0].family) and \(authors[1].family)"
      default: "\(authors[0].family) et al."
      }
    return year.map { "\(names) \($0)" } ?? names
  }

  var year: Int? { issued?.dateParts.first?.first }

  /// The authors, the year, the title and where it appeared, without the address.
  var reference: String {
    let names = (author ?? []).map {
      [$0.given, $0.family].compactMap(\.self).joined(separator: " ")
    }
    let head = names.isEmpty ? "" : names.joined(separator: ", ") + ". "
    let place = containerTitle.map { " \($0)" } ?? ""
    return head + title + "." + place + (year.map { "\(place.isEmpty ? " " : ", ")\($0)" } ?? "")
      + "."
  }

  /// Where the work can be read.
  var link: String? { identifier.map { "https://doi.org/\($0)" } ?? address }
}

extension Link {
  /// The key of the work this link cites, if it is a citation.
  var citationKey: String? {
    destination.hasPrefix("cite:") ? String(destination.dropFirst("cite:".count)) : nil
  }
}
