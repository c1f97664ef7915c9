import Foundation
import Testing

@testable import LessonRuntime

struct FigureTests {
  private let figure = Figure.scatter(
    title: "t", caption: "c", alt: "a", x: .log10("x", range: 0.5...8), y: "y",
    series: [.init("s", x: [1, 2, 3], y: [Double.nan, .infinity, -.infinity])],
    rules: [.vertical(2, "two")])

  @Test func survivesJSONWithWhatIsNotFinite() throws {
    let data = try JSONEncoder().encode(figure)
    #expect(try JSONDecoder().decode(Figure.self, from: data) == figure)
  }

  @Test func rejectsUnknownWordsForNumbers() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Datum].self, from: Data("[\"nil\"]".utf8))
    }
  }

  @Test func drawsEverySeriesInTheFormOfItsName() throws {
    guard case .chart(let chart) = figure.content else { throw NotAChart() }
    #expect(chart.series.map(\.mark) == [.points])
  }

  @Test func needsAltText() async {
    await #expect(processExitsWith: .failure) {
      _ = Figure.line(title: "t", caption: "c", alt: " ", x: "x", y: "y", series: [])
    }
  }

  @Test func averagesSamplesWithTheirSpread() {
    let series = Chart.Series("s", x: [4, 5], samples: [[1, 2, 6], [1, .nan]])
    #expect(
      series.points == [
        .init(x: .finite(4), y: .finite(3), low: .finite(1), high: .finite(6)),
        .init(x: .finite(5), y: .notANumber),
      ])
  }

  @Test func sortsHighlightedCells() {
    let cells = [(1, 0), (0, 1), (1, 0)].map { Heatmap.Cell(row: $0.0, column: $0.1) }
    let heatmap = Heatmap([[1, 2], [3, 4]], highlighted: cells)
    #expect(heatmap.highlighted == [.init(row: 0, column: 1), .init(row: 1, column: 0)])
  }

  @Test func levelsOfADivergingScaleAreSymmetric() {
    let levels = HeatLevels(Heatmap([[-2.0, 1]], scale: .diverging))
    #expect(levels.lower == -2 && levels.upper == 2)
    #expect([-2.0, 0, 2, 5].map { levels.level(of: Datum($0)) } == [0, 4, 8, 8])
    #expect(levels.level(of: .notANumber) == nil)
    #expect(HeatLevels(Heatmap([[3, 3]])).level(of: .finite(3)) == 4)
  }

  private struct NotAChart: Error {}
}
