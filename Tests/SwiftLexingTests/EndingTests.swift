import SwiftLexing
import Testing

/// What the last statement of a block puts out.
struct EndingTests {
  private func values(_ code: String) -> [String] {
    SwiftSource(code).ending.filter(\.isValue).map(\.text)
  }

  @Test(arguments: [
    (["1 // one"], "x\n1 // one"), (["1", "2"], "if a { 1 } else { 2 }"),
    (["1", "2", "3"], "if a {\n  1\n} else if b {\n  2 // two\n} else { 3; }"),
    (["b", "c"], "if a.contains(where: { $0 }) { b } else { c }"),
    (["b", "c"], "if let x = a, case .y(let z) = x { b } else { c }"),
    (
      ["1", "x * 2", "3"],
      "switch a {\ncase 1, 2: 1\ncase let x where x > 2:\n  x * 2\ndefault: 3\n}"
    ),
    (["1", "2"], "switch a { case .b: 1; @unknown default: 2 }"),
    (["f(a ? b : c)", "[d: e]"], "switch a { case .b(c: 1): f(a ? b : c)\ndefault: [d: e] }"),
    (["try f()", "\"failed\""], "do { try f() } catch { \"failed\" }"),
    (["a + 1"], "do { let a = 1; a + 1 }"),
    (["1", "2", "3"], "if a { if b { 1 } else { 2 } } else { switch c { default: 3 } }"),
    (["1"], "if a { 1 } else { throw E.b }"), (["1"], "if a { 1 } else { fatalError(\"b\") }"),
    (["try f()"], "do { try f() } catch is E { throw E.a }"),
    (["print(1)", "print(2)"], "if a { print(1) } else { print(2) }"),
    (["1", "2"], "#if A\n1\n#elseif B\nlet x = 2\n#else\n2\n#endif"),
    (["a"], "a\nstruct B {}"),
  ])
  func theLastExpressionIsItsOwnOrThatOfEachBranch(expected: [String], code: String) {
    #expect(values(code) == expected)
  }

  @Test(arguments: [
    "if a { 1 }", "if a { print(1) }", "if a { b = 1 } else { b = 2 }",
    "if a { 1 } else if b { 2 }",
    "if a { let b = 1; b } else { 2 }", "if a {} else { 1 }",
    "switch a { case 1: 1\ndefault: break }",
    "switch a { case 1: return 1\ndefault: 2 }", "for a in b { 1 }", "while a { 1 }",
    "repeat { 1 } while a", "guard a else { fatalError() }", "do { x = 1 } catch { 2 }", "do {}",
    "defer { 1 }", "let x = if a { 1 } else { 2 }", "func f() { 1 }",
    "outer: if a { 1 } else { 2 }",
    "switch a {\n#if B\ncase 1: 1\n#endif\ndefault: 2\n}", "if a { if b { 1 } } else { 2 }", "",
    "if a { 1 } else { 2 }\nx = 1", "#if A #endif", "#if A b #else c #endif", "#if", "if",
    "switch {}",
    "do", "if else", "switch a { case }", "switch a { case b }",
    "if {} else",
  ])
  func aStatementThatMayHaveNoValueIsPlain(code: String) {
    #expect(values(code) == [])
  }

  @Test func piecesKeepTheirPlacesAndAllButSemicolons() {
    let source = SwiftSource("// Why.\nif é {\n  1; // one\n} else { 2 }")
    #expect(
      source.ending == [
        SwiftPiece(
          text: "// Why.\nif é {\n  ", start: SwiftPlace(line: 1, column: 1), isValue: false),
        SwiftPiece(text: "1", start: SwiftPlace(line: 3, column: 3), isValue: true),
        SwiftPiece(
          text: " // one\n} else { ", start: SwiftPlace(line: 3, column: 5), isValue: false),
        SwiftPiece(text: "2", start: SwiftPlace(line: 4, column: 10), isValue: true),
        SwiftPiece(text: " }", start: SwiftPlace(line: 4, column: 11), isValue: false),
      ])
  }
}
