extension NumberLine {
  /// The common axis, covering all marks.
  package func plotAxis(atMost limit: Int) -> PlotAxis {
    PlotAxis(
      axis, covering: rows.flatMap { $0.marks.compactMap(\.value.value) },
      ends: .atData(padding: 0.02), atMost: limit)
  }
}
