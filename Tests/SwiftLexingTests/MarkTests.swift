import SwiftLexing
import Testing

/// Words that act on what is around the code.
struct MarkTests {
  @Test(
    arguments: [
      ("defer { f() }", .defer, 1, 1), ("x\n#if A\n  defer { f() }\n#endif", .defer, 3, 3),
      ("return", .return, 1, 1), ("x; return 1", .return, 1, 4),
      ("guard let x = y else { return }", .return, 1, 24),
      ("for x in y {\n  if x { return }\n}", .return, 2, 10),
      ("switch x {\ncase 1: f()\ndefault: return\n}", .return, 3, 10),
      ("do { try f() } catch { return }", .return, 1, 24),
      ("while f({ return 1 }) { return }", .return, 1, 25),
      ("@main struct A {}", .main, 1, 1),
      ("f {\n#sourceLocation(file: \"a\", line: 1)\n}", .sourceLocation, 2, 1),
    ] as [(String, SwiftMark.Kind, Int, Int)])
  func aWordThatActsOnTheCodeAroundIsFound(
    code: String, kind: SwiftMark.Kind, line: Int, column: Int
  ) {
    let place = SwiftPlace(line: line, column: column)
    #expect(SwiftSource(code).marks == [SwiftMark(kind: kind, place: place)])
  }

  @Test(arguments: [
    "func f() { defer { g() }; return }", "do { defer { f() } }", "if x { defer { f() } }",
    "let f = { return 1 }", "f { return }", "var x: Int { return 1 }",
    "struct A { init() { return } }",
    "if f({ return 1 }) { g() }", "x.return", "f(defer: 1)", "// return\nx", "\"return\"",
    "for x in y { z.map { return $0 } }",
  ])
  func wordsInsideOfFunctionsClosuresAndBranchesAreFine(code: String) {
    #expect(SwiftSource(code).marks == [])
  }

  @Test func usesOfANameAreFound() {
    let code = "let a = \"_b\" // _b\nf(_b, x_b, `_b`)"
    #expect(SwiftSource.uses(of: "_b", in: code) == [SwiftPlace(line: 2, column: 3)])
  }
}
