extension Heatmap {
  /// The greatest number of cells that are listed one by one.
  private static let longestListing = 256

  var dataTable: DataTable {
    rows.count * columnCount > Self.longestListing ? summary : listing
  }

  private var listing: DataTable {
    let columns = (0..<columnCount).map { columnLabels.isEmpty ? "\($0)" : columnLabels[$0] }
    return DataTable(
      header: ["row"] + columns,
      rows: rows.indices.map { [rowName($0)] + rows[$0].map { NumberText.text($0) } },
      notes: notes)
  }

  private var summary: DataTable {
    let lines = rows.indices.map { row in
      let values = rows[row].compactMap(\.value)
      let mean = Datum(values.reduce(0, +) / Double(values.count))
      let statistics = [Datum(values.min() ?? .nan), mean, Datum(values.max() ?? .nan)]
      return [rowName(row)] + statistics.map { NumberText.text($0) }
    }
    return DataTable(
      header: ["row", "least", "mean", "greatest"], rows: lines,
      notes: notes + ["The \(rows.count)×\(columnCount) cells are summed up by row."])
  }

  var gapNotes: [String] {
    let gaps = rows.joined().count { $0.value == nil }
    return DataTable.gapNotes(of: "cells", notFinite: gaps, notPositive: 0)
  }

  private var notes: [String] {
    gapNotes + (highlighted.isEmpty ? [] : ["Framed: \(highlightedNames)."])
  }

  /// Whole columns and rows by their names, other cells by their count.
  private var highlightedNames: String {
    let columns = Set(highlighted.map(\.column)).sorted()
    let lines = Set(highlighted.map(\.row)).sorted()
    if lines.count == rows.count && columns.count * lines.count == highlighted.count {
      return "column "
        + columns.map { columnLabels.isEmpty ? "\($0)" : columnLabels[$0] }.joined(separator: ", ")
    }
    if columns.count == columnCount && columns.count * lines.count == highlighted.count {
      return "row " + lines.map { rowName($0) }.joined(separator: ", ")
    }
    return highlighted.count == 1
      ? "row \(rowName(highlighted[0].row)), column \(highlighted[0].column)"
      : "\(highlighted.count) cells"
  }

  private func rowName(_ row: Int) -> String { rowLabels.isEmpty ? "\(row)" : rowLabels[row] }
}
