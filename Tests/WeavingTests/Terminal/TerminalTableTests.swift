import LessonRuntime
import Testing

@testable import Weaving

private func draw(_ table: Table, width: Int) -> String {
  TerminalTable(options: TerminalOptions(width: width, isStyled: false)).lines(table)
    .map { $0.encoded(styled: false) }.joined(separator: "\n")
}

@Test func numbersAreAlignedToTheRight() {
  var table = Table("Error by bits", columns: "bits", .init("RTN", .percent(1)))
  table.add(4, 0.1078)
  table.add(10, 0.0009)
  #expect(
    draw(table, width: 80) == """
      Error by bits
      ┌──────┬────────┐
      │ bits │    RTN │
      ├──────┼────────┤
      │    4 │ 10.8 % │
      │   10 │  0.1 % │
      └──────┴────────┘
      """)
}

@Test func tablesThatCannotFitAreStacked() {
  var table = Table("Words", columns: "quantizer", "granularity", "representable", "multiplication")
  table.add("symmetric", "per channel", "two to the bits", "integer")
  let lines = draw(table, width: 40).split(separator: "\n").map(String.init)
  #expect(
    lines == [
      "Words", "quantizer: symmetric", "granularity: per channel", "representable: two to the bits",
      "multiplication: integer",
    ])
}

@Test func wideTablesWrapTheirTexts() {
  var table = Table("Words", columns: "name", "meaning")
  table.add(
    "dampening", "share of the mean diagonal that is added to the Hessian before inverting it")
  let lines = draw(table, width: 44).split(separator: "\n")
  #expect(lines.allSatisfy { $0.count <= 44 })
  #expect(lines.count > 6)
}
