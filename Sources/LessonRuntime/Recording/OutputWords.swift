extension Output {
  /// Replaces all text in the output.
  mutating func mapWords(_ change: (String) -> String) {
    switch self {
    case .printed(let text): self = .printed(change(text))
    case .value(let text): self = .value(change(text))
    case .thrown(let text): self = .thrown(change(text))
    case .table(var table):
      table.mapWords(change)
      self = .table(table)
    case .figure(var figure):
      figure.mapWords(change)
      self = .figure(figure)
    case .check(var check):
      check.mapWords(change)
      self = .check(check)
    case .exploration(var exploration):
      exploration.mapWords(change)
      self = .exploration(exploration)
    }
  }
}

extension Exploration {
  /// Replaces the name and the values; what is in the frames is left to itself.
  mutating func mapWords(_ change: (String) -> String) {
    name = change(name)
    values = values.map(change)
  }
}

extension Check {
  mutating func mapWords(_ change: (String) -> String) {
    name = change(name)
    computed = change(computed)
    published = change(published)
    note = change(note)
    switch source {
    case .slide(let title): source = .slide(change(title))
    case .paper(let key, let place): source = .paper(key, change(place))
    case .identity, .experiment, .byHand: break
    }
  }
}

extension Table {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    caption = change(caption)
    for index in columns.indices { columns[index].title = change(columns[index].title) }
    for row in rows.indices {
      for cell in rows[row].indices { rows[row][cell].text = change(rows[row][cell].text) }
    }
  }
}

extension Figure {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    title = change(title)
    caption = change(caption)
    alt = change(alt)
    switch content {
    case .chart(var chart):
      chart.mapWords(change)
      content = .chart(chart)
    case .heatmap(var heatmap):
      heatmap.label = change(heatmap.label)
      heatmap.rowLabels = heatmap.rowLabels.map(change)
      heatmap.columnLabels = heatmap.columnLabels.map(change)
      content = .heatmap(heatmap)
    case .numberLine(var line):
      line.mapWords(change)
      content = .numberLine(line)
    case .timeline(var timeline):
      timeline.mapWords(change)
      content = .timeline(timeline)
    case .diagram(let diagram): content = .diagram(diagram.mappingWords(change))
    }
  }
}

extension Chart {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    x.mapWords(change)
    y.mapWords(change)
    for index in series.indices { series[index].name = change(series[index].name) }
    for index in rules.indices { rules[index].label = change(rules[index].label) }
  }
}

extension Chart.Axis {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    label = change(label)
    if case .categories(let names) = scale { scale = .categories(names.map(change)) }
  }
}

extension NumberLine {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    axis.mapWords(change)
    for row in rows.indices {
      rows[row].name = change(rows[row].name)
      for mark in rows[row].marks.indices {
        rows[row].marks[mark].label = change(rows[row].marks[mark].label)
      }
    }
  }
}

extension Timeline {
  fileprivate mutating func mapWords(_ change: (String) -> String) {
    axis.mapWords(change)
    kinds = kinds.map(change)
    for lane in lanes.indices {
      lanes[lane].name = change(lanes[lane].name)
      for span in lanes[lane].spans.indices {
        lanes[lane].spans[span].label = change(lanes[lane].spans[span].label)
      }
    }
  }
}
