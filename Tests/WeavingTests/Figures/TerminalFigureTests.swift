import LessonRuntime
import Testing

@testable import Weaving

struct TerminalFigureTests {
  @Test(arguments: FigureSamples.all.map(\.name))
  func isNeverWiderThanTheTerminal(name: String) throws {
    let figure = try #require(FigureSamples.named(name))
    for width in 40...120 {
      let lines = TerminalFigure.lines(for: figure, width: width, color: false)
      let widest = try #require(lines.map(\.count).max())
      #expect(widest <= width)
    }
  }

  @Test(arguments: FigureSamples.all.map(\.name), [40, 63, 80, 120])
  func colorDoesNotMakeItWider(name: String, width: Int) throws {
    let figure = try #require(FigureSamples.named(name))
    let lines = TerminalFigure.lines(for: figure, width: width, color: true)
    let widest = try #require(lines.map { visible($0).count }.max())
    #expect(widest <= width)
  }

  @Test(arguments: FigureSamples.all.map(\.name))
  func withoutColorThereAreNoEscapesAndNoTrailingBlanks(name: String) throws {
    let figure = try #require(FigureSamples.named(name))
    for line in TerminalFigure.lines(for: figure, width: 80, color: false) {
      #expect(!line.contains("\u{1B}"))
      #expect(line.last != " ")
    }
  }

  @Test(arguments: ["line", "scatter", "log", "number-line", "histogram"])
  func colorChangesNoCharacter(name: String) throws {
    let figure = try #require(FigureSamples.named(name))
    let plain = TerminalFigure.lines(for: figure, width: 80, color: false)
    #expect(TerminalFigure.lines(for: figure, width: 80, color: true).map(visible) == plain)
  }

  @Test func drawsBarsInEighths() {
    let figure = Figure.bars(
      title: "t", caption: "c", alt: "a", x: .categories("kind", ["a", "b"]),
      y: .linear("size", range: 0...4), series: [.init("kind", values: [4, 1.5])])
    // 40 columns: 2 for the name, 1 for the axis, 5 for the values leave 32, or 8 for each unit.
    let lines = TerminalFigure.lines(for: figure, width: 40, color: false)
    #expect(lines[3] == "a │" + String(repeating: "█", count: 32) + " 4")
    #expect(lines[4] == "b │" + String(repeating: "█", count: 12) + " 1.5")
    let eighth = Figure.bars(
      title: "t", caption: "c", alt: "a", x: .categories("kind", ["a"]),
      y: .linear("size", range: 0...34), series: [.init("kind", values: [2.125])])
    // 40 − 3 − 7 = 30 columns of 34/30 each: 2.125 are 1.875 columns, or 15 eighths.
    #expect(TerminalFigure.lines(for: eighth, width: 40, color: false)[3] == "a │█▉ 2.125")
  }

  @Test func namesSeriesByGlyphs() throws {
    let figure = try #require(FigureSamples.named("many-series"))
    let text = TerminalFigure.lines(for: figure, width: 80, color: false).joined(separator: "\n")
    for glyph in "●■▲◆▼✚○□" { #expect(text.filter { $0 == glyph }.count >= 2, "\(glyph)") }
  }

  @Test func framesHighlightedCells() {
    let heatmap = Heatmap(
      [[1, 2], [3, 4]], showsValues: true, highlighted: [.init(row: 1, column: 0)])
    let figure = Figure.heatmap(title: "t", caption: "c", alt: "a", heatmap)
    let lines = TerminalFigure.lines(for: figure, width: 40, color: false)
    #expect(lines[2...3] == [" 1  2", "[3] 4"])
  }

  @Test func wideHeatmapsContinueInPanels() {
    let row = (0..<60).map { Double($0) }
    let figure = Figure.heatmap(
      title: "t", caption: "c", alt: "a", Heatmap([row], scale: .diverging))
    let lines = TerminalFigure.lines(for: figure, width: 50, color: false)
    #expect(
      lines.filter { $0.hasPrefix("columns ") } == [
        "columns 0–24", "columns 25–49", "columns 50–59",
      ])
  }

  @Test func setsBrailleDots() {
    var canvas = TerminalCanvas(width: 2)
    canvas.dot(x: 0, y: 0)
    canvas.dot(x: 1, y: 3)
    canvas.dot(x: 3, y: 0)
    // Dots 1 and 8 are U+2881, dot 4 is U+2808.
    #expect(canvas.lines(color: false) == ["\u{2881}\u{2808}"])
  }

  /// The page and the terminal print the value of every bar as the data table does.
  @Test(arguments: ["bars", "long-names", "negative-bars"])
  func bothRenderersPrintTheNumbersOfTheTable(name: String) throws {
    let figure = try #require(FigureSamples.named(name))
    let svg = SVGInspector(SVGRenderer.svg(for: figure, id: "f")).labels.map(\.text)
    let text = TerminalFigure.lines(for: figure, width: 72, color: false).joined(separator: " ")
    for row in figure.dataTable.rows {
      #expect(svg.contains(row[1]), "\(row[1])")
      #expect(text.split(separator: " ").contains { $0 == row[1] }, "\(row[1])")
    }
  }

  private func visible(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }
}
