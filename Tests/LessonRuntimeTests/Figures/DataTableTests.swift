import Testing

@testable import LessonRuntime

struct DataTableTests {
  private func line(_ series: [Chart.Series], y: Chart.Axis = "loss") -> DataTable {
    Figure.line(
      title: "t", caption: "c", alt: "a", x: "bits", y: y, series: series,
      rules: [.horizontal(1.5, "best")]
    ).dataTable
  }

  @Test func joinsSeriesWithTheSameX() {
    let table = line([
      .init("RTN", x: [2, 3], y: [9.125, 3]), .init("GPTQ", x: [2, 3], y: [4, 2]),
    ])
    #expect(table.header == ["bits", "RTN", "GPTQ"])
    #expect(table.rows == [["2", "9.125", "4"], ["3", "3", "2"]])
    #expect(table.notes == ["Reference line best: loss = 1.5."])
  }

  @Test func listsPointsOfSeriesWithDifferentX() {
    let table = line([.init("a", x: [2], y: [9]), .init("b", x: [3], samples: [[1, 3]])])
    #expect(table.header == ["series", "bits", "loss", "least", "greatest"])
    #expect(table.rows == [["a", "2", "9", "", ""], ["b", "3", "2", "1", "3"]])
  }

  @Test func saysWhatIsLeftOut() {
    let table = line([.init("a", x: [1, 2, 3], y: [.nan, 0, 5])], y: .log10("loss"))
    #expect(table.rows == [["1", "NaN"], ["2", "0"], ["3", "5"]])
    #expect(
      table.notes.prefix(2) == [
        "Left out, not finite: 1 of the points.",
        "Left out, not positive on a logarithmic axis: 1 of the points.",
      ])
  }

  @Test func shortensLongSeriesAndSaysSo() {
    let steps = Array(0..<900)
    let table = line([.init("a", x: steps, y: steps)])
    #expect(table.rows.count == 180)
    #expect(table.rows[1] == ["5", "5"])
    #expect(table.notes.last == "Every 5th of 900 rows is listed.")
  }

  @Test func namesCategories() {
    let figure = Figure.bars(
      title: "t", caption: "c", alt: "a", x: .categories("method", ["RTN", "GPTQ"]), y: "loss",
      series: [.init("loss", values: [3, 1])])
    #expect(figure.dataTable.rows == [["RTN", "3"], ["GPTQ", "1"]])
  }

  @Test func listsSmallHeatmapsAndSumsUpLargeOnes() {
    let small = Heatmap(
      [[1, 2], [3, 4]], rowLabels: ["a", "b"], highlighted: Heatmap.column(1, rows: 2))
    let table = Figure.heatmap(title: "t", caption: "c", alt: "a", small).dataTable
    #expect(table.header == ["row", "0", "1"])
    #expect(table.rows == [["a", "1", "2"], ["b", "3", "4"]])
    #expect(table.notes == ["Framed: column 1."])
    let rows = [[Double]](repeating: (0..<129).map { Double($0) }, count: 2)
    let large = Figure.heatmap(title: "t", caption: "c", alt: "a", Heatmap(rows)).dataTable
    #expect(large.header == ["row", "least", "mean", "greatest"])
    #expect(large.rows == [["0", "0", "64", "128"], ["1", "0", "64", "128"]])
  }

  @Test func listsMarksWithTheirLabels() {
    let figure = Figure.numberLine(
      title: "t", caption: "c", alt: "a", axis: "value",
      rows: [.init("grid", [-1, 1]), .init("w", as: .dot, [0.5], labels: ["half"])])
    #expect(figure.dataTable.header == ["row", "value", "label"])
    #expect(
      figure.dataTable.rows == [["grid", "−1", ""], ["grid", "1", ""], ["w", "0.5", "half"]])
  }

  @Test func everyRowIsAsLongAsTheHeader() {
    let table = line([.init("a", x: [1], samples: [[1, 2]]), .init("b", x: [1], y: [2])])
    #expect(table.header == ["bits", "a", "a, least", "a, greatest", "b"])
    #expect(table.rows == [["1", "1.5", "1", "2", "2"]])
  }
}
