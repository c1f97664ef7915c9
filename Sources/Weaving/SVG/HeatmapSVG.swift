import LessonRuntime

/// Draws a matrix as colored cells with a scale below.
struct HeatmapSVG {
  let heatmap: Heatmap
  let width: Double
  let levels: HeatLevels

  init(heatmap: Heatmap, width: Double) {
    self.heatmap = heatmap
    self.width = width
    levels = HeatLevels(heatmap)
  }

  /// Writes the heatmap and returns its height.
  func draw(into writer: inout SVGWriter) -> Double {
    if heatmap.columnCount == 0 {
      writer.element("g", ["class": "muted", "text-anchor": "middle"]) {
        $0.text("no data", x: width / 2, y: 40)
      }
      return 70
    }
    let grid = HeatmapGrid(heatmap: heatmap, width: width)
    drawCells(grid, into: &writer)
    drawGaps(grid, into: &writer)
    drawTexts(grid, into: &writer)
    HeatmapFrameSVG(heatmap: heatmap, grid: grid).draw(into: &writer)
    drawLabels(grid, into: &writer)
    return HeatmapScaleSVG(heatmap: heatmap, levels: levels, width: width)
      .draw(top: grid.bottom + 12, into: &writer)
  }

  /// One path for each level, in units of cells, whose strokes are one row thick: a run of equal
  /// cells costs about eight bytes.
  private func drawCells(_ grid: HeatmapGrid, into writer: inout SVGWriter) {
    writer.element(
      "svg",
      [
        "class": "cells", "x": SVGMetrics.number(grid.left), "y": SVGMetrics.number(grid.top),
        "width": SVGMetrics.number(grid.right - grid.left),
        "height": SVGMetrics.number(grid.bottom - grid.top),
        "viewBox": "0 0 \(heatmap.columnCount) \(heatmap.rows.count)",
        "preserveAspectRatio": "none",
      ]
    ) { cells in
      for level in 0..<HeatLevels.count {
        var path = SVGPath()
        for (row, values) in heatmap.rows.enumerated() {
          for run in runs(of: level, in: values) {
            path.move(Double(run.lowerBound), Double(row) + 0.5)
            path.horizontal(to: Double(run.upperBound))
          }
        }
        cells.path(path, ["class": (heatmap.scale == .diverging ? "d" : "q") + "\(level)"])
      }
    }
  }

  private func runs(of level: Int, in values: [Datum]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in values.indices where levels.level(of: values[column]) == level {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }

  private func drawGaps(_ grid: HeatmapGrid, into writer: inout SVGWriter) {
    if grid.texts != nil { return }
    var path = SVGPath()
    for (row, values) in heatmap.rows.enumerated() {
      for column in values.indices where values[column].value == nil {
        path.move(grid.x(column), grid.y(row))
        path.line(grid.x(column + 1), grid.y(row + 1))
        path.move(grid.x(column), grid.y(row + 1))
        path.line(grid.x(column + 1), grid.y(row))
      }
    }
    writer.path(path, ["class": "gap"])
  }

  private func drawTexts(_ grid: HeatmapGrid, into writer: inout SVGWriter) {
    guard let texts = grid.texts else { return }
    for isStrong in [false, true] {
      writer.element("g", ["class": isStrong ? "on-strong" : "", "text-anchor": "middle"]) {
        group in
        for (row, values) in heatmap.rows.enumerated() {
          for (column, value) in values.enumerated() {
            let level = levels.level(of: value)
            let isOnStrong = level.map { FigurePalette.isStrong(level: $0, scale: heatmap.scale) }
            if (isOnStrong ?? false) != isStrong { continue }
            group.text(
              texts[row][column], x: (grid.x(column) + grid.x(column + 1)) / 2,
              y: (grid.y(row) + grid.y(row + 1)) / 2 + SVGMetrics.baseline)
          }
        }
      }
    }
  }

  private func drawLabels(_ grid: HeatmapGrid, into writer: inout SVGWriter) {
    writer.element("g", ["class": "muted", "text-anchor": "middle"]) { group in
      for column in stride(from: 0, to: heatmap.columnLabels.count, by: grid.columnLabelStep) {
        group.text(
          heatmap.columnLabels[column], x: (grid.x(column) + grid.x(column + 1)) / 2,
          y: grid.top - 6)
      }
    }
    writer.element("g", ["class": "muted", "text-anchor": "end"]) { group in
      for row in stride(from: 0, to: heatmap.rowLabels.count, by: grid.rowLabelStep) {
        group.text(
          SVGMetrics.fitted(heatmap.rowLabels[row], within: grid.left - 8), x: grid.left - 6,
          y: (grid.y(row) + grid.y(row + 1)) / 2 + SVGMetrics.baseline)
      }
    }
  }
}
