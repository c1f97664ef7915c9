import Foundation
import SwiftLexing
import Testing

/// The package's own Swift, which the compiler has accepted, as a large sample.
struct OwnSourcesTests {
  private static let files: [URL] = {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardizedFileURL
    let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" && $0.lastPathComponent != "main.swift" }
      .sorted { $0.path < $1.path }
  }()

  @Test func theSampleIsLarge() {
    #expect(Self.files.count > 20)
  }

  @Test(arguments: files)
  func aFileConsistsOfDeclarations(file: URL) throws {
    let code = try String(contentsOf: file, encoding: .utf8)
    #expect(SwiftLexer.tokens(in: code).map(\.text).joined() == code)
    let source = SwiftSource(code)
    #expect(source.problems == [])
    #expect(source.statements.filter { $0.kind == .expression }.map(\.text) == [])
  }
}
