import Foundation
import LessonRuntime
import Testing

@testable import Weaving

struct SVGRendererTests {
  @Test(arguments: FigureSamples.all.map(\.name), [320, 480, 640])
  func isWellFormedAndInsideItsViewBox(name: String, width: Int) throws {
    let figure = try #require(FigureSamples.named(name))
    let inspector = SVGInspector(SVGRenderer.svg(for: figure, id: "f", width: width))
    #expect(inspector.isWellFormed)
    #expect(inspector.viewBox?.width == Double(width))
    for place in inspector.places {
      #expect(place.isInside, "(\(place.x), \(place.y)) is not in \(place.box)")
    }
  }

  @Test(arguments: FigureSamples.all.map(\.name), [320, 480, 640])
  func noTwoTextsOverlap(name: String, width: Int) throws {
    let figure = try #require(FigureSamples.named(name))
    let labels = SVGInspector(SVGRenderer.svg(for: figure, id: "f", width: width)).labels
    for (index, label) in labels.enumerated() {
      for other in labels[..<index] {
        #expect(!label.overlaps(other), "'\(label.text)' covers '\(other.text)'")
      }
    }
  }

  @Test(arguments: FigureSamples.all.map(\.name))
  func obeysTheContentSecurityPolicyAndNamesItself(name: String) throws {
    let figure = try #require(FigureSamples.named(name))
    let elements = SVGInspector(SVGRenderer.svg(for: figure, id: "fig")).elements
    let root = try #require(elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "fig-t fig-d")
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("fig-") })
    for (name, attributes) in elements {
      #expect(!["script", "style", "image", "a", "foreignObject"].contains(name))
      #expect(attributes.keys.allSatisfy { $0 != "style" && !$0.hasPrefix("on") })
      for value in attributes.values where value.contains("url(") {
        let target = value.dropFirst("url(#".count).dropLast()
        #expect(ids.contains(String(target)), "\(value) leads nowhere")
      }
      #expect(attributes["fill"].map { $0.hasPrefix("url(") } ?? true, "colors come from classes")
    }
  }

  @Test func twelveHeavyFiguresLeaveRoomOnAPage() throws {
    let dense = try #require(FigureSamples.named("dense"))
    let large = try #require(FigureSamples.named("large"))
    #expect(SVGRenderer.svg(for: dense, id: "f").utf8.count < 13_000)
    #expect(SVGRenderer.svg(for: large, id: "f").utf8.count < 13_000)
    let sizes = FigureSamples.all.map { SVGRenderer.svg(for: $0.figure, id: "f").utf8.count }
    #expect(sizes.reduce(0, +) < 3_300 * sizes.count)
  }

  @Test func writesTitleAndAltTextEscaped() {
    let figure = Figure.line(
      title: "a < b", caption: "c", alt: "\"quoted\" & more", x: "x", y: "y", series: [])
    let svg = SVGRenderer.svg(for: figure, id: "f")
    #expect(svg.contains("<title id=\"f-t\">a &lt; b</title>"))
    #expect(svg.contains("<desc id=\"f-d\">&quot;quoted&quot; &amp; more</desc>"))
  }

  @Test func leavesGapsAndSaysSo() throws {
    let figure = try #require(FigureSamples.named("gaps"))
    let svg = SVGRenderer.svg(for: figure, id: "f")
    // Only the first two of seven points can be joined; two more stand alone.
    let lines = svg.matches(of: /<path class="line s0" d="([^"]*)"/)
    #expect(lines.count == 2, "the legend's sample and the curve")
    #expect(lines.last?.output.1.matches(of: /M/).count == 1)
    let points = try #require(svg.matches(of: /points="([^"]*)"/).last)
    #expect(points.output.1.split(separator: " ").count == 4)
    #expect(svg.contains("not finite: 2 of the points"))
  }

  @Test func numbersAreRoundedToTenths() {
    #expect(SVGMetrics.number(12.04) == "12")
    #expect(SVGMetrics.number(-0.04) == "0")
    #expect(SVGMetrics.number(-3.25) == "-3.3")
    #expect(SVGMetrics.number(0.96) == "1")
  }

  @Test func polylinesAreRelativeWithoutAddingUpRoundings() {
    var path = SVGPath()
    let places: [(x: Double, y: Double)] = [(0, 0), (0.34, 1), (0.68, 0), (1.02, -1)]
    path.polyline(places)
    // Places in tenths: 0, 0.3, 0.7, 1.
    #expect(path.data == "M0 0l0.3 1 0.4 -1 0.3 -1")
  }

  @Test func equalCellsAreDrawnAsOneStroke() {
    let figure = Figure.heatmap(
      title: "t", caption: "c", alt: "a", Heatmap([[0, 0, 9], [9, 9, 9]]))
    let svg = SVGRenderer.svg(for: figure, id: "f")
    #expect(svg.contains("viewBox=\"0 0 3 2\""))
    #expect(svg.contains("<path class=\"q0\" d=\"M0 0.5H2\"/>"))
    #expect(svg.contains("<path class=\"q8\" d=\"M2 0.5H3M0 1.5H3\"/>"))
  }

  @Test func theFrameOfAColumnIsItsOutline() throws {
    let heatmap = Heatmap([[1, 2], [3, 4]], highlighted: Heatmap.column(0, rows: 2))
    let figure = Figure.heatmap(title: "t", caption: "c", alt: "a", heatmap)
    let svg = SVGRenderer.svg(for: figure, id: "f")
    let frame = try #require(svg.firstMatch(of: /class="frame" [^>]* d="([^"]*)"/))
    // Two sides left, two right, one above and one below: the side between the cells is missing.
    #expect(frame.output.1.matches(of: /M/).count == 6)
  }
}
