import Foundation
import Testing

/// A slide of the lecture, with those of its sentences that lessons quote, as it prints them.
struct Slide: Decodable, Sendable {
  let title: String
  let quotes: [String]

  /// The slides of `lessons/slides.json`, in the lecture's order.
  static let all: [Slide] = {
    let file = LessonText.folder.appending(path: "slides.json")
    return (try? JSONDecoder().decode([Slide].self, from: Data(contentsOf: file))) ?? []
  }()

  /// Whether these are the slide's own words, errors, capitals and dots included.
  func prints(_ words: String) -> Bool {
    quotes.contains { $0.singleSpaced.contains(words) }
  }
}

/// The Markdown of a lesson.
struct LessonText: Sendable, CustomTestStringConvertible {
  let name: String
  let markdown: String

  var testDescription: String { name }

  static let folder = SitePage.package.appending(path: "lessons")

  /// All lessons, in the order of their names.
  static let all: [LessonText] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8))
        .map { LessonText(name: name, markdown: $0) }
    }
  }()
}

extension String {
  /// The text with each run of white space as one space.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
