import Foundation
import Testing

@testable import Tangling

/// Each folder in `Fixtures` holds a lesson and the Swift it becomes.
///
/// `RECORD=1 swift test` writes the Swift anew and still fails, so that it is looked at.
struct TanglerGoldenTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  @Test(arguments: ["blocks", "branches", "places", "throws"])
  func aLessonBecomesThisSwift(name: String) throws {
    let folder = Self.fixtures.appending(path: name)
    let markdown = try String(contentsOf: folder.appending(path: "input.md"), encoding: .utf8)
    let swift = Tangler.swift(
      for: try lesson(markdown, path: "lessons/\(name).md"), markdown: markdown)
    let expectedFile = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try swift.write(to: expectedFile, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it and run again without RECORD")
    }
    #expect(try String(contentsOf: expectedFile, encoding: .utf8) == swift)
  }
}
