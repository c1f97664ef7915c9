import LessonRuntime

/// Where the cells of a heatmap lie, and which of the texts fit.
struct HeatmapGrid {
  let left: Double
  let top: Double
  let cellWidth: Double
  let cellHeight: Double
  let rows: Int
  let columns: Int
  /// The values printed in the cells, or `nil` if they are not wanted or do not fit.
  let texts: [[String]]?
  /// Every k-th column label is printed.
  let columnLabelStep: Int
  /// Every k-th row label is printed.
  let rowLabelStep: Int

  init(heatmap: Heatmap, width: Double) {
    rows = heatmap.rows.count
    columns = heatmap.columnCount
    let widestName = heatmap.rowLabels.map { SVGMetrics.width(of: $0) }.max()
    let nameWidth = widestName.map { min($0, width * 0.3) + 8 } ?? 0
    let room = width - nameWidth - 8
    let share = room / Double(columns)
    texts = Self.fittingTexts(heatmap, share: share)
    let wanted = texts.map { Self.widest($0) + 10 } ?? 0
    // Tenths of a unit, so that the rounded coordinates of cells meet.
    cellWidth = (min(share, max(texts == nil ? 44 : 60, wanted)) * 10).rounded(.down) / 10
    let tallest = texts == nil ? min(cellWidth, 36) : 30
    let least = texts == nil ? 5.0 : 24
    cellHeight = (max(least, min(tallest, width / Double(rows))) * 10).rounded(.down) / 10
    left = ((nameWidth + 4 + (room - cellWidth * Double(columns)) / 2) * 10).rounded() / 10
    top = heatmap.columnLabels.isEmpty ? 6 : 26
    let widestLabel = heatmap.columnLabels.map { SVGMetrics.width(of: $0) }.max() ?? 0
    columnLabelStep = max(1, Int(((widestLabel + 6) / cellWidth).rounded(.up)))
    rowLabelStep = max(1, Int((SVGMetrics.lineHeight * 0.85 / cellHeight).rounded(.up)))
  }

  var right: Double { x(columns) }
  var bottom: Double { y(rows) }

  func x(_ column: Int) -> Double { left + Double(column) * cellWidth }
  func y(_ row: Int) -> Double { top + Double(row) * cellHeight }

  /// The values with three significant digits, or with two if only those fit.
  private static func fittingTexts(_ heatmap: Heatmap, share: Double) -> [[String]]? {
    if !heatmap.showsValues { return nil }
    return [3, 2].lazy.map { heatmap.cellTexts(significant: $0) }.first { widest($0) + 5 <= share }
  }

  private static func widest(_ texts: [[String]]) -> Double {
    texts.joined().map { SVGMetrics.width(of: $0) }.max() ?? 0
  }
}
