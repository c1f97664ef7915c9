import Foundation
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
    // Four times the code may take four times the time, give or take; a quadratic search would take
    // sixteen times as long.
    #expect(seconds(sample.code(4000)) < 10 * max(seconds(sample.code(1000)), 0.004))
    let source = SwiftSource(sample.code(10_000))
    #expect(source.statements.count < 2 || !source.problems.isEmpty)
  }

  /// The shortest of three times that the code takes this thread; other programs do not count.
  private func seconds(_ code: String) -> Double {
    let times = (0..<3).map { _ in
      let start = threadSeconds
      _ = SwiftSource(code)
      return threadSeconds - start
    }
    return times.min() ?? 0
  }

  private var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
