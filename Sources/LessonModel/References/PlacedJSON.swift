import Text

/// A JSON value that knows where it stands, so that what is wrong with it can be reported there.
struct PlacedJSON {
  /// What a value is.
  enum Content {
    case null
    case boolean(Bool)
    /// A number as written.
    case number(String)
    case string(String)
    case array([PlacedJSON])
    /// The members in the order of the file.
    case object([(key: String, value: PlacedJSON)])
  }

  let content: Content
  /// Where the value begins.
  let location: SourceLocation

  /// Reads a whole text.
  init(_ text: String, path: String) throws(Diagnostic) {
    var reader = JSONReader(bytes: Array(text.utf8), path: path)
    self = try reader.document()
  }

  fileprivate init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The member of an object; of several with one key the first.
  subscript(key: String) -> PlacedJSON? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  var array: [PlacedJSON]? { if case .array(let values) = content { values } else { nil } }

  /// A text that says something.
  var text: String? {
    guard case .string(let text) = content, !text.allSatisfy(\.isWhitespace) else { return nil }
    return text
  }

  /// A text or a number, as ids and years are written.
  var textOrNumber: String? { if case .number(let digits) = content { digits } else { text } }

  var isObject: Bool { if case .object = content { true } else { false } }
}

/// Reads JSON (RFC 8259).
private struct JSONReader {
  let bytes: [UInt8]
  let path: String
  private var position = 0
  private var depth = 0

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  mutating func document() throws(Diagnostic) -> PlacedJSON {
    let value = try value()
    skipSpace()
    if position < bytes.count { throw unexpected("the end of the file") }
    return value
  }

  private mutating func value() throws(Diagnostic) -> PlacedJSON {
    skipSpace()
    let start = location(position)
    guard let byte = peek else { throw unexpected("a value") }
    switch byte {
    case UInt8(ascii: "{"): return PlacedJSON(.object(try members()), at: start)
    case UInt8(ascii: "["): return PlacedJSON(.array(try elements()), at: start)
    case UInt8(ascii: "\""): return PlacedJSON(.string(try string()), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes[position...].prefix { "+-.eE0123456789".utf8.contains($0) }
      guard Double(String(decoding: digits, as: UTF8.self)) != nil else {
        throw unexpected("a number")
      }
      position += digits.count
      return PlacedJSON(.number(String(decoding: digits, as: UTF8.self)), at: start)
    default:
      for (word, content) in [
        ("null", PlacedJSON.Content.null), ("true", .boolean(true)), ("false", .boolean(false)),
      ]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return PlacedJSON(content, at: start)
      }
      throw unexpected("a value")
    }
  }

  private mutating func members() throws(Diagnostic) -> [(key: String, value: PlacedJSON)] {
    var members: [(key: String, value: PlacedJSON)] = []
    try list(until: "}") { reader throws(Diagnostic) in
      guard reader.peek == UInt8(ascii: "\"") else {
        throw reader.unexpected("a name in quotation marks")
      }
      let key = try reader.string()
      reader.skipSpace()
      try reader.take(":")
      members.append((key, try reader.value()))
    }
    return members
  }

  private mutating func elements() throws(Diagnostic) -> [PlacedJSON] {
    var elements: [PlacedJSON] = []
    try list(until: "]") { reader throws(Diagnostic) in elements.append(try reader.value()) }
    return elements
  }

  /// Reads what stands between brackets, separated by commas.
  private mutating func list(
    until closing: Character, _ read: (inout Self) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    position += 1
    depth += 1
    guard depth <= 100 else { throw unexpected("at most 100 values inside each other") }
    skipSpace()
    while peek != closing.asciiValue {
      try read(&self)
      skipSpace()
      if peek == closing.asciiValue { break }
      try take(",")
      skipSpace()
      if peek == closing.asciiValue { throw unexpected("a value after the comma") }
    }
    position += 1
    depth -= 1
  }

  private mutating func string() throws(Diagnostic) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw unexpected("'\"' at the end of the text") }
      position += 1
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    try take("\"")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(Diagnostic) -> [UInt8] {
    let plain: [UInt8: UInt8] = [
      0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9, 0x22: 0x22, 0x2F: 0x2F, 0x5C: 0x5C,
    ]
    guard let byte = peek else { throw unexpected("an escape") }
    position += 1
    if let plain = plain[byte] { return [plain] }
    guard byte == UInt8(ascii: "u") else {
      position -= 1
      throw unexpected("an escape")
    }
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      units.append(try codeUnit())
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func codeUnit() throws(Diagnostic) -> UInt16 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else {
      throw unexpected("four hexadecimal digits")
    }
    position += 4
    return unit
  }

  // MARK: Bytes and places

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func take(_ character: Character) throws(Diagnostic) {
    guard peek == character.asciiValue else { throw unexpected("'\(character)'") }
    position += 1
  }

  private func location(_ offset: Int) -> SourceLocation {
    .init(file: path, offset: offset, in: bytes)
  }

  private func unexpected(_ wanted: String) -> Diagnostic {
    let rest = String(decoding: bytes[position...].prefix(40), as: UTF8.self).prefix { $0 != "\n" }
      .prefix(12)
    let found = position >= bytes.count ? "the file ends" : "'\(rest)' stands"
    return Diagnostic(
      location(position), "\(found) where JSON has \(wanted)".visible,
      solution: "correct the JSON")
  }
}
