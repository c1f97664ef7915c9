/// Finds marks in one text, looking at each place once, however often it is asked from further on.
struct MarkSearch {
  /// A search for a mark: it stands at `to`, or nowhere between `from` and `to`.
  private struct Search {
    var from: Int
    var to: Int
    var isFound: Bool
  }

  private var searches: [String: Search] = [:]

  /// Where the next `mark` ends, if that is near: a form of a thousand bytes is not meant as one.
  ///
  /// A backslash hides the byte after it.
  mutating func end(of mark: String, in text: [UInt8], from position: Int) -> Int? {
    let bytes = Array(mark.utf8)
    let limit = min(text.count, position + 1000)
    var index = position
    if let search = searches[mark], search.from <= position {
      if search.isFound, position <= search.to { return search.to + bytes.count }
      if !search.isFound { index = max(position, search.to) }
    }
    while index + bytes.count <= limit {
      if text[index] == bytes[0], text[index...].starts(with: bytes) {
        searches[mark] = Search(from: position, to: index, isFound: true)
        return index + bytes.count
      }
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    searches[mark] = Search(from: position, to: index, isFound: false)
    return nil
  }
}
