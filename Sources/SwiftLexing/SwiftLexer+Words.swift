// Words, numbers, operators, attributes, directives and comments.

extension SwiftLexer {
  mutating func lexWord() {
    let start = position
    position = wordEnd(from: position)
    emit(kind(of: bytes.text(start, position), from: start), from: start)
  }

  /// Where the word ends that begins at an index or has begun before.
  private func wordEnd(from index: Int) -> Int {
    var end = index
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        if classes[Int(byte)] & (ByteClass.letter | ByteClass.digit) == 0 { break }
        end += 1
      } else {
        let scalar = bytes.scalar(at: end)
        if scalar.isOperator || scalar == "\u{A0}" { break }
        end += scalar.utf8.count
      }
    }
    return end
  }

  /// `for` is a keyword, but neither in `x.for` nor as the label in `f(for: 1)`.
  private func kind(of word: String, from start: Int) -> SwiftToken.Kind {
    if SwiftVocabulary.keywords.contains(word) {
      if followsDot { return word == "self" || word == "init" ? .keyword : .identifier }
      return isLabel ? .identifier : .keyword
    }
    let first = bytes[start]
    if first < 0x80 { return first >= 0x41 && first <= 0x5A ? .type : .identifier }
    return bytes.scalar(at: start).properties.isUppercase ? .type : .identifier
  }

  /// The word up to here is an argument's label: it stands between `(` or `,` and `:`.
  private var isLabel: Bool {
    guard peek(0) == Byte.colon, let lastCode, lastCode.kind == .punctuation else { return false }
    let before = bytes[lastCode.end - 1]
    return before == Byte.openParenthesis || before == Byte.comma
  }

  /// A dot by itself comes right before, so that the next token is a member.
  private var followsDot: Bool {
    guard let last = lexemes.last else { return false }
    return last.end - last.start == 1 && bytes[last.start] == Byte.dot
  }

  mutating func lexQuotedIdentifier() {
    var end = position + 1
    while !isNewline(at: end), bytes[end] != Byte.backtick { end += 1 }
    if byte(at: end) == Byte.backtick {
      advance(end + 1 - position, .identifier)
    } else {
      advance(1, .punctuation)
    }
  }

  /// A number, with the letters that follow it by mistake.
  mutating func lexNumber() {
    let start = position
    // `x.0.1` is a part of a part.
    let isIndex = followsDot
    let isHexadecimal = bytes[position] == UInt8(ascii: "0") && peek(1) == UInt8(ascii: "x")
    if isHexadecimal { position += 2 }
    skipDigits(isHexadecimal)
    if peek(0) == Byte.dot, isDigit(peek(1), isHexadecimal), isHexadecimal || !isIndex {
      let dot = position
      position += 1
      skipDigits(isHexadecimal)
      // `0xFF.description` calls a member, though it begins like `0xFF.dep1`.
      if isHexadecimal, peek(0) | 0x20 != UInt8(ascii: "p"), !isDigit(byte(at: dot + 1), false) {
        position = dot
      }
    }
    let exponent = isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")
    if peek(0) | 0x20 == exponent {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if isDigit(peek(sign ? 2 : 1), false) { position += sign ? 2 : 1 }
    }
    position = wordEnd(from: position)
    emit(.number, from: start)
  }

  private func isDigit(_ byte: UInt8, _ isHexadecimal: Bool) -> Bool {
    classes[Int(byte)] & (isHexadecimal ? ByteClass.hexDigit : ByteClass.digit) != 0
  }

  private mutating func skipDigits(_ isHexadecimal: Bool) {
    while isDigit(peek(0), isHexadecimal) || peek(0) == UInt8(ascii: "_") { position += 1 }
  }

  /// The longest run of operator scalars; a comment or regex literal ends it, and only a first dot
  /// allows others. `!` and `?` right after a value stand alone.
  mutating func lexOperator() {
    let start = position
    let isPostfix = isLeftBound(at: start)
    if isPostfix, let length = unwrappingLength { return advance(length, .operator) }
    let allowsDots = bytes[start] == Byte.dot
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.slash && position > start {
        if peek(1) == Byte.slash || peek(1) == Byte.star { break }
        if !isPostfix, let end = bareRegexEnd(from: position) {
          emit(.operator, from: start)
          return advance(end - position, .string)
        }
      }
      if byte < 0x80 {
        let belongs = classes[Int(byte)] & ByteClass.operator != 0
        guard belongs || (allowsDots && byte == Byte.dot) else { break }
        position += 1
      } else {
        let scalar = bytes.scalar(at: position)
        guard scalar.isOperator || scalar.continuesOperator else { break }
        position += scalar.utf8.count
      }
    }
    emit(.operator, from: start)
  }

  /// 1 for the `!` or `?` of `a!`, `a?.b`, `a!/b`, but not of `a!=b`.
  private var unwrappingLength: Int? {
    let byte = bytes[position]
    guard byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return nil }
    return peek(1) == UInt8(ascii: "=") || peek(1) == byte ? nil : 1
  }

  /// A value or a name ends right before an index, so that an operator there is not a prefix.
  func isLeftBound(at index: Int) -> Bool {
    guard index > 0, !isSpace(at: index - 1) else { return false }
    switch bytes[index - 1] {
    case Byte.slash: return byte(at: index - 2) != Byte.star  // A comment counts as space.
    case Byte.openParenthesis, Byte.openBracket, UInt8(ascii: "{"), Byte.comma, Byte.colon,
      UInt8(ascii: ";"):
      return false
    default: return true
    }
  }

  mutating func lexAttribute() {
    let start = position
    position = wordEnd(from: position + 1)
    emit(position > start + 1 ? .attribute : .punctuation, from: start)
  }

  /// `#` opens a raw string, an extended regex or a directive.
  mutating func lexAfterHash() {
    let hashes = count(of: Byte.hash, at: position)
    let next = peek(hashes)
    if next == Byte.quote { return lexString(hashes: hashes) }
    if next == Byte.slash { return lexExtendedRegex(hashes: hashes) }
    let start = position
    // Further number signs are no part of a directive's name.
    position = wordEnd(from: position + hashes)
    emit(position > start + hashes && hashes == 1 ? .directive : .punctuation, from: start)
  }

  mutating func lexBlockComment() {
    let start = position
    var depth = 1
    position += 2
    while depth > 0 && position < bytes.count {
      if bytes[position] == Byte.slash && peek(1) == Byte.star {
        depth += 1
        position += 2
      } else if bytes[position] == Byte.star && peek(1) == Byte.slash {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
      if depth > 0 { skip(toAny: ByteClass.commentEnd) }
    }
    if depth > 0 { cutOffs.append(CutOff(start: start, what: "comment", closing: "*/")) }
    emit(.comment, from: start)
  }
}
