import SwiftLexing
import Testing

struct StatementTests {
  @Test(arguments: [
    "x", "x + 1", "-x", "x < y", "a == b", "a != b", "try await f()", "f(x = 1)", "[1, 2]",
    "a ? b : c", "a\n  ? b\n  : c", "values.map { $0 * 2 }", "values\n  .map { $0 }\n  .sorted()",
    "(1, 2)", "\"text\"", "\"\"\"\n  a = b\n  \"\"\"", "x as? Int", "x is Int", "\\.count",
    "#line", "f { x = 1 }", "f {\n} onFailure: {\n}", "a ?? b", "a +\n  b", "a\n  + b",
    "f(\n  x,\n  y\n)", "Matrix<Float>()", "prefix(3)", "prefix + 1", "actor", "actor.name",
    "// why\nx", "x // why", "try? f()", "await x", "/a+/", "x!", "1...", "final(3)", "a ~= b",
  ])
  func expressionsAreFound(code: String) {
    #expect(SwiftSource(code).statements.map(\.kind) == [.expression])
  }

  @Test(arguments: [
    "let x = 1", "var x: Int", "let x =\n  1", "x = 5", "x += 1", "_ = f()", "(a, b) = (b, a)",
    "a[0].b = 1", "for x in y {}", "while a { }", "repeat {\n} while a", "repeat {\n}\nwhile a",
    "if a {}\nelse {}", "if let a {\n} else if b {\n} else {\n}", "switch a { default: b }",
    "guard a else { return }", "do {\n}\ncatch {\n}", "do {} catch E.a {} catch {}",
    "defer { f() }",
    "outer: for x in y {}", "func f() {}", "func f()\n  -> Int\nwhere T: P\n{ 1 }",
    "func f() throws {}",
    "@discardableResult\nfunc f() {}", "@available(macOS 15, *)\nfunc f() {}", "typealias A = B",
    "return", "return x", "return\n  x", "Outer: while a {}", "throw E.a", "async let x = f()",
    "nonisolated(unsafe) var x = 1",
    "lazy var x = 1", "weak var x: C?", "#if DEBUG\nf()\n\ng()\n#else\nh()\n#endif", "break",
    "let a = 1,\n  b = 2", "x <<= 1", "var x: Int {\n1\n}", "let f: (Int) ->\n  Int = g",
    "#if A\nstruct B {}\n#endif", "#if A\nimport B\nf()\n#endif", "#if A\n#endif",
    "private(set)\nvar x = 1", "func `+`() {}", "if a { b } else { c }", "defer { f() }",
  ])
  func statementsWithoutAValueAreFound(code: String) {
    #expect(SwiftSource(code).statements.map(\.kind) == [.other])
  }

  @Test(arguments: [
    "struct A {}", "enum A { case b }", "final class A {}", "class A: B {}", "final class _a {}",
    "actor A {}",
    "indirect enum A { case b }", "protocol P {}", "struct A\n{\n}", "/// A.\nstruct A {}",
    "struct A<T>: P\nwhere T: Q {\n  private var x = 1\n}", "func + (a: A, b: A) -> A {}",
    "prefix func -(a: A) -> A {}",
  ])
  func typesAreFound(code: String) {
    #expect(SwiftSource(code).statements.map(\.kind) == [.type])
  }

  @Test(arguments: [
    "import Foundation", "import struct A.B", "extension A {}", "extension A: B\nwhere T: P {}",
    "infix operator +++: AdditionPrecedence", "prefix operator √", "precedencegroup P {}",
    "public struct A {}", "private enum A {}", "@MainActor struct A {}",
    "@frozen\npublic struct A {}",
    "fileprivate final class A {}", "public distributed actor A {}",
    "#if canImport(A)\nimport A\n#else\nimport B\nstruct A {}\n#endif", "@A.B(x)\nextension A {}",
    "@available(macOS 15, *)\nfunc + (a: A, b: A) -> A {}",
  ])
  func otherDeclarationsOfFileScopeAreFound(code: String) {
    #expect(SwiftSource(code).statements.map(\.kind) == [.fileScope])
  }

  @Test func linesAndSemicolonsSeparateStatements() {
    let source = SwiftSource("let a = 1; let b = 2\n\n// Their sum.\na + b  // three\n// End.\n")
    #expect(
      source.statements == [
        SwiftStatement(
          kind: .other, text: "let a = 1", start: SwiftPlace(line: 1, column: 1),
          code: SwiftPlace(line: 1, column: 1)),
        SwiftStatement(
          kind: .other, text: "let b = 2", start: SwiftPlace(line: 1, column: 12),
          code: SwiftPlace(line: 1, column: 12)),
        SwiftStatement(
          kind: .expression, text: "// Their sum.\na + b  // three",
          start: SwiftPlace(line: 3, column: 1), code: SwiftPlace(line: 4, column: 1)),
      ])
  }

  @Test(arguments: [
    ("x\n-1", 2), ("x\n- 1", 1), ("x\n(1)", 2), ("x\n[1]", 2), ("f()\n\n.g()", 1),
    ("f() {\n}\ng()", 2),
    ("let a = b!\nlet c = d", 2), ("prefix operator √\nx", 2), ("a;;b", 2), ("", 0), ("// x", 0),
    ("struct A {}\nA()", 2), ("repeat {} while a\nwhile b {}", 2),
    ("#if A\n#if B\n#endif\n#endif\nx", 2),
    ("let x = self\nx", 2), ("outer:\nfor a in b {}", 1), ("let s = \"\\(a)\"\nb", 2),
    ("let r = 1...\nr", 2),
  ])
  func statementsAreCounted(code: String, count: Int) {
    #expect(SwiftSource(code).statements.count == count)
  }

  @Test func columnsCountBytes() {
    let statements = SwiftSource("let π = 3; π").statements
    #expect(statements.map(\.start.column) == [1, 13])
  }
}
