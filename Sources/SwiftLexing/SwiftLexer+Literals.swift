// String and regex literals.

extension SwiftLexer {
  /// Lexes a string of any form; the code inside its interpolations becomes code tokens.
  mutating func lexString(hashes: Int) {
    let string = OpenString(
      start: position, hashes: hashes, isMultiline: opensMultilineString(hashes: hashes))
    let opening = position
    position += hashes + (string.isMultiline ? 3 : 1)
    lexRestOfString(string, from: opening)
  }

  /// Lexes to the end of the string or into its next interpolation.
  mutating func lexRestOfString(_ string: OpenString, from opening: Int? = nil) {
    let start = opening ?? position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.quote, closes(string) {
        position += (string.isMultiline ? 3 : 1) + string.hashes
        return emit(.string, from: start)
      } else if !string.isMultiline, byte == Byte.newline || byte == Byte.return {
        break
      } else if byte == Byte.backslash, hasHashes(string.hashes, at: position + 1) {
        if peek(1 + string.hashes) == Byte.openParenthesis {
          return lexInterpolation(of: string, from: start)
        }
        position += 1 + string.hashes
        if !isNewline(at: position) { position += 1 }
      } else {
        position += 1
      }
      skip(toAny: ByteClass.stringEnd)
    }
    emit(.string, from: start)
    cutOff(string)
  }

  /// The code of an interpolation is lexed like other code, until its `)` comes back to the string.
  private mutating func lexInterpolation(of string: OpenString, from start: Int) {
    emit(.string, from: start)
    advance(string.hashes + 2, .punctuation)
    var string = string
    string.depth = 0
    openStrings.append(string)
  }

  /// At least `hashes` number signs stand at an index.
  private func hasHashes(_ hashes: Int, at index: Int) -> Bool {
    for offset in 0..<hashes where byte(at: index + offset) != Byte.hash { return false }
    return true
  }

  private func closes(_ string: OpenString) -> Bool {
    guard string.isMultiline else { return hasHashes(string.hashes, at: position + 1) }
    return peek(1) == Byte.quote && peek(2) == Byte.quote
      && hasHashes(string.hashes, at: position + 3)
  }

  /// Three quotation marks open a multi-line string, but `#"""#` is a string of one mark.
  private func opensMultilineString(hashes: Int) -> Bool {
    guard count(of: Byte.quote, at: position + hashes) >= 3 else { return false }
    var index = position + hashes + 1
    while hashes > 0, !isNewline(at: index) {
      if bytes[index] == Byte.quote, hasHashes(hashes, at: index + 1) { return false }
      index += 1
    }
    return true
  }

  // MARK: Regex literals

  /// Where the regex literal ends that begins here, or `nil` if the slash is an operator.
  ///
  /// As for Swift's own lexer a bare literal stands where a prefix operator can (SE-0354).
  var bareRegexEnd: Int? {
    guard !isLeftBound(at: position), expectsValue || !isBinaryOperator else { return nil }
    return bareRegexEnd(from: position)
  }

  /// Where a regex literal ends whose slash is at `start`, or `nil`: it is on one line, has no
  /// spaces at its ends, and closes no parenthesis that it did not open, classes left out.
  func bareRegexEnd(from start: Int) -> Int? {
    guard !isSpace(at: start + 1) else { return nil }
    var (index, groups, sets) = (start + 1, 0, 0)
    while !isNewline(at: index) {
      switch bytes[index] {
      case Byte.slash:
        return isSpace(at: index - 1) && byte(at: index - 2) != Byte.backslash ? nil : index + 1
      case Byte.backslash: index += isNewline(at: index + 1) ? 0 : 1
      case Byte.openBracket: sets += 1
      case Byte.closeBracket: sets = max(0, sets - 1)
      case Byte.openParenthesis: groups += sets == 0 ? 1 : 0
      case Byte.closeParenthesis: groups -= sets == 0 ? 1 : 0
      default: break
      }
      if groups < 0 { return nil }
      index += 1
    }
    return nil
  }

  /// The operator that begins here has space on both sides, as in `x /= y`.
  private var isBinaryOperator: Bool {
    var end = position + 1
    while isOperator(at: end) { end += 1 }
    return isSpace(at: end)
  }

  /// The next token begins a value rather than following one.
  private var expectsValue: Bool {
    guard let last = lastCode else { return true }
    switch last.kind {
    case .operator: return !(isLeftBound(at: last.start) && isSpace(at: last.end))
    case .attribute: return true
    case .keyword: return !SwiftVocabulary.values.contains(bytes.text(last.start, last.end))
    case .punctuation: return !")]}.".utf8.contains(bytes[last.end - 1])
    default: return false
    }
  }

  /// Lexes `#/…/#`: on one line, or over several if the first ends after the slash.
  mutating func lexExtendedRegex(hashes: Int) {
    let contents = position + hashes + 1
    var index = contents
    while index < bytes.count, classes[Int(bytes[index])] & ByteClass.space != 0 { index += 1 }
    let isMultiline = index < bytes.count && isNewline(at: index)
    let end =
      isMultiline && hashes >= hopelessHashes
      ? nil : extendedRegexEnd(from: contents, hashes: hashes, isMultiline: isMultiline)
    if let end { return advance(end - position, .string) }
    if isMultiline { hopelessHashes = min(hopelessHashes, hashes) }
    let closing = "/" + String(repeating: "#", count: hashes)
    cutOffs.append(CutOff(start: position, what: "regex literal", closing: closing))
    while !isNewline(at: index) { index += 1 }
    advance(index - position, .string)
  }

  private func extendedRegexEnd(from start: Int, hashes: Int, isMultiline: Bool) -> Int? {
    var index = start
    while index < bytes.count, isMultiline || !isNewline(at: index) {
      if bytes[index] == Byte.slash, hasHashes(hashes, at: index + 1) { return index + 1 + hashes }
      let isEscape = bytes[index] == Byte.backslash && !isNewline(at: index + 1)
      index += isEscape ? 2 : 1
    }
    return nil
  }
}
