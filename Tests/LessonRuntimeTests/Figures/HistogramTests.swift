import Testing

@testable import LessonRuntime

struct HistogramTests {
  private func bins(_ values: [Double], bins: Int) throws -> [[String]] {
    Figure.histogram(title: "t", caption: "c", alt: "a", x: "w", values: values, bins: bins)
      .dataTable.rows
  }

  @Test func countsTheExample() throws {
    #expect(
      try bins([0.1, 0.2, 0.3, 1.0], bins: 2) == [["0.25", "3"], ["0.75", "0"], ["1.25", "1"]])
  }

  @Test func putsEdgesIntoTheUpperBin() throws {
    // 0.3 / 0.1 is 2.9999999999999996, yet 0.3 begins the bin [0.3, 0.4).
    #expect(
      try bins([0, 0.3, 0.95], bins: 10).filter { $0[1] == "1" }.map { $0[0] } == [
        "0.05", "0.35", "0.95",
      ])
  }

  @Test func copesWithEqualAndMissingValues() throws {
    #expect(try bins([7, 7, .nan], bins: 5).map { $0[1] } == ["2"])
    #expect(try bins([.nan], bins: 5).isEmpty)
    #expect(try bins([1e308, -1e308], bins: 1).reduce(0) { $0 + (Int($1[1]) ?? 0) } == 2)
  }
}
