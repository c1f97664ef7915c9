import Testing
import Weaving

/// Whole drawings, so that a change of any of them is seen by eye before it is published.
struct GoldenFigureTests {
  @Test(arguments: FigureSamples.all.map(\.name))
  func drawsAsRecorded(name: String) throws {
    let figure = try #require(FigureSamples.named(name))
    try Golden.expect(SVGRenderer.svg(for: figure, id: name) + "\n", equals: "\(name).svg")
    let text = TerminalFigure.lines(for: figure, width: 72, color: false)
    try Golden.expect(text.joined(separator: "\n") + "\n", equals: "\(name).txt")
  }

  @Test func stylesAsRecorded() throws {
    try Golden.expect(SVGRenderer.stylesheet + "\n", equals: "figures.css")
  }
}
