import LessonRuntime
import Testing

@testable import Weaving

struct PresentationTests {
  @Test(arguments: [
    "show(x)", "try explore(\"b\", over: [1]) { b in\n  let q = f(b)\n  show(q)\n}",
    "check(\"a\", a < b)\nerratum(\"c\", holds: d, source: .identity, because: \"e\")",
    "var t = Table(\"T\", columns: \"n\")\nfor i in 0..<3 { t.add(i) }\nshow(t)",
    "var t = Table(\"T\", columns: \"n\")\nfor i in a {\n  for j in b { t.add(i, j) }\n}\nt",
    "Figure.line(title: \"t\")", "// about\nlet f = Figure.bars(title: \"t\")\nshow(f)",
  ])
  func presents(code: String) { #expect(Presentation.isAll(of: code)) }

  @Test(arguments: [
    "", "let x = 1", "x", "let w = f()\nshow(w)", "for i in 0..<3 { w[i] += 1 }",
    "showing(x)", "t.add(1)", "func f() {}\nshow(f())", "var t = [1]\nt.append(2)",
    "for i in a { x += i }\nshow(x)",
  ])
  func computes(code: String) { #expect(!Presentation.isAll(of: code)) }

  @Test func theSummarySaysWhatIsInside() {
    let table = Output.table(Table("T", columns: "n"))
    let figure = Output.figure(
      .line(title: "t", caption: "c", alt: "a", x: "x", y: "y", series: []))
    #expect(Presentation.summary(of: [table], code: "") == "How this table was made")
    #expect(Presentation.summary(of: [figure, figure], code: "") == "How these figures were made")
    #expect(
      Presentation.summary(of: [.value("1"), table, figure], code: "")
        == "How the tables and the figures were made")
    let walk = Exploration(name: "b", values: ["1"], selected: 0, frames: [[figure]])
    #expect(Presentation.summary(of: [.exploration(walk)], code: "") == "How this figure was made")
    #expect(
      Presentation.summary(of: [], code: "let w = 1\nfunc f() {}\nf()") == "Defines w, f")
    #expect(Presentation.summary(of: [.value("5")], code: "f()") == "Code")
  }
}
