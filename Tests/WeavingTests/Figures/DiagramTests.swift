import Foundation
import LessonRuntime
import Testing

@testable import Weaving

/// Diagrams of random parts: whatever an author puts together, no text covers another.
struct DiagramTests {
  static let seeds = Array(UInt64(1)...120)

  @Test(arguments: seeds)
  func noTextOverlapsAndNothingLeavesTheBox(seed: UInt64) {
    for width in [320, 480] {
      let figure = RandomDiagram(seed: seed).figure
      let inspector = SVGInspector(SVGRenderer.svg(for: figure, id: "f", width: width))
      #expect(inspector.isWellFormed)
      let isInside = inspector.places.allSatisfy(\.isInside)
      #expect(isInside)
      for (index, label) in inspector.labels.enumerated() {
        for other in inspector.labels[..<index] {
          #expect(!label.overlaps(other), "'\(label.text)' covers '\(other.text)'")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func fitsIntoTheTerminalAndHasADescription(seed: UInt64) throws {
    let figure = RandomDiagram(seed: seed).figure
    for width in [40, 80] {
      let lines = TerminalFigure.lines(for: figure, width: width, color: false)
      let widest = try #require(lines.map(\.count).max())
      #expect(widest <= width)
    }
    #expect(!figure.alt.isEmpty)
  }

  @Test func saysWhatIsTooThinToBeSeen() {
    let block = Diagram.Block(1e-6, Shade(.gradient, "gradients"))
    let figure = Figure.diagram(
      title: "t", caption: "c",
      .bars([.init("a", [.init(1, .init(.weight, "weights"))]), .init("b", [block])]))
    let svg = SVGRenderer.svg(for: figure, id: "f")
    #expect(svg.contains(">Too thin to be seen: b, gradients.<"))
    let text = TerminalFigure.lines(for: figure, width: 80, color: false)
    #expect(text.contains("Too thin to be seen: b, gradients."))
  }

  @Test func describesItselfInWords() throws {
    let figure = try #require(FigureSamples.named("diagram-matrices"))
    #expect(
      figure.alt == """
        W, 5 by 8 cells: 15 rounded, 5 being rounded, 20 to be corrected. Then (its error, by): \
        U, 8 by 8 cells: 31 factor, 28 zero, 5 the row in use. \
        The columns before stay as they are.
        """)
  }
}

/// A diagram made of a few random parts.
struct RandomDiagram {
  private var generator: Generator

  init(seed: UInt64) { generator = Generator(state: seed) }

  var figure: Figure {
    var copy = self
    let parts = (0..<copy.generator.next(1...3)).map { _ in copy.part(depth: 0) }
    return Figure(
      title: "t", caption: "c", alt: Diagram(parts).description, content: .diagram(Diagram(parts)))
  }

  private mutating func part(depth: Int) -> Diagram.Part {
    switch generator.next(0...(depth < 2 ? 9 : 6)) {
    case 0: return bars()
    case 1: return .box(words(), .allCases[generator.next(0...5)])
    case 2: return .arrow(generator.next(0...1) == 0 ? "" : words())
    case 3: return .text((0...generator.next(0...9)).map { _ in words() }.joined(separator: " "))
    case 4: return axes()
    case 5: return .ring((1...generator.next(2...4)).map { "GPU \($0)" }, passing: words())
    case 6:
      return .star(
        center: "server", leaves: (1...generator.next(2...4)).map { "w \($0)" },
        exchanging: words())
    case 7: return .column((0...1).map { _ in part(depth: depth + 1) })
    case 8: return cells()
    default: return .row((0...generator.next(0...3)).map { _ in part(depth: depth + 1) })
    }
  }

  private mutating func bars() -> Diagram.Part {
    .bars(
      (0...generator.next(0...3)).map { index in
        Diagram.Bar(
          "bar \(index)",
          (0...generator.next(0...3)).map { _ in
            Diagram.Block(Double(generator.next(0...1000)) / 7, shade())
          }, note: generator.next(0...1) == 0 ? "" : "\(generator.next(0...99)) GB")
      })
  }

  private mutating func cells() -> Diagram.Part {
    let shades = [shade(), shade(), shade()]
    let (rows, columns) = (generator.next(1...9), generator.next(1...20))
    let groups: [Diagram.Cells.Groups] = [.none, .columns(4), .rows(2)]
    let seed = generator.next(0...9)
    return .matrix(words(), rows: rows, columns: columns, groups: groups[generator.next(0...2)]) {
      i, j in Diagram.Cell(shades[(i + j + seed) % 3], seed % 2 == 0 ? "" : "\(i * j)")
    }
  }

  private mutating func axes() -> Diagram.Part {
    let pairs = (0...generator.next(0...9)).map { _ in
      let (upper, lower) = (Double(generator.next(0...100)), Double(generator.next(-8...7)))
      return Diagram.AlignedAxes.Pair(upper, "\(upper)", lower, "\(lower)")
    }
    return .axes(
      .init(upper: .init("r", from: 0, to: 100), lower: .init("q", from: -8, to: 7), pairs: pairs))
  }

  private mutating func shade() -> Shade {
    let strengths: [Shade.Strength] = [.full, .faint, .empty]
    return Shade(
      .allCases[generator.next(0...5)], words(), strengths[generator.next(0...2)])
  }

  private mutating func words() -> String {
    ["W", "error", "rounded to nearest", "大小", "√(x² + y²)", "FP16"][generator.next(0...5)]
  }
}

private struct Generator {
  var state: UInt64

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}
