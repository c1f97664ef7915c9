import SwiftLexing
import Testing

/// Code of many lines or deep nesting, which a quadratic search or a recursion would not survive.
struct SizeTests {
  /// A line, or an opening and a closing, many times over.
  struct Sample: CustomTestStringConvertible {
    var before = ""
    var opening: String
    var middle = "x"
    var closing = ""

    var testDescription: String { before + opening + "…" }

    func code(_ count: Int) -> String {
      before + String(repeating: opening, count: count) + middle
        + String(repeating: closing, count: count)
    }
  }

  @Test(arguments: [
    Sample(opening: "// A comment.\n"),
    Sample(before: "x\n", opening: "  .map { $0 }\n", middle: ""),
    Sample(before: "x\n", opening: "// why\n", middle: "+ y"), Sample(opening: "\n"),
    Sample(opening: "@available(macOS 15, *)\n", middle: "func f() {}"),
    Sample(opening: "(", closing: ")"), Sample(opening: "if x {\n", closing: "}\n"),
    Sample(opening: "f { [", closing: "]\n}"), Sample(opening: "\"\\(", closing: ")\""),
    Sample(opening: "/*", middle: "", closing: "*/ x"), Sample(opening: "/* ", closing: "*/"),
    Sample(opening: "#if A\n", middle: "x\n", closing: "#endif\n"),
    Sample(before: "x\n", opening: "#if A\n.b\n#endif\n", middle: ""),
    Sample(before: "if a { }", opening: " else if a { }\n", middle: ""),
    Sample(before: "switch a {\n", opening: "case 1: f()\n", middle: "}"),
    Sample(before: "let r = /", opening: "\\/ ", middle: "/"), Sample(opening: "let r = #/\n"),
    Sample(opening: "A<\n", middle: "B", closing: ">\n"), Sample(opening: "(/ ", closing: ")"),
    Sample(before: "let a =\n", opening: "  b +\n", middle: "  c"),
  ])
  func manyLinesAndDeepNestingAreNoObstacle(sample: Sample) {
    // Four times the code may take four times the time, and more on a busy machine; a quadratic
    // search would take sixteen times as long.
    #expect(time(sample.code(4000)) < max(time(sample.code(1000)), .milliseconds(4)) * 12)
    let source = SwiftSource(sample.code(10_000))
    #expect(source.statements.count < 2 || !source.problems.isEmpty)
  }

  /// The shortest of three times that the code takes, so that a pause of the machine counts little.
  private func time(_ code: String) -> Duration {
    let clock = ContinuousClock()
    return (0..<3).map { _ in clock.measure { _ = SwiftSource(code) } }.min() ?? .zero
  }
}
