// String and regex literals.

extension SwiftLexer {
  /// Lexes a string of any form; the code inside its interpolations becomes code tokens.
  mutating func lexString(hashes: Int) {
    let opening = tokens.count
    let isMultiline = opensMultilineString(hashes: hashes)
    let pounds = String(repeating: "#", count: hashes)
    let quotes = isMultiline ? "\"\"\"" : "\""
    let closing = quotes + pounds
    var start = position
    position += closing.unicodeScalars.count
    while let scalar = peek() {
      if starts(with: closing) {
        position += closing.unicodeScalars.count
        return emit(.string, from: start)
      } else if scalar.isNewline && !isMultiline {
        break
      } else if starts(with: "\\" + pounds + "(") {
        emit(.string, from: start)
        advance(hashes + 2, as: .punctuation)
        let isClosed = lexCode(insideInterpolation: true)
        start = position
        guard isClosed else { break }
      } else if starts(with: "\\" + pounds), let next = peek(1 + hashes), !next.isNewline {
        position += 2 + hashes
      } else {
        position += 1
      }
    }
    emit(.string, from: start)
    cutOffs.append(CutOff(token: opening, closing: closing))
  }

  /// Three quotation marks open a multi-line string, but `#"""#` is a string of one mark.
  private func opensMultilineString(hashes: Int) -> Bool {
    guard starts(with: "\"\"\"", at: hashes) else { return false }
    guard hashes > 0 else { return true }
    let closing = "\"" + String(repeating: "#", count: hashes)
    let restOfLine = count(from: hashes + 1) { !$0.isNewline }
    return !(0..<restOfLine).contains { starts(with: closing, at: hashes + 1 + $0) }
  }

  /// Lexes a regex literal if there is one; a slash may as well be a division.
  ///
  /// A bare literal must stand where a value is expected, on one line, without spaces at its
  /// ends and with balanced parentheses, as in Swift itself (SE-0354).
  mutating func lexRegex(hashes: Int) -> Bool {
    let mayCrossLines = hashes > 0
    guard mayCrossLines || expectsValue, let first = peek(hashes + 1) else { return false }
    if !mayCrossLines && (first.isSwiftWhitespace || first == "=") { return false }
    let closing = "/" + String(repeating: "#", count: hashes)
    var length = hashes + 1
    var depth = 0
    while let scalar = peek(length), mayCrossLines || !scalar.isNewline {
      if starts(with: closing, at: length) {
        let endsWithSpace = peek(length - 1)?.isSwiftWhitespace ?? false
        if !mayCrossLines && (endsWithSpace || depth != 0) { return false }
        advance(length + closing.unicodeScalars.count, as: .string)
        return true
      }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if !mayCrossLines && depth < 0 { return false }
      let escapes = scalar == "\\" && !(peek(length + 1)?.isNewline ?? true)
      length += escapes ? 2 : 1
    }
    return false
  }

  /// The next token begins a value rather than following one.
  private var expectsValue: Bool {
    guard let last = lastCodeToken else { return true }
    switch last.kind {
    case .operator, .attribute: return true
    case .keyword: return !SwiftVocabulary.values.contains(last.text)
    case .punctuation: return ![")", "]", "}", "."].contains(last.text)
    default: return false
    }
  }
}
