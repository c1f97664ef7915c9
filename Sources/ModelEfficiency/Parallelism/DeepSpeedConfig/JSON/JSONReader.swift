/// Reads JSON (RFC 8259) strictly: no comments, no commas too many or too few, no other quotes.
///
/// Unlike Foundation's parser it keeps the place of every key and value, equal keys, and the way in
/// which numbers are written, and says what it expected. It reads scalars, not characters: a quote
/// and the accent after it are one character, but the string begins between them.
struct JSONReader {
  /// How many objects and lists may lie within one another.
  static let deepestNesting = 100

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private var depth = 0

  /// The value of a whole text.
  static func value(of text: String) throws(JSONSyntaxError) -> JSONValue {
    var reader = JSONReader(scalars: Array(text.unicodeScalars))
    if reader.next == "\u{FEFF}" { throw reader.error(.noByteOrderMark) }
    let value = try reader.value()
    reader.skipSpace()
    if reader.next != nil { throw reader.error(.endOfText) }
    return value
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  // MARK: Scalars

  var position: TextPosition { TextPosition(line: line, column: column) }

  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func advance() {
    index += 1
    switch scalars[index - 1] {
    case "\r" where next == "\n": break
    case "\n", "\r": (line, column) = (line + 1, 1)
    // What joins the scalar before it is seen in the same column.
    default: column += next?.properties.isGraphemeExtend == true ? 0 : 1
    }
  }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    advance()
    return true
  }

  mutating func skipSpace() {
    while let next, next == " " || next == "\t" || next == "\n" || next == "\r" { advance() }
  }

  func error(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    JSONSyntaxError(at: position, expected: expected, found: next.map { Character($0) })
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
    for (word, content) in words where scalars[index...].starts(with: word.unicodeScalars) {
      let end = index + word.unicodeScalars.count
      if end < scalars.count, scalars[end].properties.isAlphabetic { continue }
      while index < end { advance() }
      return content
    }
    throw error(.value)
  }
}
