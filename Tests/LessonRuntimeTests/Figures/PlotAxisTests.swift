import Testing

@testable import LessonRuntime

struct PlotAxisTests {
  @Test func placesValuesBetweenTheFirstAndTheLastTick() {
    let axis = PlotAxis("y", covering: [0.3, 9.1], ends: .atTicks, atMost: 6)
    #expect(axis.lower == 0 && axis.upper == 10)
    #expect(axis.position(of: 2.5) == 0.25)
    #expect(axis.position(of: Datum.notANumber) == nil)
  }

  @Test func logarithmicAxesHaveNoPlaceForZero() throws {
    let axis = PlotAxis(.log10("y"), covering: [1, 0, -3, 100], ends: .atTicks, atMost: 6)
    #expect(axis.lower == 1 && axis.upper == 100)
    let middle = try #require(axis.position(of: 10))
    #expect(abs(middle - 0.5) < 1e-12)
    #expect(axis.position(of: 0) == nil)
    #expect(axis.position(of: -1) == nil)
  }

  @Test(arguments: [
    [], [0], [5], [-5, -5], [1e300, -1e308], [Double.leastNonzeroMagnitude, 0], [.nan, .infinity],
    [1e15, 1e15 + 0.5],
  ])
  func isUsableWhateverTheData(values: [Double]) {
    for axis in [Chart.Axis("a"), .log10("a")] {
      for ends in [PlotAxis.Ends.atTicks, .atData(padding: 0.03)] {
        let plot = PlotAxis(axis, covering: values, ends: ends, atMost: 6)
        #expect(plot.lower < plot.upper)
        #expect(plot.ticks.count <= 6)
        for value in values where value.isFinite && abs(value) < 1e299 {
          if axis.scale == .log10 && value < 1e-150 { continue }
          let place = plot.position(of: value)
          #expect(place.map { $0 >= -1e-9 && $0 <= 1 + 1e-9 } ?? false, "\(value)")
        }
      }
    }
  }

  @Test func barsBeginAtZero() {
    #expect(PlotAxis("y", covering: [-5, 15], ends: .atTicks, atMost: 6).baseline == 0.25)
    #expect(PlotAxis(.log10("y"), covering: [1, 10], ends: .atTicks, atMost: 6).baseline == 0)
  }
}
