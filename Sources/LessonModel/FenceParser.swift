import Text

/// Reads the words after a fence's opening backticks.
struct FenceParser {
  private static let swiftWords = ["hidden", "no-run", "open", "throws"]
  private static let firstWords = ["swift", "math", "table"] + Listing.allCases.map(\.rawValue)
  /// What other tools call these.
  private static let otherNames = [
    "bash": "sh", "shell": "sh", "console": "sh", "zsh": "sh", "terminal": "sh", "py": "python",
    "python3": "python", "tex": "math", "latex": "math", "txt": "text", "plain": "text",
    "plaintext": "text", "output": "text", "csv": "table", "jsonc": "json",
  ]

  /// A word of the fence and its distance from the fence's first backtick, in bytes.
  private typealias Word = (text: String, offset: Int)

  private let location: SourceLocation
  private let words: [Word]
  private(set) var problems: [Diagnostic] = []

  /// - Parameter openingLine: the source line from the first backtick on, to find the words' columns.
  init(openingLine: String, at location: SourceLocation) {
    self.location = location
    var words: [Word] = []
    var offset = 0
    let pieces = openingLine.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\t" }
    for piece in pieces {
      let fenceLength = offset == 0 ? piece.prefix { $0 == "`" || $0 == "~" }.utf8.count : 0
      let text = String(piece.dropFirst(fenceLength))
      if !text.isEmpty { words.append((text, offset + fenceLength)) }
      offset += piece.utf8.count + 1
    }
    self.words = words
  }

  /// The first line of a block that would open a fence, if its marks are as many as the block's own.
  ///
  /// Lines are counted from 1. A block that shows such lines has a longer fence.
  static func firstOpening(in code: String, atLeast length: Int) -> (word: String, line: Int)? {
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let text = line.drop { " \t>".contains($0) }
      guard let mark = text.first, "`~".contains(mark) else { continue }
      let marks = text.prefix { $0 == mark }
      let word = text.dropFirst(marks.count).drop { " {".contains($0) }
        .prefix { $0.isLetter || $0 == "-" }
      let isKnown = firstWords.contains(String(word)) || otherNames[word.lowercased()] != nil
      if marks.count >= length, isKnown { return (String(word), index + 1) }
    }
    return nil
  }

  /// The meaning of the words, or `nil` with problems noted.
  mutating func fence() -> Fence? {
    guard let first = words.first else {
      report(
        at: 0, "a fenced block without a word",
        "say what it is: " + Self.firstWords.sorted().joined(separator: ", "))
      return nil
    }
    switch first.text {
    case "swift": return swiftMode().map(Fence.swift)
    case "math": return alone(.math)
    case "table": return table()
    default:
      if let listing = Listing(rawValue: first.text) { return alone(.listing(listing)) }
      reportUnknown(first, in: Self.firstWords)
      return nil
    }
  }

  private mutating func swiftMode() -> SwiftMode? {
    var mode = SwiftMode()
    for word in words.dropFirst() {
      switch word.text {
      case "hidden": mode.isHidden = true
      case "open": mode.isOpen = true
      case "throws": mode.mustThrow = true
      case "no-run": mode.runs = false
      default: reportUnknown(word, in: Self.swiftWords)
      }
    }
    if !mode.runs, let word = words.first(where: { ["hidden", "throws"].contains($0.text) }) {
      let why =
        word.text == "hidden" ? "would be neither run nor shown" : "cannot throw without running"
      report(
        at: word.offset, "'\(word.text)' and 'no-run' exclude each other: the block \(why)",
        "keep one of them")
    }
    if mode.isHidden, let word = words.first(where: { $0.text == "open" }) {
      report(at: word.offset, "'hidden' and 'open' exclude each other", "keep one of them")
    }
    return problems.isEmpty ? mode : nil
  }

  private mutating func table() -> Fence? {
    let caption = words.dropFirst().map(\.text).joined(separator: " ")
    guard caption.isEmpty else { return .table(caption: caption) }
    report(at: 0, "a table without a caption", "write the caption after the word 'table'")
    return nil
  }

  private mutating func alone(_ fence: Fence) -> Fence? {
    guard words.count > 1 else { return fence }
    report(
      at: words[1].offset,
      "'\(words[0].text)' takes no further word, but '\(words[1].text)' follows",
      "remove it")
    return nil
  }

  private mutating func reportUnknown(_ word: Word, in candidates: [String]) {
    if word.text.hasPrefix("{") {
      let miss = NearMiss.fenceBraces(words.map(\.text).joined(separator: " "))
      return report(at: word.offset, miss.summary, miss.solution)
    }
    let known = Self.otherNames[word.text.lowercased()].flatMap {
      candidates.contains($0) ? "did you mean '\($0)'?" : nil
    }
    report(
      at: word.offset, "unknown fence word '\(word.text)'",
      known ?? Spelling.advice(for: word.text, in: candidates))
  }

  private mutating func report(at offset: Int, _ summary: String, _ solution: String) {
    var place = location
    place.column += offset
    problems.append(Diagnostic(place, summary.visible, solution: solution.visible))
  }
}
