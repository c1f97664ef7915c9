extension SourceCode {
  /// The statements of code without problems, and the last one that runs cut at its values.
  func statements() -> (all: [SwiftStatement], ending: [SwiftPiece]) {
    var statements: [SwiftStatement] = []
    var ending: (tokens: Range<Int>, bytes: Range<Int>)?
    var end = 0
    for range in ranges {
      let start = firstLexeme(from: end)
      end = lexemeAfter(tokens[range.upperBound - 1])
      let (from, to) = (lexemes[start].start, lexemes[end - 1].end)
      let statement = SwiftStatement(
        kind: StatementClassifier.kind(of: range, in: tokens), text: bytes.text(from, to),
        start: place(of: from), code: place(of: tokens[range.lowerBound].start))
      statements.append(statement)
      if !statement.kind.isFileScope { ending = (range, from..<to) }
    }
    return (statements, ending.map { pieces(of: $0.tokens, in: $0.bytes) } ?? [])
  }

  /// The first lexeme that is no space from an index on; semicolons separate like space.
  private func firstLexeme(from index: Int) -> Int {
    var index = index
    while lexemes[index].isSpace || bytes[lexemes[index].start] == UInt8(ascii: ";") { index += 1 }
    return index
  }

  /// The index after a statement's last lexeme: comments on its last line belong to it.
  private func lexemeAfter(_ last: CodeToken) -> Int {
    var (index, end) = (last.lexeme + 1, last.lexeme + 1)
    while index < lexemes.count, lexemes[index].kind != .newline, !lexemes[index].isCode {
      index += 1
      if lexemes[index - 1].kind == .comment { end = index }
    }
    return end
  }
}

extension Lexeme {
  fileprivate var isSpace: Bool { kind == .whitespace || kind == .newline }
}
