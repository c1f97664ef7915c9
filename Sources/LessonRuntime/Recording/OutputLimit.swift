/// What a block may put out, so that a page stays readable: so many characters and outputs in all.
///
/// A row of a table counts with its characters, and a figure with its marks and its words. What is
/// over the limit is counted; a failed check is never left out.
struct OutputLimit {
  private var characters = 0
  private var outputs = 0
  private var left: [(what: String, count: Int)] = []
  /// Printed text has begun a line and not ended it.
  private var isInLine = false

  /// What may be shown of an output: all of it, its beginning, or nothing.
  mutating func admit(_ output: Output) -> Output? {
    guard countsAsOutput(output) else { return nil }
    let room = max(0, Recorder.printLimit - characters)
    switch output {
    case .printed(let text): return cut(text, room).map { .printed($0) }
    case .value(let text): return cut(text, room).map { .value($0) }
    case .thrown(let text): return cut(text, room).map { .thrown($0) }
    case .table(let table):
      return Self.head(of: table) <= room ? .table(cut(table, room)) : leaveOut(1, "outputs")
    case .check(let check): return .check(Self.cut(check))
    case .figure, .exploration:
      characters += output.weight
      guard output.weight <= room else { return leaveOut(1, "outputs") }
      return output
    }
  }

  /// Sentences about what was left out, on lines of their own.
  var note: String? {
    guard !left.isEmpty else { return nil }
    return (isInLine ? "\n" : "")
      + left.map { what, count in
        "… and \(count) more \(count == 1 ? what.dropLast() : what[...]), not shown.\n"
      }.joined()
  }

  /// Printed text is limited by its characters alone, since one line may take many calls.
  private mutating func countsAsOutput(_ output: Output) -> Bool {
    if case .printed = output { return true }
    outputs += 1
    isInLine = false
    if outputs <= Recorder.outputLimit { return true }
    if output.checks.contains(where: { $0.verdict == .fails }) { return true }
    leaveOut(1, "outputs")
    return false
  }

  private mutating func cut(_ text: String, _ room: Int) -> String? {
    let count = text.count
    characters += count
    if count > room { leaveOut(count - room, "characters") }
    guard room > 0 else { return nil }
    let shown = count > room ? String(text.prefix(room)) : text
    isInLine = shown.last != "\n"
    return shown
  }

  private mutating func cut(_ table: Table, _ room: Int) -> Table {
    var table = table
    var room = room - Self.head(of: table)
    let fitting = table.rows.prefix { row in
      room -= row.reduce(1) { $0 + $1.text.count }
      return room >= 0
    }
    if fitting.count < table.rows.count { leaveOut(table.rows.count - fitting.count, "rows") }
    characters += Output.table(table).weight
    table.rows = Array(fitting)
    return table
  }

  /// The characters of a table without rows.
  private static func head(of table: Table) -> Int {
    table.columns.reduce(table.caption.count) { $0 + $1.title.count }
  }

  /// The words of one check, each within what can be read.
  private static func cut(_ check: Check) -> Check {
    var check = check
    check.mapWords { $0.count > 2000 ? $0.prefix(2000) + "…" : $0 }
    return check
  }

  /// Counts what is not shown.
  @discardableResult
  mutating func leaveOut(_ count: Int, _ what: String) -> Output? {
    if let index = left.firstIndex(where: { $0.what == what }) {
      left[index].count += count
    } else {
      left.append((what, count))
    }
    return nil
  }
}

extension Output {
  /// The characters and marks of an output.
  var weight: Int {
    var output = self
    var words = 0
    output.mapWords { text in
      words += text.count
      return text
    }
    guard case .figure(let figure) = self else { return words }
    return words + figure.content.markCount
  }
}

extension Figure.Content {
  fileprivate var markCount: Int {
    switch self {
    case .chart(let chart): chart.series.reduce(0) { $0 + $1.points.count }
    case .heatmap(let heatmap): heatmap.rows.reduce(0) { $0 + $1.count }
    case .numberLine(let line): line.rows.reduce(0) { $0 + $1.marks.count }
    case .timeline(let timeline): timeline.lanes.reduce(0) { $0 + $1.spans.count }
    case .diagram(let diagram): diagram.markCount
    }
  }
}
