/// All commands, for advice on misspelled ones.
enum Vocabulary {
  /// The names without the backslash, sorted.
  static let commands: [String] = {
    var names = Structure.allCases.map(\.rawValue) + AccentMark.allCases.map(\.rawValue)
    names += Letters.lowercaseGreek.keys
    names += Letters.uppercaseGreek.keys
    names += Symbols.named.keys
    names += Functions.names
    names += Spaces.named.keys
    names += Lettering.named.keys
    names += SizedDelimiters.names
    return Set(names).sorted()
  }()

  /// The known word nearest to a misspelled one; nil if none is near.
  ///
  /// Example: `fracc` gives `frac`, at distance 1.
  static func nearest(to word: String, among words: [String]) -> String? {
    let limit = word.count < 4 ? 1 : 2
    return words.filter { $0.count > 1 }
      .map { (word: $0, distance: distance(from: word, to: $0)) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  /// The number of letters to insert, delete or replace, and of neighbors to swap (optimal string
  /// alignment).
  static func distance(from source: String, to target: String) -> Int {
    let source = Array(source)
    let target = Array(target)
    var beforePrevious: [Int] = []
    var previous = Array(0...target.count)
    for row in source.indices {
      var current = [row + 1]
      for column in target.indices {
        let replaced = previous[column] + (source[row] == target[column] ? 0 : 1)
        var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, source[row] == target[column - 1],
          source[row - 1] == target[column]
        {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[target.count]
  }
}
