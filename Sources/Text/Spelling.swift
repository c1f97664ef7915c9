/// Suggestions for misspelled words.
package enum Spelling {
  /// The candidate that needs the fewest edits to become `word`, if it needs few enough to be meant.
  ///
  /// A third of the word's length, and at least two edits, count as a slip; more as another word.
  /// Of equally near candidates the alphabetically first is taken.
  ///
  ///     Spelling.nearest(to: "hiden", in: ["hidden", "throws"])  // "hidden"
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(2, word.count / 3)
    let near = candidates.map { (edits: edits(from: word, to: $0), candidate: $0) }
      .filter { $0.edits <= limit && $0.edits < max(word.count, 1) }
    return near.min { $0 < $1 }?.candidate
  }

  /// What to do about a wrong word: the nearest right one, or all of them.
  ///
  ///     Spelling.advice(for: "hiden", in: ["hidden", "throws"])  // "did you mean 'hidden'?"
  ///     Spelling.advice(for: "xyzzy", in: ["hidden", "throws"])  // "use one of hidden, throws"
  package static func advice(for word: String, in candidates: some Sequence<String>) -> String {
    if let nearest = nearest(to: word, in: candidates) { return "did you mean '\(nearest)'?" }
    return "use one of " + candidates.sorted().joined(separator: ", ")
  }

  /// The least number of insertions, deletions and replacements (Levenshtein's distance).
  static func edits(from source: String, to target: String) -> Int {
    let target = Array(target)
    var previous = Array(0...target.count)
    for (i, character) in source.enumerated() {
      var current = [i + 1]
      for (j, other) in target.enumerated() {
        let replaced = previous[j] + (character == other ? 0 : 1)
        current.append(min(replaced, previous[j + 1] + 1, current[j] + 1))
      }
      previous = current
    }
    return previous[target.count]
  }
}
