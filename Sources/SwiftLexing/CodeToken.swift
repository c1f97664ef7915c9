/// A token of the program, neither space nor comment, among its neighbors.
struct CodeToken {
  var kind: SwiftToken.Kind
  /// The first byte and the one after the last.
  var start: Int
  var end: Int
  /// The index of its lexeme.
  var lexeme: Int
  /// A line ending comes between it and the token before, perhaps in a comment.
  var startsLine: Bool
  /// The token is an operator that touches no operand on its right: space, a closing bracket or the
  /// end of the code comes after it.
  var isFreeOnRight: Bool
  /// The index of the bracket that closes this one, or of the token itself.
  var partner: Int
}

/// The tokens of a program; their texts are made where they are needed.
struct CodeTokens {
  let bytes: [UInt8]
  var list: [CodeToken] = []

  var indices: Range<Int> { 0..<list.count }
  var count: Int { list.count }

  subscript(index: Int) -> CodeToken { list[index] }

  func text(of token: CodeToken) -> String { bytes.text(token.start, token.end) }

  func text(at index: Int) -> String { text(of: list[index]) }

  /// The token at an index is this bracket, comma, dot, colon or semicolon.
  func isPunctuation(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    let token = list[index]
    return bytes[token.start] == UInt8(ascii: scalar) && token.end == token.start + 1
      && token.kind == .punctuation
  }
}
