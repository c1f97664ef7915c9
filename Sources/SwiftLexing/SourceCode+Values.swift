extension SourceCode {
  /// Deeper branches are not looked into; the compiler does not accept 256 levels.
  static let maximumDepth = 64

  /// The expressions, as ranges of tokens, that give a statement its value: itself, or those that
  /// its branches end with. None if some branch may give no value.
  private func values(of range: Range<Int>) -> [Range<Int>] {
    values(of: range, depth: 0, isBranch: false) ?? []
  }

  /// `nil` if the statement has no value; a statement that never ends has one, but nothing to show.
  private func values(of range: Range<Int>, depth: Int, isBranch: Bool) -> [Range<Int>]? {
    let first = tokens[range.lowerBound]
    if StatementClassifier.kind(of: range, in: tokens) == .expression {
      return isBranch && SwiftVocabulary.endlessCalls.contains(tokens.text(of: first))
        ? [] : [range]
    }
    if isBranch && first.kind == .keyword && tokens.text(of: first) == "throw" { return [] }
    guard depth < Self.maximumDepth else { return nil }
    let flow = ControlFlow(tokens: tokens)
    if tokens.text(of: first) == "#if" {
      return flow.branches(of: range).flatMap { lastValues(of: $0, depth: depth + 1) ?? [] }
    }
    guard first.kind == .keyword, flow.isExhaustive(range) else { return nil }
    var values: [Range<Int>] = []
    for branch in flow.branches(of: range) {
      guard
        let more = lastValues(of: branch, depth: depth + 1, only: tokens.text(of: first) != "do")
      else {
        return nil
      }
      values += more
    }
    return values
  }

  /// The values of the last statement of a branch.
  ///
  /// - Parameter only: other statements before it show that the branch is no value, as in Swift's
  ///   own `if` and `switch` expressions.
  private func lastValues(of branch: Range<Int>, depth: Int, only: Bool = false) -> [Range<Int>]? {
    let statements = StatementSplitter.statements(in: branch, of: tokens)
    guard let last = statements.last, !only || statements.count == 1 else { return nil }
    return values(of: last, depth: depth, isBranch: true)
  }

  /// Cuts a statement's text at its values.
  func pieces(of range: Range<Int>, in text: Range<Int>) -> [SwiftPiece] {
    let values = values(of: range)
    // A value that is the whole statement keeps the comments around it.
    if values == [range] { return [piece(text.lowerBound, text.upperBound, isValue: true)] }
    var pieces: [SwiftPiece] = []
    var position = text.lowerBound
    for value in values {
      let (first, last) = (tokens[value.lowerBound], tokens[value.upperBound - 1])
      pieces.append(piece(position, first.start, isValue: false))
      pieces.append(piece(first.start, last.end, isValue: true))
      let next = value.upperBound
      position =
        next < tokens.count && tokens.isPunctuation(next, ";") ? tokens[next].end : last.end
    }
    return pieces + [piece(position, text.upperBound, isValue: false)]
  }

  private func piece(_ start: Int, _ end: Int, isValue: Bool) -> SwiftPiece {
    SwiftPiece(text: bytes.text(start, end), start: place(of: start), isValue: isValue)
  }
}
