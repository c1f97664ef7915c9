import Foundation
import Testing

/// A page of the committed site.
struct SitePage: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String

  var testDescription: String { name }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let folder = package.appending(path: "site")

  /// All pages, in the order of their names.
  static let all: [SitePage] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8))
        .map { SitePage(name: name, html: $0) }
    }
  }()

  /// The values of an attribute, wherever it stands.
  func values(of attribute: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}
