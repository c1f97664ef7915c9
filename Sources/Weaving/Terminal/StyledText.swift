/// Text in several styles, to be wrapped into lines.
struct StyledText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A stretch of text in one style.
  struct Run: Hashable, Sendable {
    var text: String
    var style: TextStyle
  }

  private(set) var runs: [Run]

  init(_ text: String, _ style: TextStyle = []) { runs = [Run(text: text, style: style)] }

  init(stringLiteral text: String) { self.init(text) }

  /// The texts one after another; neighbors of one style become one run.
  init(_ parts: [StyledText]) {
    runs = []
    for run in parts.lazy.flatMap(\.runs) where !run.text.isEmpty {
      if let last = runs.indices.last, runs[last].style == run.style {
        runs[last].text += run.text
      } else {
        runs.append(run)
      }
    }
  }

  /// Text as it stands, line by line; a line feed at the end begins no further line.
  static func lines(of text: String) -> [StyledText] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.last == "" ? lines.dropLast() : lines).map { StyledText(String($0)) }
  }

  static func + (a: StyledText, b: StyledText) -> StyledText { StyledText([a, b]) }

  /// The text with a style added to those it has.
  func adding(_ style: TextStyle) -> StyledText {
    var copy = self
    for index in copy.runs.indices { copy.runs[index].style.formUnion(style) }
    return copy
  }

  /// The number of columns.
  var width: Int { runs.reduce(0) { $0 + $1.text.count } }

  /// The text with or without escape sequences.
  func encoded(styled: Bool) -> String {
    runs.map { styled ? $0.style.applied(to: $0.text) : $0.text }.joined()
  }

  /// Breaks the text at spaces into lines of at most `width` columns; line feeds break too.
  ///
  /// A word that is longer than a line gets a line of its own.
  func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText([])
    for word in words {
      if word.breaksBefore || (line.width > 0 && line.width + 1 + word.text.width > width) {
        lines.append(line)
        line = word.text
      } else {
        line = line.width == 0 ? word.text : line + Self.space(line, word.text) + word.text
      }
    }
    return lines + [line]
  }

  /// The space between two words, in the style that both have.
  private static func space(_ left: StyledText, _ right: StyledText) -> StyledText {
    let styles = (left.runs.last?.style ?? [], right.runs.first?.style ?? [])
    return StyledText(" ", styles.0.intersection(styles.1))
  }

  private struct Word {
    var text: StyledText
    var breaksBefore: Bool
  }

  /// The words; a word may change its style inside.
  private var words: [Word] {
    var words: [Word] = []
    var word = StyledText([])
    var breaks = false
    func finish(breaking: Bool) {
      if word.width > 0 {
        words.append(Word(text: word, breaksBefore: breaks))
        (word, breaks) = (StyledText([]), false)
      }
      breaks = breaks || breaking
    }
    for run in runs {
      var piece = ""
      for character in run.text {
        guard character == " " || character == "\n" else {
          piece.append(character)
          continue
        }
        if !piece.isEmpty { word = word + StyledText(piece, run.style) }
        piece = ""
        finish(breaking: character == "\n")
      }
      if !piece.isEmpty { word = word + StyledText(piece, run.style) }
    }
    finish(breaking: false)
    return words
  }
}
