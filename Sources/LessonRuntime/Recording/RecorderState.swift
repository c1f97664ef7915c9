import Text

/// What a recorder knows of the lesson at this moment; every output passes through it.
struct RecorderState {
  var sink: @Sendable (Event) -> Void
  /// Gives what was written past the recorder since it was last asked.
  var direct: @Sendable () -> DirectText? = { nil }
  var settings: [String: String] = [:]
  var usedSettings: Set<String> = []
  var line = 0
  var hasThrown = false
  /// The name of the exploration that is being computed.
  var exploration: String?

  private var limit = OutputLimit()
  private var flaws: Set<String> = []
  /// The line that printed text has begun and not ended, for tabs.
  private var openLine = ""

  /// A value in running text may have this many characters.
  private static let valueLimit = 1000
  /// More would say the same again.
  private static let flawLimit = 20

  init(sink: @escaping @Sendable (Event) -> Void) { self.sink = sink }

  mutating func begin(_ block: Int) {
    takeDirect()
    (limit, openLine, exploration) = (OutputLimit(), "", nil)
    sink(.begin(block: block))
  }

  mutating func end(_ block: Int) {
    takeDirect()
    if let note = limit.note { sink(.output(.printed(note))) }
    limit = OutputLimit()
    sink(.end(block: block))
  }

  /// Takes down an output: within the limit, and with everything in it made visible.
  mutating func record(_ output: Output, _ line: Int?) {
    takeDirect()
    pass(output, line)
  }

  /// What was written to the process's standard output itself is printed text like any other.
  mutating func takeDirect() {
    guard let text = direct() else { return }
    pass(.printed(text.beginning), nil)
    if text.left > 0 { limit.leaveOut(text.left, "bytes") }
  }

  private mutating func pass(_ output: Output, _ line: Int?) {
    guard let admitted = limit.admit(output) else { return }
    if case .printed(let text) = admitted { return sink(.output(.printed(printed(text, line)))) }
    openLine = ""
    var visible = admitted
    visible.mapWords { words($0, line, isInLines: admitted.isInLines) }
    sink(.output(visible))
  }

  mutating func value(_ index: Int, _ text: String) {
    takeDirect()
    let shown = text.prefix(Self.valueLimit + 1)
    let cut = shown.count > Self.valueLimit ? shown.dropLast() + "…" : text
    sink(.value(index: index, text: words(cut, nil, isInLines: false)))
  }

  mutating func begin(_ next: Exploration, _ line: Int) throws {
    takeDirect()
    if let exploration {
      let error = LessonError.explorationInside(next.name, other: exploration)
      // Said here too: a task that nobody waits for loses its errors.
      flaw(error.description, line)
      throw error
    }
    exploration = next.name
    openLine = ""
    var visible = next
    visible.mapWords { words(String($0.prefix(Self.valueLimit)), line, isInLines: false) }
    sink(.beginExploration(visible))
  }

  mutating func flaw(_ message: String, _ line: Int?) {
    let line = line ?? self.line
    guard flaws.count < Self.flawLimit, flaws.insert("\(line): \(message)").inserted else { return }
    sink(.flawed(line: line, message: message))
  }

  private mutating func words(_ text: String, _ line: Int?, isInLines: Bool) -> String {
    let words = RunText(text, isInLines: isInLines)
    if let reason = words.flaw { flaw(reason, line) }
    return words.text
  }

  /// Printed text continues the line before it, where tabs stop at the columns of the whole line.
  private mutating func printed(_ text: String, _ line: Int?) -> String {
    let lead = text.contains("\t") ? openLine : ""
    let whole = words(lead + text, line, isInLines: true)
    let end = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    openLine = text.contains("\n") ? String(end) : openLine + end
    return String(whole.unicodeScalars.dropFirst(lead.visibleLines.unicodeScalars.count))
  }
}

extension Output {
  /// Line feeds in the text of the output are line feeds; elsewhere a text has one line.
  fileprivate var isInLines: Bool {
    switch self {
    case .printed, .value, .thrown: true
    case .table, .figure, .check, .exploration: false
    }
  }
}
