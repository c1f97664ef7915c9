/// Reads JSON (RFC 8259) strictly: no comments, no commas too many or too few, no other quotes.
///
/// Unlike Foundation's parser it keeps the place of every key and value, equal keys, and the way in
/// which numbers are written, and says what it expected.
struct JSONReader {
  /// How many objects and lists may lie within one another.
  static let deepestNesting = 100

  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1
  private var depth = 0

  /// The value of a whole text.
  static func value(of text: String) throws(JSONSyntaxError) -> JSONValue {
    var reader = JSONReader(characters: Array(text))
    let value = try reader.value()
    reader.skipSpace()
    if reader.next != nil { throw reader.error(.endOfText) }
    return value
  }

  private init(characters: [Character]) { self.characters = characters }

  // MARK: Characters

  var position: TextPosition { TextPosition(line: line, column: column) }

  var next: Character? { index < characters.count ? characters[index] : nil }

  mutating func advance() {
    if next?.isNewline == true {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
    index += 1
  }

  mutating func skip(_ character: Character) -> Bool {
    guard next == character else { return false }
    advance()
    return true
  }

  mutating func skipSpace() {
    while let next, " \t\n\r\r\n".contains(next) { advance() }
  }

  func error(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    JSONSyntaxError(at: position, expected: expected, found: next)
  }

  // MARK: Values

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    let start = position
    let content: JSONValue.Content =
      switch next {
      case "{": try nested { reader throws(JSONSyntaxError) in .object(try reader.members()) }
      case "[": try nested { reader throws(JSONSyntaxError) in .list(try reader.elements()) }
      case "\"": .string(try string())
      case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": .number(try number())
      default: try word()
      }
    return JSONValue(position: start, content: content)
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONSyntaxError) -> JSONValue.Content
  ) throws(JSONSyntaxError) -> JSONValue.Content {
    guard depth < Self.deepestNesting else { throw error(.lessNesting) }
    depth += 1
    advance()
    let content = try body(&self)
    depth -= 1
    return content
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONMember] {
    var members: [JSONMember] = []
    skipSpace()
    if skip("}") { return members }
    while true {
      skipSpace()
      let start = position
      guard next == "\"" else { throw error(members.isEmpty ? .keyOrEndOfObject : .key) }
      let key = try string()
      skipSpace()
      guard skip(":") else { throw error(.colon) }
      members.append(JSONMember(key: key, position: start, value: try value()))
      skipSpace()
      if skip("}") { return members }
      guard skip(",") else { throw error(.commaOrEndOfObject) }
    }
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    skipSpace()
    if skip("]") { return elements }
    while true {
      elements.append(try value())
      skipSpace()
      if skip("]") { return elements }
      guard skip(",") else { throw error(.commaOrEndOfList) }
    }
  }

  private mutating func word() throws(JSONSyntaxError) -> JSONValue.Content {
    let words: [(String, JSONValue.Content)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, content) in words where characters[index...].starts(with: word) {
      let end = index + word.count
      if end < characters.count, characters[end].isLetter { continue }
      for _ in word { advance() }
      return content
    }
    throw error(.value)
  }
}
