import Text

/// Where text that is wrapped may break: at spaces, and between wide characters, which scripts
/// without spaces are written in.
enum LineBreaks {
  /// A stretch of text that stays on one line.
  struct Word {
    var text: Substring
    /// No space stands between this word and the one before.
    var isGlued: Bool
  }

  /// The words of a text.
  static func words(_ text: some StringProtocol) -> [Word] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      pieces(Substring(word)).enumerated().map { Word(text: $1, isGlued: $0 > 0) }
    }
  }

  /// A line may end after one character and the next begin with the other.
  static func mayBreak(between a: Character, and b: Character) -> Bool {
    (a.columns == 2 || b.columns == 2) && !closing.contains(b) && !opening.contains(a)
  }

  private static let closing = Set("。、，．！？；：）」』】〉》〕｝ー々.,!?;:)]}%…”’")
  private static let opening = Set("（「『【〈《〔｛([{“‘")

  private static func pieces(_ word: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    for (index, next) in zip(word.indices, word.indices.dropFirst())
    where mayBreak(between: word[index], and: word[next]) {
      pieces.append(word[start..<next])
      start = next
    }
    return pieces + [word[start...]]
  }
}

extension StringProtocol {
  /// The most characters from the beginning that take at most so many columns.
  func prefix(columns: Int) -> SubSequence {
    var left = columns
    return prefix { character in
      left -= character.columns
      return left >= 0
    }
  }
}
