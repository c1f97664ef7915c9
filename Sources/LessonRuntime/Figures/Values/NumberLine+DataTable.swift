extension NumberLine {
  var dataTable: DataTable {
    let hasLabels = rows.contains { $0.marks.contains { !$0.label.isEmpty } }
    let all = rows.flatMap { row in
      row.marks.map { mark in
        [row.name, NumberText.text(mark.value)] + (hasLabels ? [mark.label] : [])
      }
    }
    let marks = rows.flatMap(\.marks)
    let notFinite = marks.count { $0.value.value == nil }
    let notPositive = marks.count {
      axis.scale == .log10 && $0.value.value.map { $0 <= 0 } ?? false
    }
    var notes: [String] = []
    if marks.isEmpty { notes.append("There are no data.") }
    if notFinite > 0 { notes.append("Gaps in the figure, not finite: \(notFinite).") }
    if notPositive > 0 {
      notes.append("Gaps in the figure, not positive on a logarithmic axis: \(notPositive).")
    }
    return DataTable(
      header: ["row", axis.label] + (hasLabels ? ["label"] : []), rows: all, notes: notes)
  }
}
