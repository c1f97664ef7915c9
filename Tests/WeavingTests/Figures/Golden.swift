import Foundation
import Testing

/// Texts that are compared with files; `RECORD=1` writes them and still fails.
enum Golden {
  static func expect(
    _ text: String, equals name: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "differs from \(name)", sourceLocation: sourceLocation)
  }
}
