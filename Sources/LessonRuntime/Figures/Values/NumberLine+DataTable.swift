extension NumberLine {
  var dataTable: DataTable {
    let hasLabels = rows.contains { $0.marks.contains { !$0.label.isEmpty } }
    let all = rows.flatMap { row in
      row.marks.map { mark in
        [row.name, NumberText.text(mark.value)] + (hasLabels ? [mark.label] : [])
      }
    }
    return DataTable(
      header: ["row", axis.label] + (hasLabels ? ["label"] : []), rows: all, notes: gapNotes)
  }

  var gapNotes: [String] {
    let values = rows.flatMap(\.marks).map(\.value)
    return DataTable.gapNotes(
      of: "marks", notFinite: values.count { $0.value == nil },
      notPositive: values.count { axis.scale == .log10 && $0.value.map { $0 <= 0 } ?? false })
  }
}
