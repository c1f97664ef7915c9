import Testing

@testable import LessonRuntime

struct PlotPathTests {
  private func point(_ x: Double, _ y: Double) -> PlotPoint { PlotPoint(x: x, y: y) }

  @Test func breaksAtGaps() {
    let runs = PlotPath.runs([point(0, 0), nil, point(1, 0), point(1, 1), nil])
    #expect(runs == [[point(0, 0)], [point(1, 0), point(1, 1)]])
  }

  @Test func cutsLinesAtTheBorder() {
    // From below the plot to above it, through its middle.
    let parts = PlotPath.clipped([point(0.5, -0.5), point(0.5, 0.5), point(0.5, 1.5), point(2, 9)])
    #expect(parts == [[point(0.5, 0), point(0.5, 0.5), point(0.5, 1)]])
    #expect(PlotSegment(point(-1, 0.5), point(0.5, 2)).clipped() == nil)
  }

  @Test func thinningKeepsExtremes() {
    let run = (0..<1000).map { point(Double($0) / 1000, $0 == 503 ? 1 : 0.25) }
    let thinned = PlotPath.thinned(run, columns: 10)
    #expect(thinned.count <= 40)
    #expect(thinned.contains(point(0.503, 1)))
    #expect(thinned.first == run.first && thinned.last == run.last)
    #expect(PlotPath.thinned(run.reversed(), columns: 10).count == 1000)
  }
}
