/// Splits Swift into tokens without losing a byte.
///
/// It knows the lexical grammar of The Swift Programming Language, "Lexical Structure", and
/// nothing of the rest: enough to color code, to balance brackets and to find where statements
/// end. Joined, the texts of the tokens are the input again, whatever the input. The time is
/// proportional to the input's length, and no nesting is too deep.
///
///     SwiftLexer.tokens(in: "let π = 3.14")
///     // keyword "let", whitespace " ", identifier "π", whitespace " ", operator "=", …
public struct SwiftLexer {
  /// A literal or comment that the end of its line or of the code cuts off.
  struct CutOff {
    /// Where it begins.
    var start: Int
    var what: String
    /// The delimiter that is missing.
    var closing: String
  }

  /// A string whose interpolation is being lexed.
  struct OpenString {
    var start: Int
    var hashes: Int
    var isMultiline: Bool
    /// The parentheses open inside of the interpolation.
    var depth = 0

    var closing: String {
      (isMultiline ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
    }
  }

  let bytes: [UInt8]
  let classes = ByteClass.table
  var position = 0
  private(set) var lexemes: [Lexeme] = []
  private(set) var lastCode: Lexeme?
  var cutOffs: [CutOff] = []
  var openStrings: [OpenString] = []
  /// No regex literal with as many number signs, or more, is closed in the rest of the code.
  var hopelessHashes = Int.max

  init(_ code: String) {
    bytes = Array(code.utf8)
    lex()
  }

  /// The tokens of `code`, in order.
  public static func tokens(in code: String) -> [SwiftToken] {
    let lexer = SwiftLexer(code)
    return lexer.lexemes.map { SwiftToken($0.kind, lexer.bytes.text($0.start, $0.end)) }
  }

  private mutating func lex() {
    while position < bytes.count { lexToken(startingWith: bytes[position]) }
    while let string = openStrings.popLast() { cutOff(string) }
  }

  private mutating func lexToken(startingWith byte: UInt8) {
    let byteClass = classes[Int(byte)]
    if byteClass & ByteClass.letter != 0 { return lexWord() }
    if byteClass & ByteClass.space != 0 { return advance(whileIn: ByteClass.space, .whitespace) }
    if byteClass & ByteClass.digit != 0 { return lexNumber() }
    if byteClass & ByteClass.punctuation != 0 { return lexPunctuation(byte) }
    switch byte {
    case Byte.newline, Byte.return: lexNewline(byte)
    case Byte.slash: lexSlash()
    case Byte.quote: lexString(hashes: 0)
    case Byte.hash: lexAfterHash()
    case Byte.at: lexAttribute()
    case Byte.backtick: lexQuotedIdentifier()
    case Byte.dot where !isOperator(at: position + 1) && peek(1) != Byte.dot:
      advance(1, .punctuation)
    case _ where byteClass & ByteClass.operator != 0 || byte == Byte.dot: lexOperator()
    case 0x80...: lexBeyondASCII()
    default: advance(1, .punctuation)
    }
  }

  private mutating func lexPunctuation(_ byte: UInt8) {
    advance(1, .punctuation)
    guard !openStrings.isEmpty else { return }
    if byte == Byte.openParenthesis { openStrings[openStrings.count - 1].depth += 1 }
    guard byte == Byte.closeParenthesis else { return }
    openStrings[openStrings.count - 1].depth -= 1
    if openStrings[openStrings.count - 1].depth < 0 { lexRestOfString(openStrings.removeLast()) }
  }

  /// A line ending; an interpolation of a string on one line cannot contain one.
  private mutating func lexNewline(_ byte: UInt8) {
    while let string = openStrings.last, !string.isMultiline {
      cutOff(string)
      openStrings.removeLast()
    }
    advance(byte == Byte.return && peek(1) == Byte.newline ? 2 : 1, .newline)
  }

  private mutating func lexSlash() {
    switch peek(1) {
    case Byte.slash:
      let start = position
      skip(toAny: ByteClass.newline)
      emit(.comment, from: start)
    case Byte.star: lexBlockComment()
    default:
      if let end = bareRegexEnd { return advance(end - position, .string) }
      lexOperator()
    }
  }

  private mutating func lexBeyondASCII() {
    let scalar = bytes.scalar(at: position)
    if scalar.isOperator {
      lexOperator()
    } else if scalar == "\u{A0}" {
      advance(2, .whitespace)
    } else {
      lexWord()
    }
  }
}

// MARK: - Looking ahead and emitting

extension SwiftLexer {
  /// The byte `distance` places ahead, or 0 past the end.
  func peek(_ distance: Int) -> UInt8 { byte(at: position + distance) }

  /// The byte at an index, or 0 past the end.
  func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// The index is at a line ending or at the end of the code.
  func isNewline(at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return bytes[index] == Byte.newline || bytes[index] == Byte.return
  }

  /// Space, a line ending or the end of the code is at the index.
  func isSpace(at index: Int) -> Bool {
    isNewline(at: index) || classes[Int(bytes[index])] & ByteClass.space != 0
  }

  /// A line ends with the byte at the index; CRLF, LF and CR each end one.
  func endsLine(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte == Byte.newline || (byte == Byte.return && self.byte(at: index + 1) != Byte.newline)
  }

  /// An operator that ends before the index touches no operand there.
  func isFreeOnRight(at index: Int) -> Bool {
    if isSpace(at: index) { return true }
    switch bytes[index] {
    case Byte.closeParenthesis, Byte.closeBracket, UInt8(ascii: "}"), Byte.comma, Byte.colon,
      UInt8(ascii: ";"):
      return true
    case Byte.slash: return byte(at: index + 1) == Byte.slash || byte(at: index + 1) == Byte.star
    default: return false
    }
  }

  func isOperator(at index: Int) -> Bool {
    let byte = byte(at: index)
    return byte < 0x80
      ? classes[Int(byte)] & ByteClass.operator != 0 : bytes.scalar(at: index).isOperator
  }

  /// The number of bytes of `byte` in a row from an index.
  func count(of byte: UInt8, at index: Int) -> Int {
    var end = index
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - index
  }

  /// Emits the text from `start` to the present position, unless it is empty.
  mutating func emit(_ kind: SwiftToken.Kind, from start: Int) {
    guard start < position else { return }
    let lexeme = Lexeme(kind: kind, start: start, end: position)
    lexemes.append(lexeme)
    if lexeme.isCode { lastCode = lexeme }
  }

  /// Emits the next `count` bytes as one token.
  mutating func advance(_ count: Int, _ kind: SwiftToken.Kind) {
    position += count
    emit(kind, from: position - count)
  }

  private mutating func advance(whileIn byteClass: UInt16, _ kind: SwiftToken.Kind) {
    let start = position
    while position < bytes.count, classes[Int(bytes[position])] & byteClass != 0 { position += 1 }
    emit(kind, from: start)
  }

  mutating func skip(toAny byteClass: UInt16) {
    while position < bytes.count, classes[Int(bytes[position])] & byteClass == 0 { position += 1 }
  }

  mutating func cutOff(_ string: OpenString) {
    cutOffs.append(CutOff(start: string.start, what: "string", closing: string.closing))
  }
}
