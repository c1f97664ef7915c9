import SwiftLexing
import Testing

struct SwiftProblemTests {
  @Test(arguments: [
    ("f(", 1, 2, "'(' is never closed", "add ')'"),
    ("a\n  [1, 2", 2, 3, "'[' is never closed", "add ']'"),
    ("f(1))", 1, 5, "unexpected ')'", "remove it or open its bracket before"),
    ("f([1)", 1, 3, "'[' is never closed", "add ']'"),
    ("é = {", 1, 6, "'{' is never closed", "add '}'"),
    ("let a = \"b\nc", 1, 9, "unterminated string", "close it with \""),
    ("f(#\"a\")", 1, 3, "unterminated string", "close it with \"#"),
    ("\"\"\"\na\n", 1, 1, "unterminated string", "close it with \"\"\""),
    ("\"\\(a\nb)", 1, 1, "unterminated string", "close it with \""),
    ("let r = #/a\n", 1, 9, "unterminated regex literal", "close it with /#"),
    ("f(##/\n a\n/#", 1, 3, "unterminated regex literal", "close it with /##"),
    ("#if A\nf()", 1, 1, "'#if' is never closed", "add '#endif'"),
    ("f()\n#endif", 2, 1, "unexpected '#endif'", "remove it or open '#if' before"),
    ("#if A\nf(\n#else\n)\n#endif", 3, 1, "unexpected '#else'", "remove it or open '#if' before"),
    ("x /* /* */", 1, 3, "unterminated comment", "close it with */"),
  ])
  func aProblemHasAPlaceAndAWayOut(
    code: String, line: Int, column: Int, summary: String, solution: String
  ) {
    let source = SwiftSource(code)
    let place = SwiftPlace(line: line, column: column)
    #expect(source.problems == [SwiftProblem(place, summary, solution: solution)])
    #expect(source.statements.isEmpty)
  }

  @Test func everyUnterminatedStringIsReported() {
    #expect(SwiftSource("let a = \"b\nlet c = \"d\n").problems.map(\.place.line) == [1, 2])
  }

  @Test(arguments: [
    "f(\")\")", "f(/* ( */)", "\"\\(f(1))\"", "[\"[\"]", "{ $0 }", "f(\"\"\"\n(\n\"\"\")",
  ])
  func bracketsInStringsAndCommentsDoNotCount(code: String) {
    #expect(SwiftSource(code).problems.isEmpty)
  }
}
