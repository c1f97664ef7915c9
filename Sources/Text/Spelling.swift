/// Suggestions for misspelled words.
package enum Spelling {
  /// The candidate that needs the fewest edits to become `word`, if it needs few enough to be meant.
  ///
  /// A third of the word's length, and at least two edits, count as a slip; more as another word.
  /// But a word of at least four letters that is a part of candidates is short for one of them.
  /// Of equally near candidates the alphabetically first is taken.
  ///
  ///     Spelling.nearest(to: "hiden", in: ["hidden", "throws"])  // "hidden"
  ///     Spelling.nearest(to: "micro", in: ["micro_batch"])       // "micro_batch"
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(2, word.count / 3)
    let all = candidates.map { (edits: edits(from: word, to: $0), candidate: $0) }
    let longer = word.count < 4 ? [] : all.filter { $0.candidate.contains(word) }
    let near = all.filter { $0.edits <= limit && $0.edits < max(word.count, 1) }
    return (longer.isEmpty ? near : longer).min { $0 < $1 }?.candidate
  }

  /// What to do about a wrong word: the nearest right one, or all of them.
  ///
  ///     Spelling.advice(for: "hiden", in: ["hidden", "throws"])  // "did you mean 'hidden'?"
  ///     Spelling.advice(for: "xyzzy", in: ["hidden", "throws"])  // "use one of hidden, throws"
  package static func advice(for word: String, in candidates: some Sequence<String>) -> String {
    if let nearest = nearest(to: word, in: candidates) { return "did you mean '\(nearest)'?" }
    return "use one of " + candidates.sorted().joined(separator: ", ")
  }

  /// The least number of insertions, deletions, replacements (Levenshtein's distance) and exchanges of
  /// neighbors, each letter being touched once.
  static func edits(from source: String, to target: String) -> Int {
    let (source, target) = (Array(source), Array(target))
    var rows = [Array(0...target.count)]
    for i in source.indices {
      var row = [i + 1]
      for j in target.indices {
        let replaced = rows[i][j] + (source[i] == target[j] ? 0 : 1)
        var least = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, source[i] == target[j - 1], source[i - 1] == target[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[source.count][target.count]
  }
}
