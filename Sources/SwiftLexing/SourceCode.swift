/// Swift taken apart: its lexemes, and the tokens among them with their pairs of brackets.
struct SourceCode {
  let bytes: [UInt8]
  let lexemes: [Lexeme]
  var tokens: CodeTokens
  var problems: [SwiftProblem] = []
  /// The statements outside of all brackets, as ranges of tokens; none if there are problems.
  private(set) var ranges: [Range<Int>] = []
  private let lineStarts: [Int]

  init(_ code: String) {
    let lexer = SwiftLexer(code)
    bytes = lexer.bytes
    lexemes = lexer.lexemes
    tokens = CodeTokens(bytes: bytes)
    lineStarts = Self.lineStarts(in: lexer)
    collectTokens(from: lexer)
    // An open string swallows brackets, so their problems would only mislead.
    problems = lexer.cutOffs.sorted { $0.start < $1.start }.map { cutOff in
      SwiftProblem(
        place(of: cutOff.start), "unterminated \(cutOff.what)",
        solution: "close it with \(cutOff.closing)")
    }
    if problems.isEmpty { pairBrackets() }
    if problems.isEmpty { ranges = StatementSplitter.statements(in: tokens.indices, of: tokens) }
  }

  private mutating func collectTokens(from lexer: SwiftLexer) {
    var startsLine = true
    var index = 0
    while index < lexemes.count {
      let lexeme = lexemes[index]
      switch lexeme.kind {
      case .whitespace: break
      case .newline: startsLine = true
      case .comment: startsLine = startsLine || endsLine(lexeme)
      default:
        let isFree = lexeme.kind == .operator && lexer.isFreeOnRight(at: lexeme.end)
        tokens.list.append(
          CodeToken(
            kind: lexeme.kind, start: lexeme.start, end: lexeme.end, lexeme: index,
            startsLine: startsLine, isFreeOnRight: isFree,
            partner: tokens.count))
        startsLine = false
      }
      index += 1
    }
  }

  /// The comment goes on over several lines.
  private func endsLine(_ lexeme: Lexeme) -> Bool {
    let first = lineNumber(of: lexeme.start)
    return first < lineStarts.count && lineStarts[first] < lexeme.end
  }

  // MARK: Places

  /// Where a byte stands.
  func place(of offset: Int) -> SwiftPlace {
    let line = lineNumber(of: offset)
    return SwiftPlace(line: line, column: offset - lineStarts[line - 1] + 1)
  }

  /// The number, from 1, of the line that a byte is in.
  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return high
  }

  private static func lineStarts(in lexer: SwiftLexer) -> [Int] {
    var starts = [0]
    var index = 0
    while index < lexer.bytes.count {
      if lexer.classes[Int(lexer.bytes[index])] & ByteClass.newline != 0, lexer.endsLine(at: index)
      {
        starts.append(index + 1)
      }
      index += 1
    }
    return starts
  }
}
