import Text

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
  var width: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// The text with or without escape sequences.
  func encoded(styled: Bool) -> String {
    runs.map { styled ? $0.style.applied(to: $0.text) : $0.text }.joined()
  }

  /// The columns of the widest word: the least width that the text can be wrapped to.
  var widestWord: Int { words.map(\.text.width).max() ?? 0 }

  /// Breaks the text at spaces, and between wide characters, into lines of at most `width` columns;
  /// line feeds break too.
  ///
  /// A word that is longer than a line gets a line of its own.
  func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText([])
    for word in words {
      let space = line.isEmpty || word.isGlued ? StyledText([]) : Self.space(line, word.text)
      let isOver = !line.isEmpty && line.width + space.width + word.text.width > width
      if word.breaksBefore || isOver {
        lines.append(line)
        line = word.text
      } else {
        line = line + space + word.text
      }
    }
    return lines + [line]
  }

  private var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The space between two words, in the style that both have.
  private static func space(_ left: StyledText, _ right: StyledText) -> StyledText {
    let styles = (left.runs.last?.style ?? [], right.runs.first?.style ?? [])
    return StyledText(" ", styles.0.intersection(styles.1))
  }

  private struct Word {
    var text = StyledText([])
    var breaksBefore = false
    /// No space stands before it.
    var isGlued = false
  }

  /// The words; a word may change its style inside.
  private var words: [Word] {
    var words: [Word] = []
    var word = Word()
    var last: Character?
    func finish() {
      if !word.text.isEmpty {
        words.append(word)
        word = Word()
      }
    }
    for run in runs {
      for character in run.text {
        if character == " " || character == "\n" {
          finish()
          if character == "\n" { word.breaksBefore = true }
          (word.isGlued, last) = (false, nil)
          continue
        }
        if let last, LineBreaks.mayBreak(between: last, and: character) {
          finish()
          word.isGlued = true
        }
        word.text.append(character, run.style)
        last = character
      }
    }
    finish()
    return words
  }

  private mutating func append(_ character: Character, _ style: TextStyle) {
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text.append(character)
    } else {
      runs.append(Run(text: String(character), style: style))
    }
  }
}
