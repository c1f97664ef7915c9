/// Finds the word that somebody probably meant.
enum NearestWord {
  /// The first known word that contains `word`, if that has at least four letters, or else the one
  /// with the fewest edits, if they are at most a third of its letters (but two are always forgiven).
  static func to(_ word: String, among known: [String]) -> String? {
    if word.count >= 4, let longer = known.first(where: { contains($0, word) }) { return longer }
    let distances = known.map { (word: $0, edits: edits(Array(word), Array($0))) }
    guard let nearest = distances.min(by: { $0.edits < $1.edits }) else { return nil }
    let limit = min(max(2, word.count / 3), word.count - 1)
    return nearest.edits <= limit ? nearest.word : nil
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    text.indices.contains { text[$0...].hasPrefix(part) }
  }

  /// How many letters must be inserted, removed, replaced or exchanged with their neighbor to turn
  /// one word into the other.
  private static func edits(_ a: [Character], _ b: [Character]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
