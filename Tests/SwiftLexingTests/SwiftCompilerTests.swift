import Foundation
import Testing

/// The compiler's own parser, where it can be called.
private enum Compiler {
  /// There is a compiler, and it describes its syntax trees as JSON.
  static let isFound = (try? parse("let x = 1")) != nil

  /// What the compiler makes of a file, as JSON.
  static func parse(_ code: String) throws -> Any {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).swift")
    let output = file.appendingPathExtension("json")
    defer { for url in [file, output] { try? FileManager.default.removeItem(at: url) } }
    try Data(code.utf8).write(to: file)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-frontend", "-dump-parse", "-dump-ast-format", "json", "-swift-version", "6",
      "-parse-as-library", file.path,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try JSONSerialization.jsonObject(with: Data(contentsOf: output))
  }

  /// The numbers of statements in the bodies of a file's functions, in order.
  static func statementCounts(in file: Any) -> [Int] {
    let functions = (file as? [String: Any])?["items"] as? [[String: Any]] ?? []
    return functions.map { function in
      let body = function["body"] as? [String: Any]
      let elements = body?["elements"] as? [[String: Any]] ?? []
      // A binding such as `let x = 1` is listed together with the variables it makes.
      return elements.count { $0["_kind"] as? String != "var_decl" }
    }
  }
}

struct SwiftCompilerTests {
  @Test(.enabled(if: Compiler.isFound))
  func theCompilerCountsTheSameStatements() throws {
    let functions = continuations.indices.map { row in
      "func f\(row)() {\n\(continuations[row].code)\n}\n"
    }
    let counts = Compiler.statementCounts(in: try Compiler.parse(functions.joined()))
    try #require(counts.count == continuations.count)
    for (row, count) in zip(continuations, counts) {
      #expect(count == row.statements, "\(row.code)")
    }
  }
}
