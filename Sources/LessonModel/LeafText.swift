/// The text of one paragraph or heading as libcmark reads it, where every byte knows its place.
///
/// Quote marks, indentation and the marks of a heading are off, and its lines are joined by spaces.
struct LeafText {
  /// A line of the text.
  struct Line {
    var bytes: [UInt8]
    var number: Int
    var column: Int
  }

  let path: String
  let lines: [Line]
  /// The lines, joined by spaces.
  let bytes: [UInt8]
  /// Where each line begins in `bytes`.
  private let starts: [Int]

  init(path: String, lines: [Line]) {
    self.path = path
    self.lines = lines
    bytes = Array(lines.map(\.bytes).joined(separator: CollectionOfOne(UInt8(ascii: " "))))
    var starts: [Int] = []
    var start = 0
    for line in lines {
      starts.append(start)
      start += line.bytes.count + 1
    }
    self.starts = starts
  }

  /// The place of a byte.
  func location(_ offset: Int) -> SourceLocation {
    let index = line(at: offset)
    guard lines.indices.contains(index) else { return SourceLocation(file: path, line: 1) }
    return SourceLocation(
      file: path, line: lines[index].number, column: lines[index].column + offset - starts[index])
  }

  /// The text of a range with its line ends, and the places of its lines.
  func text(_ range: Range<Int>) -> (text: String, lines: LinePlaces) {
    let first = line(at: range.lowerBound)
    let last = line(at: max(range.lowerBound, range.upperBound - 1))
    let further = first < last ? Array(lines[(first + 1)...last]) : []
    var text = Array(bytes[range])
    for index in further.indices {
      text[starts[first + 1 + index] - 1 - range.lowerBound] = UInt8(ascii: "\n")
    }
    let start = location(range.lowerBound)
    return (
      String(decoding: text, as: UTF8.self),
      LinePlaces(start, columns: [start.column] + further.map(\.column))
    )
  }

  /// The index of the line that a byte stands on.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
