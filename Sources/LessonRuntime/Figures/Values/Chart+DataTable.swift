extension Chart {
  var dataTable: DataTable {
    let hasCommonX = Set(series.map { $0.points.map(\.x) }).count == 1
    let all = hasCommonX ? rowsByX : rowsByPoint
    let stride = (all.count + DataTable.longestListing - 1) / DataTable.longestListing
    let rows = stride < 2 ? all : all.indices.filter { $0.isMultiple(of: stride) }.map { all[$0] }
    var notes = gapNotes + ruleNotes
    if stride > 1 { notes.append("Every \(ordinal(stride)) of \(all.count) rows is listed.") }
    return DataTable(header: header(byX: hasCommonX), rows: rows, notes: notes)
  }

  private func header(byX: Bool) -> [String] {
    if byX { return [x.label] + series.flatMap { headers(of: $0) } }
    let hasSpread = series.contains(where: \.hasSpread)
    return ["series", x.label, y.label] + (hasSpread ? ["least", "greatest"] : [])
  }

  private func headers(of one: Series) -> [String] {
    let name = one.name.isEmpty ? y.label : one.name
    return one.hasSpread ? [name, "\(name), least", "\(name), greatest"] : [name]
  }

  private var rowsByX: [[String]] {
    (series.first?.points ?? []).indices.map { index in
      [text(x: series[0].points[index].x)]
        + series.flatMap { cells(of: $0.points[index], spread: $0.hasSpread) }
    }
  }

  private var rowsByPoint: [[String]] {
    let hasSpread = series.contains(where: \.hasSpread)
    return series.flatMap { one in
      one.points.map { [one.name, text(x: $0.x)] + cells(of: $0, spread: hasSpread) }
    }
  }

  private func cells(of point: Point, spread: Bool) -> [String] {
    let value = NumberText.text(point.y)
    guard spread else { return [value] }
    return [value] + [point.low, point.high].map { $0.map { NumberText.text($0) } ?? "" }
  }

  private func text(x datum: Datum) -> String {
    guard case .categories(let names) = x.scale, let index = datum.value else {
      return NumberText.text(datum)
    }
    return names[Int(index)]
  }

  var gapNotes: [String] {
    let points = series.flatMap(\.points)
    let notFinite = points.count { $0.x.value == nil || $0.y.value == nil }
    let notPositive = points.count { point in
      [(x, point.x), (y, point.y)].contains { axis, datum in
        axis.scale == .log10 && datum.value.map { $0 <= 0 } ?? false
      }
    }
    return DataTable.gapNotes(of: "points", notFinite: notFinite, notPositive: notPositive)
  }

  private var ruleNotes: [String] {
    rules.map { rule in
      let axis = rule.direction == .horizontal ? y : x
      return "Reference line \(rule.label): \(axis.label) = \(NumberText.text(rule.value))."
    }
  }

  private func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let tens) where tens != 11: "\(number)st"
    case (2, let tens) where tens != 12: "\(number)nd"
    case (3, let tens) where tens != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}

extension Chart.Series {
  /// Some point carries the spread of several measurements.
  package var hasSpread: Bool { points.contains { $0.low != nil && $0.high != nil } }
}
